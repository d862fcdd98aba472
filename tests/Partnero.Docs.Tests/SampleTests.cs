namespace Partnero.Docs.Tests;

/// <summary>
/// The C# that the pages show is C# that is compiled and run: a fence behind <c>&lt;!-- sample: name --&gt;</c> is, word for word,
/// what stands in a test between <c>// sample: name</c> and <c>// end</c>.
/// </summary>
public sealed class SampleTests
{
    // Where every fence of C# has to be a sample; the others also show what the generator writes.
    private static readonly string[] AllAreSamples = ["docs/client.md", "docs/mock.md"];

    public static TheoryData<string, string> Marked
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in Page.All)
            {
                foreach (var fence in page.Fences.Where(fence => fence is { Language: "csharp", Sample: not null }))
                {
                    data.Add(page.Path, fence.Sample!);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_sample_is_what_the_tests_run(string page, string sample)
    {
        var region = Assert.Single(SampleRegion.All, region => region.Name == sample);
        var shown = Page.All.Single(p => p.Path == page).Fences.Single(fence => fence.Sample == sample).Text.Split('\n');

        // Usings stand at the head of a file, in the page's sample as in the test.
        var usings = shown.TakeWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=')).ToList();
        Assert.All(usings.Where(line => line.Length > 0), line => Assert.Contains(line, region.Usings));
        Assert.Equal(region.Text, string.Join('\n', shown.Skip(usings.Count)));
    }

    [Theory]
    [InlineData("docs/client.md")]
    [InlineData("docs/mock.md")]
    public void No_csharp_of_these_pages_is_left_uncompiled(string page)
    {
        Assert.Contains(page, AllAreSamples);
        var fences = Page.All.Single(p => p.Path == page).Fences.Where(fence => fence.Language == "csharp").ToList();
        Assert.NotEmpty(fences);
        Assert.All(fences, fence => Assert.NotNull(fence.Sample));
    }

    [Fact]
    public void Every_sample_of_the_tests_is_shown_somewhere()
    {
        var shown = Page.All.SelectMany(page => page.Fences).Select(fence => fence.Sample).OfType<string>();
        Assert.Empty(SampleRegion.All.Select(region => region.Name).Except(shown));
    }

    [Fact]
    public void The_readme_shows_two_samples_of_the_client() =>
        Assert.Equal(["quick", "errors"],
            Page.All.Single(p => p.Path == "README.md").Fences.Select(fence => fence.Sample).OfType<string>().Where(name => !name.StartsWith("mock-", StringComparison.Ordinal)));
}

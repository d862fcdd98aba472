using System.Globalization;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Contract;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Fuzz;

/// <summary>
/// The real pages, damaged at random. The gate runs a bounded number from a fixed seed, so that it never fails by chance; by
/// hand, PARTNERO_FUZZ_SEED (a number, or <c>random</c>) and PARTNERO_FUZZ_SCALE (how many times as long) say otherwise.
/// </summary>
public sealed class FuzzTests
{
    // The pages of other sites weigh as much as a tenth of ours, so that their readers are tried as often.
    private static readonly IReadOnlyList<DocPage> Corpus =
    [
        .. WholeApiTests.Pages,
        .. Enumerable.Repeat(NeighbourPages.All, 2).SelectMany(pages => pages)
            .Select(page => page with { Text = page.Text.Replace("https://api.acme.test/v1", "https://api.partnero.com/v1", StringComparison.Ordinal) }),
    ];

    private static readonly int Seed = Environment.GetEnvironmentVariable("PARTNERO_FUZZ_SEED") switch
    {
        null or "" => 1,
        "random" => Environment.TickCount & 0xFFFFFF,
        var text => int.Parse(text, CultureInfo.InvariantCulture),
    };

    private static readonly int Scale = Environment.GetEnvironmentVariable("PARTNERO_FUZZ_SCALE") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;

    [Fact]
    public void Damaged_pages_are_read_the_same_each_time_and_take_no_other_page_along() => Run(400, FuzzRun.Read);

    [Fact]
    public void Damaged_pages_generate_the_same_bytes_in_any_culture() => Run(60, set => FuzzRun.Generate(set));

    [Fact]
    public void What_damaged_pages_generate_compiles() => Run(12, FuzzRun.Compile);

    [Fact]
    public void A_check_that_fails_names_the_seed_and_shows_the_smallest_page()
    {
        static void NoTables(PageSet set) => _ = set.Pages.All(page => !page.Text.Contains("| ---", StringComparison.Ordinal)) ? 0 : throw new InvalidOperationException("a table");

        var exception = Assert.Throws<InvalidOperationException>(() => Run(20, NoTables));

        Assert.Contains("PARTNERO_FUZZ_SEED=", exception.Message, StringComparison.Ordinal);
        var page = File.ReadAllText(Directory.GetFiles(exception.Message.Split('\n')[^1], "*.md", SearchOption.AllDirectories).Single());
        Assert.StartsWith("| ---", page.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', page.Trim());
    }

    private static void Run(int runs, Action<PageSet> check)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {Seed}, {runs * Scale} runs.");
        for (var run = 0; run < runs * Scale; run++)
        {
            var set = new PageMutator(Corpus, unchecked((Seed * 1_000_003) + run)).Next();
            if (Failure(set, check) is { } failure)
            {
                var smallest = FuzzReduction.Reduce(set, candidate => Failure(candidate, check)?.Message == failure.Message);
                throw new InvalidOperationException($"{failure.Message}\nRun {run} of PARTNERO_FUZZ_SEED={Seed}. The smallest pages that show it are in\n{FuzzReduction.Save(smallest)}", failure);
            }
        }
    }

    private static Exception? Failure(PageSet set, Action<PageSet> check)
    {
        try
        {
            check(set);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}

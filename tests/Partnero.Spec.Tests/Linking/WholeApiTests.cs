using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Linking;

/// <summary>All pages in docs-spec, linked: a name that changes shows in review.</summary>
public sealed class WholeApiTests
{
    private const string Expected = "WholeApi.txt";

    [Fact]
    public void The_pages_give_the_listed_api()
    {
        var result = DocsFolder.Read();
        var listing = ApiListing.Of(result.Api) + "\n" + string.Concat(result.Issues
            .Where(issue => issue.RuleId.StartsWith("PTN3", StringComparison.Ordinal))
            .Select(issue => $"{issue.RuleId} {issue.At.Page}: {issue.Message()}\n"));
        var path = DocsFolder.FileBesideTests(Expected);
        if (Environment.GetEnvironmentVariable("UPDATE_LISTINGS") == "1")
        {
            File.WriteAllText(path, listing);
        }

        Assert.True(File.ReadAllText(path) == listing, $"{Expected} is not what the pages give. Look at the difference after: UPDATE_LISTINGS=1 dotnet test tests/Partnero.Spec.Tests");
    }
}

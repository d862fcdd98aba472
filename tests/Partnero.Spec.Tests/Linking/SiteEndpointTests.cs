using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Linking;

/// <summary>What an endpoint leaves to the other pages of its site.</summary>
public class SiteEndpointTests
{
    private const string Fields = "\n\n## Body\n\n<ParamField body=\"name\" type=\"string\" required>\n  Its name\n</ParamField>\n";

    private static (string[] Operations, string[] Ids) Read(params (string Path, string Text)[] files)
    {
        var read = ApiReader.Read(files.Select(file => KeyValuePair.Create(file.Path, file.Text)));
        return (
            [.. read.Api.Groups.SelectMany(group => group.Operations).Select(operation => $"{operation.Method} {read.Api.BaseUrl}{operation.Route}")],
            [.. read.Issues.Where(issue => IssueCatalogue.Find(issue.RuleId)!.Severity != IssueSeverity.Info).Select(issue => $"{issue.RuleId} {issue.At.Page}")]);
    }

    private static (string, string) Relative(string path = "things/create.md") => (path, "# Create thing\n\n```\nPOST /things\n```" + Fields);

    [Theory]
    [InlineData("docs.json", "{ \"api\": { \"baseUrl\": \"https://api.example.com/v1\" } }")]
    [InlineData("introduction.md", "# Introduction\n\nThe base URL is https://api.example.com/v1.\n")]
    [InlineData("guides/start.md", "# Start\n\n## Base URL\n\n```\nhttps://api.example.com/v1\n```\n")]
    [InlineData("parts/get.md", "# Get part\n\n```\nGET https://api.example.com/v1/parts/{id}\n```\n")]
    public void A_path_without_host_goes_to_the_base_url_of_the_site(string path, string text)
    {
        var (operations, ids) = Read(Relative(), (path, text));
        Assert.Contains("POST https://api.example.com/v1/things", operations);
        Assert.Empty(ids);
    }

    [Fact]
    public void The_page_itself_comes_before_the_configuration_and_that_before_other_pages()
    {
        var (path, text) = Relative();
        (string, string) site = ("docs.json", "{ \"api\": { \"baseUrl\": \"https://site.example.com\" } }");
        (string, string) other = ("intro.md", "# Intro\n\nBase URL: https://other.example.com\n");
        Assert.Equal(["POST https://own.example.com/things"], Read((path, text + "\nBase URL: https://own.example.com\n"), site, other).Operations);
        Assert.Equal(["POST https://site.example.com/things"], Read((path, text), site, other).Operations);
        Assert.Equal(["POST https://other.example.com/things"], Read((path, text), other).Operations);
    }

    [Fact]
    public void The_path_of_the_base_url_is_not_said_twice() => Assert.Equal(
        ["POST https://api.example.com/v1/things"],
        Read(("things/create.md", "# Create\n\nBase URL: https://api.example.com/v1\n\n```\nPOST /v1/things\n```" + Fields)).Operations);

    [Fact]
    public void Last_of_all_the_samples_tell() => Assert.Equal(
        ["POST http://localhost:9000/api/things"],
        Read(("things/create.md", "# Create\n\n## POST /things" + Fields + "\n```bash\ncurl -u 'x:y' -X POST 'http://localhost:9000/api/things' -H 'Content-Type: application/json' -d '{\"name\": \"x\"}'\n```\n")).Operations);

    [Fact]
    public void Where_nothing_states_it_a_host_that_never_answers_stands_for_it_and_a_warning_says_so()
    {
        var (operations, ids) = Read(Relative(), Relative("parts/create.md"));
        Assert.All(operations, operation => Assert.StartsWith("POST https://base-url.invalid/", operation, StringComparison.Ordinal));
        Assert.Equal(["PTN1020 parts/create.md"], ids);
    }

    [Fact]
    public void An_examples_value_stands_for_the_placeholder_of_another_endpoint()
    {
        var (operations, ids) = Read(
            ("kelps/cut.md", "# Cut\n\n```\nPOST https://api.example.com/v1/kelps/{kelp_id}/cuts\n```\n"),
            ("kelps/get.md", "# Get\n\n```\nGET https://api.example.com/v1/kelps/4711\n```\n"));
        Assert.Contains("GET https://api.example.com/v1/kelps/{kelp_id}", operations);
        Assert.Empty(ids);
    }

    [Fact]
    public void Where_no_endpoint_tells_the_operation_is_left_out_and_a_warning_asks()
    {
        var (operations, ids) = Read(
            ("kelps/list.md", "# List\n\n```\nGET https://api.example.com/v1/kelps\n```\n"),
            ("kelps/get.md", "# Get\n\n```\nGET https://api.example.com/v1/kelps/4711\n```\n"));
        Assert.DoesNotContain(operations, operation => operation.Contains("4711", StringComparison.Ordinal));
        Assert.Equal(["PTN1018 kelps/get.md"], ids);
    }

    [Fact]
    public void An_endpoint_that_only_a_sample_states_is_none_where_another_page_states_it()
    {
        (string, string) tour = ("tour.md", "# Tour" + Fields + "\n```bash\ncurl -X POST https://api.example.com/v1/things\n```\n");
        Assert.Single(Read(tour).Operations);
        Assert.Single(Read(tour, ("things/create.md", "# Create\n\n```\nPOST https://api.example.com/v1/things\n```\n")).Operations);
    }

    [Fact]
    public void The_configuration_is_no_page()
    {
        var read = ApiReader.Read([KeyValuePair.Create("docs.json", "{}"), KeyValuePair.Create("things/create.md", Relative().Item2)]);
        Assert.Equal(["things/create.md"], read.Pages.Select(page => page.Path));
    }
}

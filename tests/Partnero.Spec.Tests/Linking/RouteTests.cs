using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class RouteTests
{
    [Theory]
    [InlineData("/things/{id}/notes/{id}", "/things/{id}/notes/{id2}", "id", "id2")]
    [InlineData("/things/{id}/{id}/{id2}", "/things/{id}/{id2}/{id22}", "id", "id2", "id22")]
    [InlineData("/things/{id:archive", "/things/{id}:archive", "id")]
    [InlineData("/things/{a}-{b", "/things/{a}-{b}", "a", "b")]
    [InlineData("/things/x{id/notes", "/things/x{id}/notes", "id")]
    [InlineData("/things/{}/notes", "/things/{value}/notes", "value")]
    [InlineData("/things/a}b/notes", "/things/ab/notes")]
    public void A_route_that_is_not_well_formed_is_read_as_what_it_means_and_told(string written, string route, params string[] placeholders)
    {
        var linked = ApiReader.Read([Page("GET https://api.example" + written), Page("GET https://api.example/other", "other/get.md")]);
        var operation = linked.Api.Groups.SelectMany(group => group.Operations).First(operation => operation.Route != "/other");

        Assert.Equal(route, operation.Route);
        Assert.Equal(placeholders, operation.PathParameters.Select(parameter => parameter.WireName));
        Assert.Equal([written, route], Assert.Single(linked.Issues, issue => issue.RuleId == LinkRules.RouteRepaired.Id).Arguments.Where((_, i) => i != 1));
    }

    [Theory]
    [InlineData("/things/{id}:archive")]
    [InlineData("/things/{a}-{b}/notes")]
    [InlineData("/things")]
    public void A_route_that_is_well_formed_stays(string route)
    {
        var linked = ApiReader.Read([Page("GET https://api.example" + route), Page("GET https://api.example/other", "other/get.md")]);

        Assert.Contains(linked.Api.Groups.SelectMany(group => group.Operations), operation => operation.Route == route);
        Assert.DoesNotContain(linked.Issues, issue => issue.RuleId == LinkRules.RouteRepaired.Id);
    }

    [Theory]
    [InlineData("https://api.example:port")]
    [InlineData("https://api.example:70000")]
    [InlineData("https://{tenant}.example.com")]
    [InlineData("https://:8080")]
    public void A_server_that_no_program_can_call_is_told_and_its_endpoints_are_left_out(string server)
    {
        var linked = ApiReader.Read([Page($"GET {server}/v1/things"), Page("GET https://api.example/v1/other", "other/get.md")]);

        Assert.Equal("https://api.example/v1", linked.Api.BaseUrl);
        Assert.Equal(["/other"], linked.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Route));
        Assert.Equal(["GET", "/v1/things", server], Assert.Single(linked.Issues, issue => issue.RuleId == LinkRules.ServerUnreadable.Id).Arguments.Take(3));
    }

    private static KeyValuePair<string, string> Page(string endpoint, string path = "things/get.md") =>
        KeyValuePair.Create(path, $"# Get thing\n\n## Endpoint\n\n```\n{endpoint}\n```\n");
}

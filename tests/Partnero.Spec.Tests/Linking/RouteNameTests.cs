namespace Partnero.Spec.Tests.Linking;

/// <summary>Names of groups and operations on sites that are built in other ways than ours.</summary>
public class RouteNameTests
{
    private static string[] Read(params (string Path, string Endpoint)[] pages)
    {
        var read = ApiReader.Read(pages.Select(page => KeyValuePair.Create(page.Path, $"# {Path.GetFileNameWithoutExtension(page.Path).Replace('-', ' ')}\n\n{page.Endpoint}\n")));
        return [.. read.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id)];
    }

    private static string Fence(string line) => $"## Endpoint\n\n```\n{line.Replace(" /", " https://api.example.com/v1/", StringComparison.Ordinal)}\n```";

    [Theory]
    [InlineData("create-kelp-permit.md", "POST /kelp_permits", "KelpPermits.Create")]
    [InlineData("create.md", "POST /kelps", "Kelps.Create")]
    [InlineData("cut-kelp.mdx", "POST /kelps/{id}/cuts", "Kelps.Cut")]
    [InlineData("kelps/create-kelp.md", "POST /kelps", "Kelps.Create")]
    [InlineData("kelps/archive.md", "POST /kelps/{id}/archive", "Kelps.Archive")]
    public void Words_are_not_said_twice(string path, string endpoint, string id) => Assert.Equal([id], Read((path, Fence(endpoint))));

    [Fact]
    public void A_page_without_folder_goes_to_the_group_that_has_its_route() => Assert.Equal(
        ["Kelps.Get", "Kelps.Create"], Read(("create-kelp.md", Fence("POST /farm_kelps")), ("kelps/get.md", Fence("GET /farm_kelps/{id}"))));

    [Fact]
    public void Operations_that_only_their_methods_name_are_told_apart_by_their_routes() => Assert.Equal(
        ["Lists.List", "Lists.Get", "Lists.GetLogs", "Lists.Create", "Lists.Delete"],
        Read(("lists.md", "## GET https://api.example.com/api/lists\n\n## GET https://api.example.com/api/lists/{id}\n\n## GET https://api.example.com/api/lists/logs\n\n## POST https://api.example.com/api/lists\n\n## DELETE https://api.example.com/api/lists/{id}")));

    [Theory]
    [InlineData("system/logs/list.md", "PartneroSystem.Logs.List")]
    [InlineData("json-element/things/list.md", "PartneroJsonElement.Things.List")]
    [InlineData("kelps/things/list.md", "Kelps.Things.List")]
    public void A_namespace_hides_no_common_name(string path, string id) => Assert.Equal([id], Read((path, Fence("GET /things"))));

    [Theory]
    [InlineData("routes", "PartneroRoute")]
    [InlineData("log-levels", "PartneroLogLevel")]
    [InlineData("endpoints", "PartneroEndpoint")]
    [InlineData("kelps", "Kelp")]
    public void An_entity_hides_no_name_that_web_projects_have_in_scope(string group, string entity) => Assert.Equal(
        entity, Assert.Single(ApiReader.Read([KeyValuePair.Create(group + "/get.md", "# Get\n\n" + Fence("GET /x/{id}") + "\n\n## Response\n\n```json\n{\"data\": {\"id\": 1}, \"status\": 1}\n```\n")]).Api.Groups).Entity);
}

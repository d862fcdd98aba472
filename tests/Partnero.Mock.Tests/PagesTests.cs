using System.Net;

namespace Partnero.Mock.Tests;

public sealed class PagesTests
{
    private const string Page = """
        # Create thing

        ## Endpoint

        ```
        POST https://api.example.com/v2/things
        ```

        ## Request body

        | Parameter | Type   | Required | Description |
        | --------- | ------ | -------- | ----------- |
        | `name`    | string | Yes      | Its name    |
        """;

    [Fact]
    public async Task The_pages_of_the_package_are_there_without_any_folder()
    {
        await using var mock = await MockPartnero.StartAsync();
        using var talk = Talk.OverSocketTo(mock);
        Assert.Equal("maya.k@example.com", (await talk.Get("/partners/prt_8841")).Text("email"));
    }

    [Fact]
    public async Task Pages_of_ones_own_come_from_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("mock");
        try
        {
            var below = folder.CreateSubdirectory(Path.Combine("api-reference", "things"));
            await File.WriteAllTextAsync(Path.Combine(below.FullName, "create.md"), Page);
            using var mock = MockPartnero.Create(folder.FullName);
            using var talk = Talk.To(mock);
            var reply = await talk.Send("POST", "/things", """{"name":"A"}""");
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.Equal("Things.Create", mock.Journal[0].OperationId);
            Assert.Equal("/v2", mock.BaseUrl.AbsolutePath);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_alone_answers_though_no_other_page_says_what_exists()
    {
        var pages = new Dictionary<string, string>
        {
            ["api-reference/things/archive.md"] = "# Archive\n\n## Endpoint\n\n```\nPOST https://api.example.com/v2/things/{id}/archive\n```\n",
        };
        using var talk = Talk.To(MockPartnero.Create(pages));
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("POST", "/things/any/archive")).Status);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var exception = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => MockPartnero.StartAsync("no-such-folder"));
        Assert.Contains("no-such-folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_without_operations_are_no_docs()
    {
        var exception = Assert.Throws<ArgumentException>(() => MockPartnero.Create([KeyValuePair.Create("readme.md", "# Hello")]));
        Assert.Contains("METHOD URL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told()
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        await Assert.ThrowsAsync<IOException>(() => MockPartnero.StartAsync(Shops.Api(), new() { Port = mock.BaseUrl.Port }));
    }
}

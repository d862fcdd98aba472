using System.Text.Json;

namespace Partnero.Cli.Tests.Lsp;

/// <summary><c>partnero lsp</c> as an editor uses it.</summary>
public sealed class LspTests
{
    private const string Page = "docs-spec/things/create.md";

    private const string Text =
        """
        # Create thing

        ## Endpoint

        ```
        POST https://api.acme.test/v1/things
        ```

        ## Request body

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | What it is called |
        | `size_unit` | string | No | One of `mm`, `inch` |
        | `size` | integer | No\* | Required when `size_unit` is present |

        ## Request

        ```bash cURL
        curl 'https://api.acme.test/v1/things' \
          --header 'Authorization: Bearer YOUR_API_KEY' \
          --header 'Content-Type: application/json' \
          --data '{ "name": "gear", "size_unit": "mm", "size": 3 }'
        ```

        ## Response

        ```json 200 OK
        { "data": { "id": "thing_1", "name": "gear" }, "status": 1 }
        ```

        """;

    private const int NameLine = 12;
    private const int UnitLine = 13;
    private const int TypeColumn = 11;

    [Fact]
    public async Task A_finding_comes_with_the_keystroke_and_goes_with_its_fix()
    {
        await using var editor = await Editor.StartAsync((Page, Text));
        await editor.OpenAsync(Page, Text);
        await editor.AssertFindingsAsync(Page);

        await editor.TypeAsync(Page, NameLine, TypeColumn, TypeColumn + 6, "strang");
        await editor.AssertFindingsAsync(Page, "PTN2002");

        var fix = (await editor.FixesAsync(Page, NameLine, TypeColumn + 1))[0];
        var edit = fix.GetProperty("edit").GetProperty("changes").GetProperty(editor.Uri(Page))[0];
        Assert.Equal("Change to 'string'", fix.GetProperty("title").GetString());
        var range = edit.GetProperty("range");
        await editor.TypeAsync(Page, NameLine, Column(range, "start"), Column(range, "end"), edit.GetProperty("newText").GetString()!);
        await editor.AssertFindingsAsync(Page);

        static int Column(JsonElement range, string end) => range.GetProperty(end).GetProperty("character").GetInt32();
    }

    [Fact]
    public async Task A_hover_shows_the_member_with_its_rule_and_the_method()
    {
        await using var editor = await Editor.StartAsync((Page, Text));
        await editor.OpenAsync(Page, Text);

        var member = Contents(await editor.AskAtAsync("textDocument/hover", Page, UnitLine + 1, 4));
        var method = Contents(await editor.AskAtAsync("textDocument/hover", Page, 5, 3));

        Assert.Contains("CreateThingRequest.Size // long? Size", member, StringComparison.Ordinal);
        Assert.Contains("`size` is required when `size_unit` is present.", member, StringComparison.Ordinal);
        Assert.Contains("Task<Thing> Things.CreateAsync(CreateThingRequest request", method, StringComparison.Ordinal);

        static string Contents(JsonElement hover) => hover.GetProperty("contents").GetProperty("value").GetString()!;
    }

    [Fact]
    public async Task A_field_is_renamed_in_table_rule_and_sample_and_nowhere_else()
    {
        await using var editor = await Editor.StartAsync((Page, Text));
        await editor.OpenAsync(Page, Text);

        var edits = (await editor.AskAtAsync("textDocument/rename", Page, UnitLine, 5, "unit")).GetProperty("changes").GetProperty(editor.Uri(Page));
        var renamed = Text.Split('\n');
        foreach (var edit in edits.EnumerateArray().Reverse())
        {
            var range = edit.GetProperty("range");
            var line = range.GetProperty("start").GetProperty("line").GetInt32();
            renamed[line] = renamed[line][..range.GetProperty("start").GetProperty("character").GetInt32()] + "unit" + renamed[line][range.GetProperty("end").GetProperty("character").GetInt32()..];
        }

        Assert.Equal(Text.Replace("size_unit", "unit", StringComparison.Ordinal), string.Join('\n', renamed));
        Assert.Equal(3, (await editor.AskAtAsync("textDocument/references", Page, UnitLine, 5)).GetArrayLength());
    }

    [Fact]
    public async Task A_name_of_the_request_is_not_renamed_in_the_response()
    {
        await using var editor = await Editor.StartAsync((Page, Text));
        await editor.OpenAsync(Page, Text);

        var edits = (await editor.AskAtAsync("textDocument/rename", Page, NameLine, 4, "title")).GetProperty("changes").GetProperty(editor.Uri(Page));

        Assert.DoesNotContain(27, edits.EnumerateArray().Select(edit => edit.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task The_type_column_offers_types_and_a_sample_what_it_lacks()
    {
        await using var editor = await Editor.StartAsync((Page, Text));
        await editor.OpenAsync(Page, Text);

        Assert.Contains("boolean", Labels(await editor.AskAtAsync("textDocument/completion", Page, NameLine, TypeColumn)));
        await editor.TypeAsync(Page, 22, 19, 35, "");
        Assert.Contains("size", Labels(await editor.AskAtAsync("textDocument/completion", Page, 22, 12)));

        static IEnumerable<string> Labels(JsonElement items) => items.EnumerateArray().Select(item => item.GetProperty("label").GetString()!);
    }

    [Fact]
    public async Task Symbols_name_operations_with_their_fields_and_the_types_of_all_pages()
    {
        await using var editor = await Editor.StartAsync((Page, Text));
        await editor.OpenAsync(Page, Text);

        var page = (await editor.AskAboutAsync("textDocument/documentSymbol", Page))[0];
        var all = await editor.AskAsync("workspace/symbol", new { query = "creatething" });

        Assert.Equal("POST /v1/things", page.GetProperty("name").GetString());
        Assert.Equal(3, page.GetProperty("children").GetArrayLength());
        Assert.Contains("CreateThingRequest", all.EnumerateArray().Select(symbol => symbol.GetProperty("name").GetString()));
        Assert.NotEqual(0, (await editor.AskAboutAsync("textDocument/foldingRange", Page)).GetArrayLength());
    }

    [Theory]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/prepareRename")]
    public async Task A_place_that_is_not_there_has_an_empty_answer(string method)
    {
        await using var editor = await Editor.StartAsync((Page, Text));

        await editor.AskAtAsync(method, Page, 99_999, 99_999);
        await editor.AskAtAsync(method, "elsewhere/none.md", 0, 0);
        await editor.AskAtAsync(method, "docs-spec/picture.png", 0, 0);

        Assert.True(await editor.LeaveAsync());
    }

    [Fact]
    public async Task A_page_outside_the_folder_is_read_by_itself()
    {
        await using var editor = await Editor.StartAsync((Page, Text));

        await editor.OpenAsync("notes/create.md", Text.Replace("| string | Yes", "| strang | Yes", StringComparison.Ordinal));

        await editor.AssertFindingsAsync("notes/create.md", "PTN2002");
        await editor.AssertFindingsAsync(Page);
    }

    [Fact]
    public async Task Findings_between_pages_follow_a_page_that_is_not_saved()
    {
        var linking = Text + "\nSee [how to get one](/things/get).\n";
        await using var editor = await Editor.StartAsync((Page, linking));
        await editor.OpenAsync(Page, linking);
        await editor.AssertFindingsAsync(Page, "PTN1010");

        await editor.OpenAsync("docs-spec/things/get.md", Text.Replace("POST ", "GET ", StringComparison.Ordinal));

        await editor.AssertFindingsAsync(Page);
    }

    [Fact]
    public async Task A_page_full_of_anything_is_answered()
    {
        await using var editor = await Editor.StartAsync((Page, Text));

        foreach (var text in new[] { "", "\0", "```\n{{{\"", "| `a` |\n|", new string('|', 20_000), new string('<', 20_000), "# \ud83d\n`x" })
        {
            await editor.OpenAsync(Page, text);
            await editor.AskAtAsync("textDocument/completion", Page, 0, 1);
            await editor.AskAtAsync("textDocument/hover", Page, 0, 1);
            await editor.AskAboutAsync("textDocument/documentSymbol", Page);
            await editor.FixesAsync(Page, 0, 0);
        }

        Assert.True(await editor.LeaveAsync());
    }
}

using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Tables as a whole: their columns, what they are about, and what is wrong with them.</summary>
public sealed class TableTests
{
    [Fact]
    public void Columns_are_known_by_their_headers_in_any_order()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post(
            "## Parameters\n\n| Details | Required | Parameters | Limitations | Type |\n|---|---|---|---|---|\n| Text | yes | `it` | Max 5 | string |"));
        Assert.Equal(("it", DocTypeKind.String, Requirement.Yes, "Text. Max 5"), (operation.Parameters[0].Name, operation.Parameters[0].Type!.Kind, operation.Parameters[0].Requirement, operation.Parameters[0].Description));
    }

    [Fact]
    public void A_location_column_says_where_a_row_travels()
    {
        var operation = Assert.Single(ReadSupport.Read(
            "# Update\n\n## Endpoint\n\n```\nPUT https://api.example.com/v1/things/{id}\n```\n\n## Parameters\n\n"
            + "| Parameter | Location | Type | Description |\n| --- | --- | --- | --- |\n| `id` | path | string | ID |\n| `id` | body | string | The same |\n"
            + "| `email` | Request body | string | Address |\n| `page` | query string | integer | Page |\n| `X-Trace` | Header | string | Trace |\n").Page!.Operations);
        Assert.Equal(
            ["id Path False", "id Body True", "email Body True", "page Query False", "X-Trace Header False"],
            operation.Parameters.Select(p => $"{p.Name} {p.Location} {p.IsAlternative}"));
    }

    [Fact]
    public void Names_with_a_dot_stay_whole_in_queries()
    {
        var operation = ReadSupport.Operation("# List\n\n```\nGET https://api.example.com/v1/things\n```\n\n## Query Parameters\n\n| Parameter | Type | Default | Description |\n|-|-|-|-|\n| `partner.key` | string | — | Key |\n| `customer[id]` | string | — | ID |");
        Assert.Equal(["partner.key", "customer[id]"], operation.Parameters.Select(p => p.Name));
    }

    [Theory]
    [InlineData("**Affiliate programs: `program_settings`**")]
    [InlineData("**`program_settings`**")]
    [InlineData("**program_settings** (affiliate)")]
    [InlineData("Members of the `program_settings` object:")]
    [InlineData("The following fields go inside `program_settings`:")]
    public void A_label_above_a_table_names_the_parent_of_its_rows(string label)
    {
        var operation = ReadSupport.Operation(ReadSupport.Post($"## Request body\n\n{label}\n\n| Parameter | Type | Description |\n|-|-|-|\n| `currency` | string | Code |"));
        Assert.Equal("program_settings.currency", operation.Parameters[0].Name);
    }

    [Theory]
    [InlineData("**Transaction fields**")]
    [InlineData("Set `sync` to push the coupon to a provider.")]
    [InlineData("Give `amount` or `reward` in the object:")]
    [InlineData("The fields of the `currency` object:")]
    public void Other_sentences_name_no_parent(string label)
    {
        var operation = ReadSupport.Operation(ReadSupport.Post($"## Request body\n\n{label}\n\n| Parameter | Type | Description |\n|-|-|-|\n| `currency` | string | Code |"));
        Assert.Equal("currency", operation.Parameters[0].Name);
    }

    [Theory]
    [InlineData("Partners — data[]", "`id`", "data[].id")]
    [InlineData("Partner — data", "`id`", "data.id")]
    [InlineData("Partners — data[]", "`data[].id`", "data[].id")]
    [InlineData("Pagination — links, meta", "`links.first`", "links.first")]
    [InlineData("Rewards — data.rewards[]", "`key`", "data.rewards[].key")]
    [InlineData("All fields", "`id`", "data[].id")]
    public void Response_names_begin_at_the_root(string title, string cell, string name)
    {
        var operation = ReadSupport.Operation(
            "# List\n\n```\nGET https://api.example.com/v1/things\n```\n\n## Response\n\n```json 200 OK\n{\"data\": [{\"id\": \"a\"}], \"links\": {\"first\": \"x\"}}\n```\n\n### Response fields\n\n"
            + $"<Accordion title=\"{title}\">\n  | Field | Type | Description |\n  | --- | --- | --- |\n  | {cell} | string | Text |\n</Accordion>");
        Assert.Empty(operation.Parameters);
        Assert.Equal(name, Assert.Single(operation.ResponseFields).Name);
    }

    [Fact]
    public void A_status_in_words_is_the_entitys_own()
    {
        var operation = ReadSupport.Operation(
            "# Get\n\n```\nGET https://api.example.com/v1/thing\n```\n\n## Response\n\n```json 200 OK\n{\"data\": {\"id\": \"a\", \"status\": \"active\"}, \"status\": 1}\n```\n\n### Response Fields\n\n| Field | Type | Description |\n|-|-|-|\n| `id` | string | ID |\n| `status` | string | Status |");
        Assert.Equal(["data.id", "data.status"], operation.ResponseFields.Select(f => f.Name));
    }

    [Fact]
    public void Reads_error_tables_with_their_repeated_codes()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post(
            "## Error responses\n\n| Status | Error | Solution |\n|-|-|-|\n| 400 | Bad key | Check it |\n| `422` | Validation | Fix it |\n| 422 Unprocessable | Duplicate | Rename |\n| other | x | y |"));
        Assert.Equal(["400 Bad key Check it", "422 Validation Fix it", "422 Duplicate Rename"], operation.Errors.Select(e => $"{e.Status} {e.Error} {e.Solution}"));
    }

    [Fact]
    public void Reads_event_tables_and_no_other_lists_of_events()
    {
        var page = ReadSupport.Read(
            "# Webhooks\n\n## Available Events\n\n| Event | Description |\n|-|-|\n| `partner.created` | A partner joined |\n| partner.deleted | Gone |\n| Sale | No event |\n\n| Event | Use Case |\n|-|-|\n| `lead.created` | Mail |").Page!;
        Assert.Equal(["partner.created A partner joined", "partner.deleted Gone"], page.Events.Select(e => $"{e.Name} {e.Description}"));
    }

    [Theory]
    [InlineData("| Setting | Meaning |\n|-|-|\n| `a` | x |")]
    [InlineData("| Code | Name | Description |\n|-|-|-|\n| 200 | OK | Fine |")]
    [InlineData("| Provider value | Service |\n|-|-|\n| `stripe` | Stripe |")]
    public void Other_tables_are_ignored(string table)
    {
        var result = ReadSupport.Read(ReadSupport.Post("## Notes\n\n" + table));
        Assert.Empty(result.Page!.Operations[0].Parameters);
        Assert.Empty(result.Problems());
    }

    [Fact]
    public void Headers_that_are_not_known_are_reported_at_their_cell()
    {
        var result = ReadSupport.Read(ReadSupport.Post("## Request body\n\n| Paramter | Type | Required | Colour |\n|-|-|-|-|\n| `it` | string | Yes | red |"));
        Assert.Equal("it", Assert.Single(result.Page!.Operations[0].Parameters).Name);
        Assert.Equal(
            ["PTN2001 13:3 The column 'Paramter' is not known. Did you mean 'Parameter'? It is read as that.",
             "PTN2001 13:32 The column 'Colour' is not known. Its cells are ignored; name it Parameter, Type, Required, Default, Location, Description or Limitations."],
            result.Problems());
    }

    [Fact]
    public void Rows_that_do_not_match_their_header_are_reported_and_read_as_far_as_they_go()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `a` | string |", "| `b` | string | Yes | Text | more |", "`c` string", "| `d` | string | Yes | Text |"));
        Assert.Equal(["a", "b", "c", "d"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(
            ["PTN2005 15:1 This row has 2 cells, its header has 4. Add or remove a '|', and write a pipe that is text as '\\|'.",
             "PTN2005 16:1 This row has 5 cells, its header has 4. Add or remove a '|', and write a pipe that is text as '\\|'.",
             "PTN2005 17:1 This row has 1 cells, its header has 4. Add or remove a '|', and write a pipe that is text as '\\|'."],
            result.Problems());
    }

    [Fact]
    public void A_field_that_stands_twice_is_reported_and_the_first_counts()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `it` | string | Yes | First |", "| `it` | string | No | Second |"));
        Assert.Equal("First", Assert.Single(result.Page!.Operations[0].Parameters).Description);
        Assert.Equal(["PTN2004 16:3 'it' is documented above already. Remove one of the rows; the first one counts."], result.Problems());
    }

    [Fact]
    public void Two_tables_may_repeat_a_field_but_not_with_another_type()
    {
        const string Second = "\n\n**For others**\n\n| Parameter | Type | Description |\n|-|-|-|\n";
        Assert.Empty(ReadSupport.Read(ReadSupport.Body("| `it` | string | No | First |") + Second + "| `it` | string | Again |").Problems());
        Assert.Equal(["PTN2004"], ReadSupport.Read(ReadSupport.Body("| `it` | string | No | First |") + Second + "| `it` | integer | Again |").Ids());
    }

    [Fact]
    public void A_table_without_separator_or_in_pieces_is_read_and_reported()
    {
        var result = ReadSupport.Read(ReadSupport.Post("## Request body\n\n| Parameter | Type | Required | Description |\n| `a` | string | Yes | A |"));
        Assert.Equal("a", Assert.Single(result.Page!.Operations[0].Parameters).Name);
        Assert.Equal(["PTN1011"], result.Ids());

        result = ReadSupport.Read(ReadSupport.Body("| `a` | string | Yes | A |", "", "| `b` | string | Yes | B |"));
        Assert.Equal(["a", "b"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(["PTN1012"], result.Ids());
    }

    [Fact]
    public void A_placeholder_and_a_row_that_are_left_over_are_one_parameter_with_two_names()
    {
        var result = ReadSupport.Read(PathRows("/{id}/parts/{part}", "id", "prt"));
        Assert.Equal(["id", "part"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(["PTN2020 12:3 The path '/v1/things/{id}/parts/{part}' calls this parameter 'part', its row calls it 'prt'. Use one name; the path's counts."], result.Problems());
    }

    [Fact]
    public void Placeholders_and_path_rows_are_compared()
    {
        var result = ReadSupport.Read(PathRows("/{id}", "id", "prt"));
        Assert.Equal(["id"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(["PTN2010 12:3 The path '/v1/things/{id}' has no placeholder 'prt', so the parameter is left out. Name it as the path does, or move the row to the table of where it travels."], result.Problems());
        Assert.Equal(["PTN2009 4:50 No row describes the placeholder 'part' of the path. Add it to a table 'Path parameters'; until then it is a string."], ReadSupport.Read(PathRows("/{id}/parts/{part}", "id")).Problems());
    }

    [Fact]
    public void Cells_in_each_others_columns_are_read_as_they_were_meant()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `it` | Yes | integer | A number |"));
        var row = Assert.Single(result.Page!.Operations[0].Parameters);
        Assert.Equal((DocTypeKind.Integer, Requirement.Yes), (row.Type!.Kind, row.Requirement));
        Assert.Equal(["PTN2022"], result.Ids());
    }

    [Fact]
    public void A_row_with_a_cell_too_few_is_one_mistake() =>
        Assert.Equal(["PTN2005"], ReadSupport.Read(ReadSupport.Body("| `it` | No | Text |")).Ids());

    private static string PathRows(string tail, params string[] names) =>
        $"# Get\n\n```\nGET https://api.example.com/v1/things{tail}\n```\n\n## Path parameters\n\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n" + string.Concat(names.Select(name => $"| `{name}` | string | Yes | Text |\n"));
}

using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

public class TableTests
{
    private static FieldRow Row(string type = "string", string required = "No", string description = "Text", string name = "`it`") =>
        Assert.Single(ReadSupport.Operation(ReadSupport.Body($"| {name} | {type} | {required} | {description} |")).Parameters);

    [Theory]
    [InlineData("string", DocTypeKind.String, false, null)]
    [InlineData("`string`", DocTypeKind.String, false, null)]
    [InlineData("String", DocTypeKind.String, false, null)]
    [InlineData("integer", DocTypeKind.Integer, false, null)]
    [InlineData("int", DocTypeKind.Integer, false, null)]
    [InlineData("number", DocTypeKind.Number, false, null)]
    [InlineData("boolean", DocTypeKind.Boolean, false, null)]
    [InlineData("bool", DocTypeKind.Boolean, false, null)]
    [InlineData("date", DocTypeKind.Date, false, null)]
    [InlineData("date-time", DocTypeKind.DateTime, false, null)]
    [InlineData("dateTime", DocTypeKind.DateTime, false, null)]
    [InlineData("object", DocTypeKind.Object, false, null)]
    [InlineData("array", DocTypeKind.Array, false, null)]
    [InlineData("any", DocTypeKind.Any, false, null)]
    [InlineData("enum", DocTypeKind.String, false, null)]
    [InlineData("GUID", DocTypeKind.String, false, null)]
    [InlineData("string\\|null", DocTypeKind.String, true, null)]
    [InlineData("object \\| null", DocTypeKind.Object, true, null)]
    [InlineData("`string \\| null`", DocTypeKind.String, true, null)]
    [InlineData("`string|null`", DocTypeKind.String, true, null)]
    [InlineData("string or null", DocTypeKind.String, true, null)]
    [InlineData("string/null", DocTypeKind.String, true, null)]
    [InlineData("string, nullable", DocTypeKind.String, true, null)]
    [InlineData("nullable string", DocTypeKind.String, true, null)]
    [InlineData("string?", DocTypeKind.String, true, null)]
    [InlineData("string[]", DocTypeKind.Array, false, DocTypeKind.String)]
    [InlineData("array<string>", DocTypeKind.Array, false, DocTypeKind.String)]
    [InlineData("`array<object>`", DocTypeKind.Array, false, DocTypeKind.Object)]
    [InlineData("array of strings", DocTypeKind.Array, false, DocTypeKind.String)]
    [InlineData("array (integer)", DocTypeKind.Array, false, DocTypeKind.Integer)]
    [InlineData("array of objects \\| null", DocTypeKind.Array, true, DocTypeKind.Object)]
    [InlineData("object[]", DocTypeKind.Array, false, DocTypeKind.Object)]
    [InlineData("string (UUID)", DocTypeKind.String, false, null)]
    [InlineData("integer (unix timestamp)", DocTypeKind.Integer, false, null)]
    [InlineData("string - optional", DocTypeKind.String, false, null)]
    [InlineData("array\\|object", DocTypeKind.Object, false, null)]
    [InlineData("integer \\| number", DocTypeKind.Number, false, null)]
    [InlineData("string \\| array", DocTypeKind.Any, false, null)]
    public void Reads_type_words(string text, DocTypeKind kind, bool isNullable, DocTypeKind? item) =>
        Assert.Equal(new DocType(kind, isNullable, item), Row(type: text).Type);

    [Fact]
    public void An_object_list_of_old_pages_is_an_object_when_rows_name_its_members()
    {
        var operation = ReadSupport.Operation(ReadSupport.Body("| `partner` | object[] | yes | |", "| `partner.key` | string | yes | |", "| `tags` | object[] | no | |"));
        Assert.Equal([DocTypeKind.Object, DocTypeKind.String, DocTypeKind.Array], operation.Parameters.Select(p => p.Type!.Kind));
    }

    [Theory]
    [InlineData("strng", "Did you mean 'string'?")]
    [InlineData("interger", "Did you mean 'integer'?")]
    [InlineData("quaternion", "Write string, integer, number, boolean, date, object or array.")]
    public void A_type_that_is_not_known_is_reported_at_its_cell(string type, string advice)
    {
        var result = ReadSupport.Read(ReadSupport.Body($"| `it` | {type} | No | Text |"));
        Assert.Null(result.Page!.Operations[0].Parameters[0].Type);
        Assert.Equal([$"PTN2002 15:10 The type '{type}' of 'it' is not known. {advice} The samples decide until then."], result.Problems());
    }

    [Theory]
    [InlineData("Yes", Requirement.Yes)]
    [InlineData("yes", Requirement.Yes)]
    [InlineData("✅", Requirement.Yes)]
    [InlineData("true", Requirement.Yes)]
    [InlineData("`true`", Requirement.Yes)]
    [InlineData("mandatory", Requirement.Yes)]
    [InlineData("Required", Requirement.Yes)]
    [InlineData("**Yes**", Requirement.Yes)]
    [InlineData("No", Requirement.No)]
    [InlineData("optional", Requirement.No)]
    [InlineData("false", Requirement.No)]
    [InlineData("❌", Requirement.No)]
    [InlineData("—", Requirement.No)]
    [InlineData("", Requirement.Unstated)]
    public void Reads_required_words(string text, Requirement requirement) => Assert.Equal(requirement, Row(required: text).Requirement);

    [Theory]
    [InlineData("Yes\\*", Requirement.YesConditional)]
    [InlineData("Yes*", Requirement.YesConditional)]
    [InlineData("yes \\*", Requirement.YesConditional)]
    [InlineData("Yes\\*\\*", Requirement.YesConditional)]
    [InlineData("\\*", Requirement.YesConditional)]
    [InlineData("Yes†", Requirement.YesConditional)]
    [InlineData("No\\*", Requirement.NoConditional)]
    [InlineData("no *", Requirement.NoConditional)]
    [InlineData("Conditional", Requirement.YesConditional)]
    [InlineData("optional, unless it is not", Requirement.NoConditional)]
    public void Reads_required_words_with_a_condition(string text, Requirement requirement) => Assert.Equal(requirement, Row(required: text).Requirement);

    [Fact]
    public void A_required_word_that_is_not_known_is_reported_and_optional()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `it` | string | Requird | Text |"));
        Assert.Equal(Requirement.Unstated, result.Page!.Operations[0].Parameters[0].Requirement);
        Assert.Equal("PTN2003 15:19 'Requird' does not say whether 'it' is required. Write 'Yes' or 'No', with a star where a condition decides. Did you mean 'required'? It is taken as optional.", Assert.Single(result.Problems()));
    }

    [Theory]
    [InlineData("Text (default: `true`)", "true")]
    [InlineData("Text (default: true)", "true")]
    [InlineData("Text. Default: `15`.", "15")]
    [InlineData("Defaults to `usd`", "usd")]
    [InlineData("The default is 10", "10")]
    [InlineData("Text (default 15)", "15")]
    [InlineData("Text (defaults to other)", null)]
    [InlineData("Defaults to `other`", null)]
    [InlineData("Set by default", null)]
    [InlineData("Defaults to the currency of the program", null)]
    [InlineData("Auto-generated if not provided", null)]
    public void Reads_the_default_of_a_description(string description, string? expected) =>
        Assert.Equal(expected, ReadSupport.Operation(ReadSupport.Body($"| `it` | string | No | {description} |", "| `other` | string | No | |")).Parameters[0].Default);

    [Fact]
    public void Reads_the_default_column_where_a_dash_is_none()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post(
            "## Query parameters\n\n| Parameter | Type | Default | Description |\n| - | - | - | - |\n| `limit` | integer | 15 | Number |\n| `key` | string | — | Key |\n| `sort` | string | `desc` | Order |"));
        Assert.Equal(["limit 15", "key ", "sort desc"], operation.Parameters.Select(p => $"{p.Name} {p.Default}"));
        Assert.All(operation.Parameters, p => Assert.Equal((ParameterLocation.Query, Requirement.Unstated), (p.Location, p.Requirement)));
    }

    [Theory]
    [InlineData("`active`, `rejected`, `suspended`", "active,rejected,suspended")]
    [InlineData("`percent` or `static`", "percent,static")]
    [InlineData("`percent` or `static`. Percent is a share", "percent,static")]
    [InlineData("Discount type, `percent` or `static`", "percent,static")]
    [InlineData("once, hours, days, months, years, lifetime", "once,hours,days,months,years,lifetime")]
    [InlineData("One of `a`, `b` or `c`", "a,b,c")]
    [InlineData("Must be one of: up, down, left", "up,down,left")]
    [InlineData("Either `a` or `b`", "a,b")]
    [InlineData("Partner status: active, pending, archived, deleted", "active,pending,archived,deleted")]
    [InlineData("Filter: referred or non_referred", "referred,non_referred")]
    [InlineData("Order of the list: `desc` or `asc`", "desc,asc")]
    [InlineData("Order of the list (`desc` or `asc`)", "desc,asc")]
    [InlineData("Order of the list (desc or asc)", "desc,asc")]
    [InlineData("How it lasts (once, hours, days)", "once,hours,days")]
    [InlineData("State of it (active, deleted)", "active,deleted")]
    [InlineData("['referred', 'non_referred']", "referred,non_referred")]
    [InlineData("Allowed values: `a`, `b`", "a,b")]
    [InlineData("Allowed values are `a` and `b`", "a,b")]
    [InlineData("Valid values are: ‘paypal’, ‘crypto’, ‘wise’", "paypal,crypto,wise")]
    [InlineData("Can be `a`, `b` or `c`", "a,b,c")]
    [InlineData("`a`/`b`", "a,b")]
    [InlineData("`a` \\| `b`", "a,b")]
    [InlineData("`percent` for a share, `static` for an amount", "percent,static")]
    [InlineData("`asc` (oldest first) or `desc` (newest first)", "asc,desc")]
    [InlineData("What names it: `USER_HANDLE`, `EMAIL`, `PHONE`", "USER_HANDLE,EMAIL,PHONE")]
    [InlineData("One of `a`, `b`; anything else is rejected", "a,b")]
    [InlineData("Kind: `a`, `b` (default: `a`)", "a,b")]
    [InlineData("`active`, `pending` or `null`", "active,pending")]
    public void Reads_a_closed_list_of_values(string description, string values) =>
        Assert.Equal(values, string.Join(',', Row(description: description).Values));

    [Theory]
    [InlineData("Currency code (e.g., `USD`, `EUR`)")]
    [InlineData("Currency code (e.g. `USD` or `EUR`)")]
    [InlineData("Currency code, such as `usd`, `eur`")]
    [InlineData("For example `a`, `b`")]
    [InlineData("Like `a` or `b`")]
    [InlineData("`a`, `b`, …")]
    [InlineData("`a`, `b`, ...")]
    [InlineData("`a`, `b`, etc.")]
    [InlineData("Name or email")]
    [InlineData("First name, last name")]
    [InlineData("ID (or use key/email)")]
    [InlineData("Use `key` or `email`")]
    [InlineData("`key` or `email`")]
    [InlineData("Shape: `{ id, full_name }`")]
    [InlineData("Allowed characters: a-z, 0-9, -, _")]
    [InlineData("Needs `amount` and `currency`")]
    [InlineData("Required for `hours`, `days`, `months`")]
    [InlineData("`true` or `false`")]
    [InlineData("max 255 characters")]
    [InlineData("Must be unique, optional")]
    [InlineData("Text (optional, unique)")]
    [InlineData("Sent with `a` or `b`")]
    [InlineData("An ID, an address or a key")]
    public void Reads_no_list_where_there_are_only_examples_and_names(string description) =>
        Assert.Empty(ReadSupport.Operation(ReadSupport.Body(
            $"| `it` | string | No | {description} |", "| `key` | string | No | |", "| `email` | string | No | |")).Parameters[0].Values);

    [Fact]
    public void Only_texts_have_values_but_an_integer_that_takes_words_is_a_text()
    {
        Assert.Empty(Row(type: "boolean", description: "`on` or `off`").Values);
        Assert.Empty(Row(type: "integer", description: "`1` or `2`").Values);
        Assert.Equal(["referred", "non_referred"], Row(type: "integer", description: "['referred', 'non_referred']").Values);
    }

    [Theory]
    [InlineData("`it`", "it")]
    [InlineData("it", "it")]
    [InlineData("**it**", "it")]
    [InlineData("`domain_id`", "domain_id")]
    [InlineData("domain\\_id", "domain_id")]
    [InlineData("`partner[key]`", "partner.key")]
    [InlineData("`items[0].id`", "items[].id")]
    [InlineData("`items[*].id`", "items[].id")]
    [InlineData("`tags[]`", "tags")]
    [InlineData("[`it`](/some/page)", "it")]
    [InlineData("`it` <sup>new</sup>", "it")]
    public void Reads_names(string cell, string name) => Assert.Equal(name, Row(name: cell).Name);

    [Theory]
    [InlineData("`a`, `b`", "a b")]
    [InlineData("`a` / `b`", "a b")]
    public void One_row_may_stand_for_several_fields(string cell, string names) =>
        Assert.Equal(names, string.Join(' ', ReadSupport.Operation(ReadSupport.Body($"| {cell} | string | Yes | Text |")).Parameters.Select(p => p.Name)));

    [Theory]
    [InlineData("")]
    [InlineData("The name of it")]
    [InlineData("—")]
    public void A_row_without_a_name_is_reported_and_left_out(string cell)
    {
        var result = ReadSupport.Read(ReadSupport.Body($"| {cell} | string | Yes | Text |", "| `it` | string | Yes | Text |"));
        Assert.Equal(["it"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(["PTN2006"], result.Ids());
    }

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
    public void Placeholders_and_path_rows_are_compared()
    {
        var result = ReadSupport.Read("# Get\n\n```\nGET https://api.example.com/v1/things/{id}/parts/{part}\n```\n\n## Path parameters\n\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n| `id` | string | Yes | ID |\n| `prt` | string | Yes | Part |\n");
        Assert.Equal(["id"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(
            ["PTN2009 4:50 No row describes the placeholder 'part' of the path. Add it to a table 'Path parameters'; until then it is a string.",
             "PTN2010 12:3 The path '/v1/things/{id}/parts/{part}' has no placeholder 'prt', so the parameter is left out. Did you mean 'part'?"],
            result.Problems());
    }
}

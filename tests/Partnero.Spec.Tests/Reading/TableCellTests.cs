using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>What stands in the cells of a table: types, required words, defaults, values, names.</summary>
public sealed class TableCellTests
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
    [InlineData("Allowed values: `a` (an amount), `b` (a share)", "a,b")]
    [InlineData("One of `in progress` (we look), `done` or `not yet`", "in progress,done,not yet")]
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
    [InlineData("Shown with `a` (an amount)")]
    [InlineData("Codes: `USD` (dollar), `EUR` (euro), etc.")]
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
}

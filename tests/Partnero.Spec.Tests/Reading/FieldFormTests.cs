using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Each way in which a page may describe fields.</summary>
public class FieldFormTests
{
    private static string[] Fields(string rest) =>
        [.. ReadSupport.Operation(ReadSupport.Post(rest)).Parameters.Select(field => $"{field.Name} {field.Location} {field.Type?.Kind.ToString() ?? "-"} {field.Requirement}")];

    [Theory]
    [InlineData("<table><thead><tr><th width=\"200\">Property</th><th>Type</th><th>Required</th></tr></thead><tbody><tr><td><code>name</code></td><td>string</td><td>Yes</td></tr></tbody></table>")]
    [InlineData("<table>\n  <tr><th>Property</th><th>Type</th><th>Required</th></tr>\n\n  <tr>\n    <td>name</td>\n    <td>string</td>\n    <td>Yes</td>\n  </tr>\n</table>")]
    [InlineData("| Atributo | Tipo | Obrigatório |\n|---|---|---|\n| name | string | Yes |")]
    [InlineData("| Bit | Sort | Must |\n|---|---|---|\n| name | string | Yes |")]
    [InlineData("| | | |\n|---|---|---|\n| **name** | string | required |")]
    [InlineData("| name | string | required |\n|---|---|---|")]
    [InlineData("### Required\n\n| Name | Type |\n|---|---|\n| name | string |")]
    [InlineData("| Property | Type - Required/Optional |\n|---|---|\n| name | String - Required |")]
    [InlineData("| | | |\n|---|---|---|\n| `name` | String - Required | Its name |")]
    [InlineData("**Required parameters**\n\n| Name | Type |\n|---|---|\n| name | string |")]
    public void A_field_is_read(string table) => Assert.Equal(["name Body String Yes"], Fields("## Request body\n\n" + table));

    [Theory]
    [InlineData("| Bit | Sort |\n|---|---|\n| name | string |", true)]
    [InlineData("| Atributo | Tipo |\n|---|---|\n| name | string |", true)]
    [InlineData("| Value | Meaning |\n|---|---|\n| a | The first |", false)]
    public void A_header_that_is_not_known_is_reported(string table, bool isReported) =>
        Assert.Equal(isReported, ReadSupport.Read(ReadSupport.Post("## Request body\n\n" + table)).Ids().Contains("PTN2001"));

    [Fact]
    public void A_table_whose_columns_tell_nothing_is_reported_and_not_read()
    {
        var result = ReadSupport.Read(ReadSupport.Post("## Request body\n\n| Sort | Remark |\n|---|---|\n| string | The name it has |"));
        Assert.Empty(Assert.Single(result.Page!.Operations).Parameters);
        Assert.Contains("PTN2001", result.Ids());
    }

    [Fact]
    public void A_question_mark_behind_a_name_is_optional_and_before_a_type_nullable()
    {
        Assert.Equal(
            ["length Body Integer Yes", "place Body String No", "depth Body Integer NoConditional", "light Body String NoConditional"],
            Fields("## Request Body\n\n| Field | Type | Description |\n|-|-|-|\n| length | integer | Length |\n| place? | ?string | Place |\n| depth?\\* | integer | How deep |\n| light?\\* | string | How bright |\n\n\\* At least one of `depth` or `light` is required."));
        Assert.Equal(
            ["length Body Integer No", "place Body String No"],
            Fields("All parameters to this endpoint are optional.\n\n## Request Body\n\n| Field | Type | Description |\n|-|-|-|\n| length | integer | Length |\n| place? | ?string | Place |"));
    }

    [Fact]
    public void A_heading_says_what_is_required_below_it() => Assert.Equal(
        ["length Body Integer Yes", "place Body String No"],
        Fields("## Attributes\n\n### Required\n\n| Attribute | Type |\n|-|-|\n| length | integer |\n\n### Optional\n\n| Attribute | Type |\n|-|-|\n| place | string |"));

    [Fact]
    public void A_field_of_several_types_is_any_JSON_and_keeps_its_parts_in_words()
    {
        var result = ReadSupport.Read(ReadSupport.Post("## Body\n\n<ParamField body=\"farmers\" type=\"string | object[]\" required>\n  Who tends it\n\n  <Expandable title=\"farmers\">\n    <ParamField body=\"name\" type=\"string\" required>\n      What the farmer is called\n    </ParamField>\n  </Expandable>\n</ParamField>"));
        var field = Assert.Single(Assert.Single(result.Page!.Operations).Parameters);
        Assert.Equal((DocTypeKind.Any, Requirement.Yes, "Who tends it. Members: `name` (string, required): What the farmer is called."), (field.Type!.Kind, field.Requirement, field.Description));
        Assert.Contains("PTN1021", result.Ids());
    }

    [Theory]
    [InlineData("<Tabs>\n  <Tab title=\"200\">\n{0}\n  </Tab>\n  <Tab title=\"404\">\n{1}\n  </Tab>\n</Tabs>")]
    [InlineData("### 200\n\n{0}\n\n### 404 Not found\n\n{1}")]
    [InlineData("{0}\n\n**Error response**\n\n{1}")]
    [InlineData("#### Success response\n\n{0}\n\n#### Error response\n\n{1}")]
    public void Fields_belong_to_the_status_that_they_stand_under(string layout)
    {
        const string Field = "<ResponseField name=\"{0}\" type=\"string\">\n  It\n</ResponseField>\n";
        var operation = ReadSupport.Operation(ReadSupport.Post("## Response\n\n" + layout.Replace("{0}", Field.Replace("{0}", "length"), StringComparison.Ordinal).Replace("{1}", Field.Replace("{0}", "fault_code"), StringComparison.Ordinal)));
        Assert.Equal(["length"], operation.ResponseFields.Select(field => field.Name));
        Assert.Equal(["fault_code"], operation.ErrorFields.Select(field => field.Name));
    }

    [Fact]
    public void Samples_too()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post("## Response\n\n```json\n{\"id\": 1}\n```\n\n### 422\n\n```json\n{\"fault\": 1}\n```\n\n## Errors\n\n```json\n{\"fault\": 2}\n```"));
        Assert.Equal([null, 422, 400], operation.Responses.Select(sample => sample.Status));
    }

    [Fact]
    public void A_label_in_bold_is_a_heading() => Assert.Contains(
        "PTN4001", ReadSupport.Read(ReadSupport.Post("**Response Data:**\n\n```json\n{ \"data\": [ { \"id\": 1 }, }\n```")).Ids());
}

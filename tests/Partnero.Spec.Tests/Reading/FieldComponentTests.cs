using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

public class FieldComponentTests
{
    private static string[] Rows(IEnumerable<FieldRow> rows) =>
        [.. rows.Select(r => $"{r.Name} {r.Location} {r.Type?.Kind}{(r.Type?.IsNullable == true ? "?" : "")} {r.Requirement} {r.Default} {r.Description}{(r.Values.IsEmpty ? "" : " [" + string.Join(',', r.Values) + "]")}")];

    [Fact]
    public void Reads_fields_with_all_forms_of_attributes()
    {
        var result = ReadSupport.Read(ReadSupport.Post(
            "### Body Parameters\n\n<ParamField body=\"email*\" type=\"string\">\n  Address of the *partner*\n</ParamField>\n\n"
            + "<ParamField body=\"name\" type=\"string - optional\">Name</ParamField>\n"
            + "<ParamField body=\"kind\" type=\"string\" required default=\"a\">\n  Valid values are: ‘a’, ‘b’.\n\n  More text.\n</ParamField>\n"
            + "<ParamField query='page' type=\"integer\" required={false} />\n<ParamField\n  header=\"X-Key\"\n  type=\"string | null\"\n  required={true}\n/>\n<ParamField path=\"id\" type=\"string\" required>ID</ParamField>",
            "https://api.example.com/v1/things/{id}"));
        Assert.Empty(result.Problems());
        Assert.Equal(
            ["email Body String Yes  Address of the partner", "name Body String No  Name", "kind Body String Yes a Valid values are: ‘a’, ‘b’. More text. [a,b]",
             "page Query Integer No  ", "X-Key Header String? Yes  ", "id Path String Yes  ID"],
            Rows(result.Page!.Operations[0].Parameters));
    }

    [Fact]
    public void Fields_inside_fields_are_members()
    {
        var result = ReadSupport.Read(ReadSupport.Post(
            "<ParamField body=\"partner\" type=\"object\">\n  Who\n\n  <Expandable title=\"properties\">\n    <ParamField body=\"id\" type=\"string\">ID</ParamField>\n    <ParamField body=\"partner.key\" type=\"string\">Key</ParamField>\n  </Expandable>\n</ParamField>\n\n"
            + "<ParamField body=\"items\" type=\"object[]\">\n  <Expandable>\n    <ParamField body=\"sku\" type=\"string\" required />\n  </Expandable>\n</ParamField>"));
        Assert.Equal(
            ["partner Body Object Unstated  Who", "partner.id Body String Unstated  ID", "partner.key Body String Unstated  Key", "items Body Array Unstated  ", "items[].sku Body String Yes  "],
            Rows(result.Page!.Operations[0].Parameters));
    }

    [Fact]
    public void Reads_response_fields_from_the_root_of_the_body()
    {
        var result = ReadSupport.Read(ReadSupport.Post(
            "<ResponseExample>\n```json 200 OK\n{\"success\": true, \"data\": [{\"id\": \"a\", \"stats\": {\"n\": 1}}]}\n```\n</ResponseExample>\n\n### Response\n\n<ResponseField name=\"success\" type=\"boolean\">Went well</ResponseField>\n"
            + "<ResponseField name=\"id\" type=\"string\">ID</ResponseField>\n<ResponseField name=\"stats\" type=\"object\">\n  <Expandable title=\"stats\">\n    <ResponseField name=\"n\" type=\"integer\">Count</ResponseField>\n  </Expandable>\n</ResponseField>"));
        Assert.Empty(result.Problems());
        Assert.Equal(
            ["success Body Boolean Unstated  Went well", "data[].id Body String Unstated  ID", "data[].stats Body Object Unstated  ", "data[].stats.n Body Integer Unstated  Count"],
            Rows(result.Page!.Operations[0].ResponseFields));
    }

    [Fact]
    public void Broken_fields_are_reported_at_their_attributes()
    {
        var result = ReadSupport.Read(ReadSupport.Post("<ParamField body=\"it\" type=\"strng\" />\n<ParamField type=\"string\" />\n<ParamField body=\"two words here\" />"));
        Assert.Equal(["it"], result.Page!.Operations[0].Parameters.Select(p => p.Name));
        Assert.Equal(
            ["PTN2002 11:29 The type 'strng' of 'it' is not known. Did you mean 'string'? The samples decide until then.",
             "PTN2006 12:1 'ParamField' is no field name, so the row is left out. Write the name as the API takes it, in backticks.",
             "PTN2006 13:13 'two words here' is no field name, so the row is left out. Write the name as the API takes it, in backticks."],
            result.Problems());
    }

    [Fact]
    public void Fields_state_rules_too()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post("<ParamField body=\"a\" type=\"string\">Either `a` or `b` is required.</ParamField>\n<ParamField body=\"b\" type=\"string\">B</ParamField>"));
        Assert.Equal(["one of a, b"], operation.Rules());
    }

    [Fact]
    public void Fields_without_an_endpoint_are_reported() =>
        Assert.Equal(["PTN1003"], ReadSupport.Read("# Thing\n\n<ParamField body=\"a\" type=\"string\" />\n").Ids());
}

using System.Text;
using System.Text.Json;
using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Reading;

/// <summary>What pages hold that no output can carry is replaced where it is read, and told.</summary>
public sealed class CheckedValueTests
{
    [Theory]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uDE00 x"}""", """{"a":"\ufffd x"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d\n"}""", """{"a":"\ufffd\n"}""")]
    [InlineData("""{"a":1e999}""", """{"a":null }""")]
    [InlineData("""{"a":[-1E+400,2]}""", """{"a":[null   ,2]}""")]
    public void A_value_that_programs_cannot_keep_is_replaced_and_told(string written, string kept)
    {
        var result = Read($"{{ \"data\": {written}, \"status\": 1 }}");
        var sample = Assert.Single(result.Page!.Operations.Single().Responses);

        Assert.Equal($"{{ \"data\": {kept}, \"status\": 1 }}", sample.Json);
        Assert.NotNull(JsonSerializer.Deserialize<JsonElement>(sample.Json).GetProperty("data").ToString());
        Assert.Equal(PageRules.SampleValueLost.Id, Assert.Single(result.Issues, issue => issue.RuleId != LinkRules.ResponseAssumed.Id).RuleId);
    }

    [Theory]
    [InlineData("""{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\\ud83d"}""")]
    [InlineData("""{"a":1e300,"b":-0.5E-999,"c":"1e999"}""")]
    public void A_value_that_programs_can_keep_stays_as_it_is(string written)
    {
        var result = Read($"{{ \"data\": {written}, \"status\": 1 }}");

        Assert.Equal($"{{ \"data\": {written}, \"status\": 1 }}", result.Page!.Operations.Single().Responses.Single().Json);
        Assert.Empty(result.Issues);
    }

    [Fact]
    public void Half_a_character_in_the_page_itself_is_replaced_too() =>
        Assert.Equal("{\"data\":{\"a\":\"\uFFFD\"},\"status\":1}", Read("{\"data\":{\"a\":\"\ud83d\"},\"status\":1}").Page!.Operations.Single().Responses.Single().Json);

    [Fact]
    public void The_place_of_a_lost_value_is_its_own()
    {
        var result = Read("{\n  \"data\": {\n    \"a\": 1e999 }, \"status\": 1 }");

        var span = result.Sites.Sites[result.Issues.Single().At.Site];
        Assert.Equal((13, 9), (span.Line, span.Column));
    }

    [Theory]
    [MemberData(nameof(NoTexts))]
    public void A_file_that_is_no_text_has_one_finding_at_its_beginning(byte[] bytes)
    {
        var result = PageReader.Read("things/get.md", PageReader.Decode(bytes));

        Assert.Null(result.Page);
        var issue = Assert.Single(result.Issues);
        var span = result.Sites.Sites[issue.At.Site];
        Assert.Equal((PageRules.PageNotText.Id, 0, 0), (issue.RuleId, span.Line, span.Column));
    }

    public static TheoryData<byte[]> NoTexts =>
    [
        Encoding.Latin1.GetBytes("# Caf\u00e9\n"),
        Encoding.Unicode.GetBytes("\uFEFF# Thing\n"),
        Encoding.BigEndianUnicode.GetBytes("# Thing\n"),
        "# Thing\n\0"u8.ToArray(),
        new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0xFF, 0x00 },
    ];

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() => Assert.Equal("# A", PageReader.Decode([0xEF, 0xBB, 0xBF, .. "# A"u8]));

    [Theory]
    [InlineData("https://docs.example.com:port")]
    [InlineData("https://{tenant}.example.com")]
    public void An_address_of_the_site_that_is_none_is_told_and_not_used(string site)
    {
        var result = PageReader.Read("things/get.md", $"> Index: {site}/llms.txt\n\n# Get thing\n");

        Assert.Null(result.Page!.SiteUrl);
        Assert.Equal([PageRules.SiteAddressUnreadable.Id], result.Issues.Select(issue => issue.RuleId));
    }

    private static PageResult Read(string sample) =>
        PageReader.Read("things/get.md", $"# Get thing\n\n## Endpoint\n\n```\nGET https://api.example.com/v1/things\n```\n\n## Response\n\n```json 200 OK\n{sample}\n```\n");
}

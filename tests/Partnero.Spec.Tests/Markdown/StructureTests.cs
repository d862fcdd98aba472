using Partnero.Spec.Model;
using Partnero.Spec.Tests.Reading;

namespace Partnero.Spec.Tests.Markdown;

/// <summary>The structure of pages, as far as it can be seen from outside: what is found below components, and what is lost when they are broken.</summary>
public class StructureTests
{
    private const string Response = "```json 200 OK theme={null}\n{\"data\": {\"id\": \"a\"}}\n```";

    private static PageResult Read(string rest) => ReadSupport.Read(ReadSupport.Post(rest));

    private static int Responses(string rest) => Read(rest).Page!.Operations[0].Responses.Count;

    private static string Indent(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));

    [Theory]
    [InlineData("ResponseExample", 2)]
    [InlineData("ResponseExample", 0)]
    [InlineData("ResponseExample", 4)]
    [InlineData("ResponseExample", 8)]
    [InlineData("Accordion", 2)]
    [InlineData("AccordionGroup", 2)]
    [InlineData("CodeGroup", 2)]
    [InlineData("Expandable", 2)]
    [InlineData("Frame", 2)]
    [InlineData("SomethingNew", 2)]
    [InlineData("Some.Thing", 2)]
    [InlineData("div", 2)]
    [InlineData("details", 2)]
    public void Components_are_containers_of_markdown_at_any_indentation(string name, int indent)
    {
        var result = Read($"<{name}>\n{Indent(Response, indent)}\n</{name}>\n\n## Error responses\n\n| Status | Error | Solution |\n|-|-|-|\n| 404 | Gone | Look |");
        Assert.Equal("{data: {id: Text}}", Assert.Single(result.Page!.Operations[0].Responses).Shape.Text());
        Assert.Single(result.Page.Operations[0].Errors);
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("<Tabs>\n  <Tab title=\"A\">\n    RESPONSE\n  </Tab>\n  <Tab title=\"B\">\n    RESPONSE\n  </Tab>\n</Tabs>", 2)]
    [InlineData("<AccordionGroup><Accordion title=\"a > b\">\nRESPONSE\n</Accordion></AccordionGroup>", 1)]
    [InlineData("<Steps>\n\t<Step title='One'>\n\t\tRESPONSE\n\t</Step>\n</Steps>", 1)]
    [InlineData("<ResponseExample>\n\n  RESPONSE\n\n</ResponseExample>\n<ResponseExample>\n  RESPONSE\n</ResponseExample>", 2)]
    [InlineData("<Card\n  title=\"A\"\n  href=\"/x\"\n>\n  RESPONSE\n</Card>", 1)]
    [InlineData("<Accordion title=\"A\" icon={<Icon name=\"x\" />} defaultOpen>\n  RESPONSE\n</Accordion>", 1)]
    [InlineData("<Note>Inline note</Note>\nRESPONSE", 1)]
    [InlineData("<Note>Starts here\nand ends here</Note>\nRESPONSE", 1)]
    [InlineData("Text <Tooltip tip=\"x\">API</Tooltip> text\n\nRESPONSE", 1)]
    [InlineData("<Tooltip tip=\"x\">API</Tooltip> text\n\nRESPONSE", 1)]
    [InlineData("<Icon icon=\"check\" /> text\n\nRESPONSE", 1)]
    [InlineData("<Frame>\n  <img src=\"a.png\" />\n</Frame>\n\nRESPONSE", 1)]
    [InlineData("<br />\nRESPONSE", 1)]
    [InlineData("<!-- ## Gone\n\n```json 200 OK\n{}\n```\n-->\n\nRESPONSE", 1)]
    [InlineData("{/* ## Gone\n\n```json 200 OK\n{}\n``` */}\n\nRESPONSE", 1)]
    [InlineData("export const X = ({ a }) => {\n  const y = 1;\n\n  return <div>{y}</div>;\n};\n\nRESPONSE", 1)]
    [InlineData("import { A } from \"/snippets/a.mdx\";\n\nRESPONSE", 1)]
    [InlineData("* item\n* item\n\n  RESPONSE", 1)]
    [InlineData("1. Do\n   RESPONSE", 1)]
    [InlineData("> quoted\n\nRESPONSE", 1)]
    [InlineData("<div id=\"response\">\n  ## Response\n\n  RESPONSE\n</div>", 1)]
    public void Nothing_is_lost_in(string text, int responses)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var page = text.Replace("RESPONSE", Response, StringComparison.Ordinal);
            foreach (var line in text.Split('\n').Where(l => l.TrimStart() == "RESPONSE"))
            {
                page = page.Replace(line.Replace("RESPONSE", Response, StringComparison.Ordinal), line[..^8] + Response.Replace("\n", "\n" + line[..^8], StringComparison.Ordinal), StringComparison.Ordinal);
            }

            var result = Read(page.Replace("\n", lineEnd, StringComparison.Ordinal));
            Assert.Equal(responses, result.Page!.Operations[0].Responses.Count);
            Assert.Empty(result.Problems());
        }
    }

    [Theory]
    [InlineData("<ResponseExample>\n  RESPONSE\n\n## Get it\n\nGET\n", "PTN1004")]
    [InlineData("<Tabs>\n  <Tab title=\"A\">\n    RESPONSE\n</Tabs>\n\n## Get it\n\nGET\n", "PTN1004")]
    [InlineData("RESPONSE\n\n</ResponseExample>\n\n## Get it\n\nGET\n", "PTN1005")]
    [InlineData("RESPONSE\n\n</Tab>\n</Tabs>\n\n## Get it\n\nGET\n", "PTN1005 PTN1005")]
    [InlineData("<ResponseExample>\n  ```json 200 OK\n  {\"data\": 1}\n</ResponseExample>\n\n## Get it\n\nGET\n", "PTN1006")]
    [InlineData("<ResponseExample>\n```json 200 OK\n{\"data\": 1}\n</ResponseExample>\n\n## Get it\n\nGET\n", "PTN1006")]
    [InlineData("```json 200 OK\n{\"data\": 1}\n\n## Get it\n\n```bash\nGET https://api.example.com/v1/it\n```\n", "PTN1006")]
    [InlineData("RESPONSE\n\n<!-- never ends\n\n## Get it\n\nGET\n", "PTN1007")]
    public void What_is_never_closed_is_reported_and_takes_nothing_with_it(string text, string issues)
    {
        var result = Read(text.Replace("RESPONSE", Response, StringComparison.Ordinal).Replace("\nGET\n", "\n```\nGET https://api.example.com/v1/it\n```\n", StringComparison.Ordinal));
        Assert.Equal(["/v1/things", "/v1/it"], result.Page!.Operations.Select(o => o.PathTemplate));
        Assert.Single(result.Page.Operations[0].Responses);
        Assert.Empty(result.Page.Operations[1].Responses);
        Assert.Equal(issues, string.Join(' ', result.Ids()));
    }

    [Fact]
    public void What_stands_behind_a_component_that_is_never_closed_is_not_inside_it()
    {
        var result = Read("<RequestExample>\n\ntext\n\n## Response\n\n" + Response);
        Assert.Single(result.Page!.Operations[0].Responses);
        Assert.Equal(["PTN1004 11:1 <RequestExample> is never closed. Add </RequestExample> behind its content; until then it is taken to end before the next heading."], result.Problems());
    }

    [Theory]
    [InlineData("```bash\n## not a heading\n\ncurl x\n```")]
    [InlineData("```html\n<ResponseExample>\n</ResponseExample>\n```")]
    [InlineData("````md\n```json 200 OK\n{}\n```\n````")]
    [InlineData("<CodeGroup>\n```html\n<CodeGroup>\n</CodeGroup>\n```\n</CodeGroup>")]
    public void Code_that_looks_like_structure_stays_code(string fence)
    {
        var result = Read(fence + "\n\n" + Response);
        Assert.Single(result.Page!.Operations[0].Responses);
        Assert.DoesNotContain(result.Ids(), id => id.StartsWith("PTN10", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_components_in_capitals_must_be_closed() => Assert.Empty(Read("<div>\n\n<section>\n\nText").Problems());

    [Theory]
    [InlineData("Text with **bold**, *italic*, _under_ and ~~struck~~ words", "Text with bold, italic, under and struck words")]
    [InlineData("See [Get Available Domains](#get-available-domains)", "See Get Available Domains")]
    [InlineData("See [`a`](/x) and ![image](y.png)", "See `a` and image")]
    [InlineData("domain\\_id, 5 \\* 3, a\\|b", "domain_id, 5 * 3, a|b")]
    [InlineData("`a\\|b` and `domain_id`", "`a|b` and `domain_id`")]
    [InlineData("snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2")]
    [InlineData("One<br />two   three&nbsp;four", "One two three four")]
    [InlineData("&lt;b&gt; &amp; &#8212; &unknown; AT&T", "<b> & — &unknown; AT&T")]
    [InlineData("<b>bold</b> array<string> a < b", "bold array<string> a < b")]
    [InlineData("<https://example.com/a_b>", "https://example.com/a_b")]
    [InlineData("``a ` b``", "`a ` b`")]
    [InlineData("`unclosed and *also", "`unclosed and *also")]
    [InlineData("data[] and [brackets] [", "data[] and [brackets] [")]
    [InlineData("***both*** **a*b**", "both a*b")]
    [InlineData("\\", "\\")]
    public void Descriptions_are_plain_text_with_code_marks(string cell, string expected) =>
        Assert.Equal(expected, ReadSupport.Operation(ReadSupport.Body($"| `it` | string | No | {cell} |")).Parameters[0].Description);

    [Fact]
    public void Headings_may_be_underlined()
    {
        var page = ReadSupport.Read("Things\n======\n\nCreate it\n---------\n\n```\nPOST https://api.example.com/v1/things\n```\n").Page!;
        Assert.Equal(("Things", "Create it"), (page.Title, page.Operations[0].Heading));
    }

    [Theory]
    [InlineData("# Thing `code` #", "Thing `code`")]
    [InlineData("#    Thing", "Thing")]
    [InlineData("# [Thing](x)", "Thing")]
    public void Titles_are_plain_text(string line, string title) => Assert.Equal(title, ReadSupport.Read(line).Page!.Title);

    [Fact]
    public void Issues_come_in_the_order_of_the_page_and_never_twice()
    {
        var result = Read("## Request body\n\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n| `b` | foo | Yes\\* | |\n| `a` | foo | Yes\\* | |\n\n</Tab>\n");
        Assert.Equal(["PTN2002", "PTN2007", "PTN2002", "PTN2007", "PTN1005"], result.Ids());
        Assert.Equal(result.Issues.Count, result.Issues.Distinct().Count());
    }

    [Fact]
    public void An_issue_that_comes_or_goes_changes_no_reference_of_the_model()
    {
        var clean = Read(Response);
        var broken = Read(Response + "\n\n</Tab>\n");
        Assert.Equal(clean.Page, broken.Page);
        Assert.NotEqual(clean.Issues, broken.Issues);
    }
}

namespace Partnero.Spec.Tests.Reading;

public class LinkTests
{
    [Theory]
    [InlineData("See [create](/things/create) and [get](get.md#errors).", "5:14 /things/create", "5:40 get.md#errors")]
    [InlineData("[a](</things/a b>) [c](/c \"Title\") [d]( /d )", "5:6 /things/a", "5:24 /c")]
    [InlineData("## About [it](/things/it)", "5:15 /things/it")]
    [InlineData("| Name | See |\n| --- | --- |\n| `x` | [x](/things/x) |", "7:13 /things/x")]
    [InlineData("> Quoted [x](/things/x)", "5:14 /things/x")]
    [InlineData("<CardGroup cols={2}>\n  <Card title=\"Create\" href=\"/things/create\">\n    Text [x](/x).\n  </Card>\n</CardGroup>", "6:30 /things/create", "7:14 /x")]
    [InlineData("Go to <a class=\"b\" href=\"/things/x\">it</a>.", "5:26 /things/x")]
    [InlineData("`a` [x](/things/x) ``b ` c`` [y](/y)", "5:9 /things/x", "5:34 /y")]
    [InlineData("[`code`](/things/x)", "5:10 /things/x")]
    public void Links_are_found_at_their_targets(string text, params string[] links) => Assert.Equal(links, Links(text));

    [Theory]
    [InlineData("`[x](/things/x)`")]
    [InlineData("``a ` [x](/things/x)``")]
    [InlineData("\\[x\\](/things/x)")]
    [InlineData("![a picture](/images/x)")]
    [InlineData("[x] (/things/x)")]
    [InlineData("[x](/things/x")]
    [InlineData("[x]()")]
    [InlineData("```\n[x](/things/x)\n```")]
    [InlineData("<!-- [x](/things/x) -->")]
    [InlineData("<Card title=\"/things/x\">\n  Text\n</Card>")]
    public void What_only_looks_like_a_link_is_none(string text) => Assert.Empty(Links(text));

    [Fact]
    public void A_link_more_changes_no_other_element()
    {
        static string[] Sources(string text) => [.. ReadSupport.Read(text).Page!.Operations.Select(operation => operation.ToString())];
        var page = ReadSupport.Body("| `it` | string | Yes | See the page |");
        Assert.Equal(
            Sources(page.Replace("# Create thing\n", "# Create thing\n\nFirst words.\n", StringComparison.Ordinal)),
            Sources(page.Replace("# Create thing\n", "# Create thing\n\nFirst [words](/x).\n", StringComparison.Ordinal)));
    }

    private static string[] Links(string text)
    {
        var result = ReadSupport.Read($"# Thing\n\n> Summary\n\n{text}\n");
        return [.. result.Page!.Links.Select(link => $"{result.At(link.Source).Split('-')[0]} {link.Target}")];
    }
}

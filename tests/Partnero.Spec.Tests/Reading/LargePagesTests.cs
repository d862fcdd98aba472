using System.Diagnostics;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Pages far larger, deeper and odder than any that was written: milliseconds to seconds where a step is linear, minutes where it is not.</summary>
public class LargePagesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. Pages.Keys];

    private static readonly Dictionary<string, Func<string>> Pages = new(StringComparer.Ordinal)
    {
        ["rows"] = () => Body(Times(20_000, i => $"| `f{i}` | string | Yes\\* | Text |\n")),
        ["rows with one name"] = () => Body(Times(5_000, _ => "| `f` | string | No | Text |\n")),
        ["rows of object[] with members"] = () => Body(Times(5_000, i => $"| `f{i}` | object[] | No | |\n| `f{i}.a` | string | No | |\n")),
        ["rows that depend on each other"] = () => Body(Times(3_000, i => $"| `f{i}` | string | No\\* | Required when `f{i + 1}` is present, or use f{i + 2}/f{i + 3} |\n")),
        ["rows with lists of values"] = () => Body(Times(200, i => $"| `f{i}` | string | No | {Times(200, j => $"`v{j}`, ")} `w` |\n")),
        ["rows with locations and placeholders"] = () => "# T\n\n```\nPUT https://a.example/v1/t/{id}\n```\n\n## Parameters\n\n| Parameter | Location | Type | Description |\n|-|-|-|-|\n" + Times(5_000, i => $"| `f{i}` | {(i % 2 == 0 ? "body" : "path")} | string | x |\n"),
        ["a long cell"] = () => Body($"| `f` | string | No | {new string('x', 500_000)} |"),
        ["a cell of words that state rules"] = () => Body($"| `f` | string | Yes\\* | {Times(2_000, _ => "required when either `a` or `b` is ")} |"),
        ["a cell of marks"] = () => Body($"| `f` | string | No | {Times(20_000, _ => "*a _b `c [d](e <f ")} |"),
        ["a cell of backticks"] = () => Body($"| `f` | string | No | {Times(400, i => new string('`', i) + " ")} |"),
        ["a row of pipes"] = () => Body(new string('|', 200_000)),
        ["a wide table"] = () => ReadSupport.Post("## Request body\n\n|" + Times(5_000, i => $" H{i} |") + "\n|" + Times(5_000, _ => "-|") + "\n|" + Times(5_000, i => $" c{i} |")),
        ["dotted names"] = () => Body(Times(100, i => $"| `{string.Join('.', Enumerable.Repeat("a", 60))}{i}` | string | No | |\n")),
        ["headings"] = () => ReadSupport.Post(Times(20_000, i => $"## Heading {i}\n\nText\n\n")),
        ["misspelt headings"] = () => ReadSupport.Post(Times(5_000, i => $"## Requst Body\n\nText {i}\n\n")),
        ["endpoints"] = () => "# T\n\n" + Times(3_000, i => $"## Get t{i}\n\n```\nGET https://a.example/v1/t{i}/{{id}}\n```\n\n"),
        ["one endpoint again and again"] = () => "# T\n\n" + Times(5_000, i => $"```\nGET https://a.example/v1/t?q{i}=1\n```\n\n"),
        ["links"] = () => ReadSupport.Post(Times(10_000, i => $"See [this](/a/b{i}) and <Card href=\"/c\" />\n")),
        ["components in components"] = () => ReadSupport.Post(Times(20_000, _ => "<Note>\n") + "Text\n" + Times(20_000, _ => "</Note>\n")),
        ["components that are never closed"] = () => ReadSupport.Post(Times(5_000, i => $"<Tab title=\"{i}\">\n\nText\n\n")),
        ["closing tags"] = () => ReadSupport.Post(Times(20_000, _ => "</Tab>\n")),
        ["a line of tags"] = () => ReadSupport.Post(Times(5_000, _ => "<Note>") + Times(5_000, _ => "</Note>")),
        ["a line of tags that are never closed"] = () => ReadSupport.Post(Times(200_000, _ => "<Note>")),
        ["a line of tags of many names"] = () => ReadSupport.Post(Times(50_000, i => $"<Note{i}>") + Times(50_000, i => $"</Note{i}>")),
        ["a tag that never ends"] = () => ReadSupport.Post("<Card " + Times(50_000, i => $"a{i}=\"x\" ")),
        ["tags that never end"] = () => ReadSupport.Post(Times(5_000, _ => "<Card a=\"\n\n")),
        ["fields in fields"] = () => ReadSupport.Post(Times(1_000, i => $"<ParamField body=\"f{i}\" type=\"object\">\n") + Times(1_000, _ => "</ParamField>\n")),
        ["fields"] = () => ReadSupport.Post(Times(5_000, i => $"<ParamField body=\"f{i}\" type=\"string\">Text</ParamField>\n")),
        ["fields in one field"] = () => ReadSupport.Post("<ParamField body=\"f\" type=\"object\">\n" + Times(5_000, i => $"<ParamField body=\"g{i}\" type=\"string\">\n  Text\n</ParamField>\n") + "</ParamField>\n"),
        ["fences that are never closed"] = () => ReadSupport.Post(Times(5_000, i => $"{new string('`', 3 + (i % 90))}json 200 OK\n{{}}\n\n")),
        ["fences"] = () => ReadSupport.Post(Times(5_000, i => $"```json 200 OK\n{{\"f{i}\": 1}}\n```\n\n")),
        ["comments that are never closed"] = () => ReadSupport.Post(Times(20_000, _ => "<!-- x\n\n{/* y\n\n")),
        ["quotes in quotes"] = () => ReadSupport.Post(Times(200, i => new string('>', i * 10) + " x\n\n")),
        ["lists in lists"] = () => ReadSupport.Post(Times(500, i => new string(' ', 2 * i) + "* x\n")),
        ["exports"] = () => ReadSupport.Post(Times(5_000, i => $"export const X{i} = () => {{\n\n")),
        ["a deep sample"] = () => ReadSupport.Post($"```json 200 OK\n{new string('[', 200_000)}\n```"),
        ["a sample with many members"] = () => ReadSupport.Post("```json 200 OK\n{" + Times(50_000, i => $"\"m{i}\": {i},") + "\"z\": 1}\n```"),
        ["a sample with one member many times"] = () => ReadSupport.Post("```json 200 OK\n{" + Times(50_000, i => $"\"m\": {i},") + "\"m\": 1}\n```"),
        ["a sample with liberties"] = () => ReadSupport.Post("```json 200 OK\n[" + Times(10_000, _ => "1, // x\n/* y ...") + "]\n```"),
        ["many documents"] = () => ReadSupport.Post("```json 200 OK\n" + Times(50_000, _ => "{}\n") + "```"),
        ["a sample that its table contradicts"] = () => ReadSupport.Post("```json 200 OK\n{\"data\": [" + string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"{{\"a\": \"x\", \"f{i}\": 1}}")) + "]}\n```\n\n### Response fields\n\n| Field | Type | Description |\n|-|-|-|\n" + Times(2_000, i => $"| `data[].f{i}` | boolean | x |\n")),
        ["a command"] = () => ReadSupport.Post("```bash\ncurl https://a.example/v1/t " + Times(20_000, i => $"-H 'A{i}: b' \\\n") + "\n```"),
        ["a command of quotes"] = () => ReadSupport.Post("```bash\ncurl https://a.example/v1/t -d " + Times(50_000, _ => "'\\''\"") + "\n```"),
        ["commands"] = () => ReadSupport.Post("```bash\n" + Times(3_000, i => $"curl https://a.example/v1/t{i} -d '{{\"a\": 1,}}'\n") + "```"),
        ["footnotes"] = () => Body(Times(300, i => $"| `f{i}` | string | Yes\\* | |\n")) + Times(1_000, i => $"\n\\*Provide either `f{i}` or `f{i + 1}`.\n"),
        ["events"] = () => "# Events\n\n| Event | Description |\n|-|-|\n" + Times(20_000, i => $"| `a.b{i}` | x |\n"),
        ["labels"] = () => ReadSupport.Post("## Request body\n\n" + Times(2_000, i => $"**`p{i}`**\n\n| Parameter | Type | Description |\n|-|-|-|\n| `a` | string | x |\n\n")),
        ["line ends of all kinds"] = () => Body(Times(20_000, i => $"| `f{i}` | string | No | x |" + (i % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" })),
        ["a page of half characters"] = () => ReadSupport.Post(new string('\uD800', 100_000)),
        ["a page of nothing"] = () => new string('\0', 200_000),
        ["front matter that never ends"] = () => "---\n" + Times(50_000, i => $"k{i}: v\n"),
    };

    [Theory, MemberData(nameof(Names))]
    public void Are_read_and_linked_in_time(string name)
    {
        var page = KeyValuePair.Create(ReadSupport.Path, Pages[name]());
        var watch = Stopwatch.StartNew();
        var result = ApiReader.Read([page]);

        Assert.True(watch.Elapsed < Limit, $"It took {watch.Elapsed}.");
        Assert.DoesNotContain(result.Issues, issue => issue.RuleId == "PTN1008");
        Linking.ApiInvariants.Check(result.Api);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
    }

    private static string Body(string rows) => ReadSupport.Post("## Request body\n\n| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n" + rows);

    private static string Times(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}

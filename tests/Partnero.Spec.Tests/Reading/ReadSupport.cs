using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Reads pages in tests, and says what came of them in a form that is easy to compare.</summary>
internal static class ReadSupport
{
    public const string Path = "api-reference/things/create.md";

    public static PageResult Read(string text, string path = Path) => PageReader.Read(path, text);

    public static PageOperation Operation(string text) => Assert.Single(Read(text).Page!.Operations);

    /// <summary>A page with one POST endpoint and the given rest.</summary>
    public static string Post(string rest, string url = "https://api.example.com/v1/things") =>
        $"# Create thing\n\n> Creates a thing\n\n## Endpoint\n\n```\nPOST {url}\n```\n\n{rest}\n";

    /// <summary>A page whose request body is a table with the given rows: name, type, required, description.</summary>
    public static string Body(params string[] rows) =>
        Post("## Request body\n\n| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n" + string.Join('\n', rows));

    public static string Text(this Rule rule) => (rule.IsEnforced ? "" : "probably ") + TextOf(rule);

    private static string TextOf(Rule rule) => rule.Kind switch
    {
        RuleKind.OneOf => $"{(rule.IsExclusive ? "exactly one" : "one")} of {string.Join(", ", rule.Fields)}",
        RuleKind.RequiredWhenPresent => $"{rule.Fields[0]} when {rule.Condition}",
        RuleKind.RequiredWhenTrue => $"{rule.Fields[0]} when {rule.Condition} is true",
        _ => $"{rule.Fields[0]} when {rule.Condition} is {string.Join(", ", rule.Values)}",
    };

    public static string[] Rules(this PageOperation operation) => [.. operation.Rules.Select(Text)];

    /// <summary>Issues as "PTN2002 5:14 message", with lines and columns from one.</summary>
    public static string[] Problems(this PageResult result) => [.. result.Issues.Select(issue =>
    {
        var span = result.Sites.Sites[issue.At.Site];
        return $"{issue.RuleId} {span.Line + 1}:{span.Column + 1} {issue.Message()}";
    })];

    public static string[] Ids(this PageResult result) => [.. result.Issues.Select(static issue => issue.RuleId)];

    public static string At(this PageResult result, SourceRef source)
    {
        var span = result.Sites.Sites[source.Site];
        return $"{span.Line + 1}:{span.Column + 1}-{span.EndLine + 1}:{span.EndColumn + 1}";
    }

    /// <summary>A shape in a line: <c>{data: {id: Text, url?: Null|Text}, status: Integer}</c>.</summary>
    public static string Text(this JsonShape shape)
    {
        var parts = new List<string>();
        foreach (var kind in Enum.GetValues<JsonKinds>())
        {
            if (kind != JsonKinds.None && shape.Kinds.HasFlag(kind))
            {
                parts.Add(kind switch
                {
                    JsonKinds.Object => $"{{{string.Join(", ", shape.Members.Select(m => $"{m.Name}{(m.IsOptional ? "?" : "")}: {m.Shape.Text()}"))}}}",
                    JsonKinds.Array => $"[{shape.Item?.Text()}]",
                    _ => kind.ToString(),
                });
            }
        }

        return string.Join("|", parts);
    }
}

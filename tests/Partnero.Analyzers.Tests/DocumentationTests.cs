using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>The examples in docs/diagnostics, compiled against the shipped client: what the pages say happens is what happens.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Rules => [.. new CallSiteAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_bad_example_is_reported_on_its_line_in_the_words_that_stand_there(string id)
    {
        var example = Assert.Single(Examples(id, "Bad"));
        var comment = ExpectedComment().Match(example);
        var found = Assert.Single(await Find(id, example));
        Assert.Equal((id, id), (found.Id, comment.Groups["id"].Value));
        Assert.Contains(comment.Groups["text"].Value.TrimEnd(), found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var line = found.Location.GetLineSpan().StartLinePosition.Line;
        Assert.Contains(comment.Value, (await found.Location.SourceTree!.GetTextAsync()).Lines[line].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_good_examples_are_silent(string id)
    {
        var examples = Examples(id, "Good");
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.Empty(await Find(id, example));
        }
    }

    private static async Task<IEnumerable<Diagnostic>> Find(string id, string example)
    {
        // No page of Partnero's takes exactly one of several members.
        var isOwnApi = id == "PTN5005";
        var code = $$"""
            #nullable enable
            using System.Threading.Tasks; using {{(isOwnApi ? "Acme" : "Partnero")}};
            class Example
            {
                async Task M({{(isOwnApi ? "AcmeClient acme" : "PartneroClient partnero")}}, string id, string? email)
                {
            {{example}}
                    await Task.Yield();
                }
            }
            """;
        var compilation = isOwnApi ? Analysis.Consumer(code) : Analysis.Compile(Projects.Parse(code, "Example.cs"));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await Analysis.Find(compilation);
    }

    private static List<string> Examples(string id, string section, [CallerFilePath] string thisFile = "")
    {
        var page = File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "diagnostics", id + ".md")));
        var start = page.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. Fence().Matches(page[start..(end < 0 ? page.Length : end)]).Select(match => match.Groups["code"].Value)];
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("// (?<id>PTN[0-9]+): (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ExpectedComment();
}

using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Partnero.Generator;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Cli.Tests.Lint;

/// <summary>The same pages, by way of <c>partnero lint</c> and by way of the generator: id, place, severity and message.</summary>
public sealed class SameFindingsAsTheCompilerTests
{
    private static readonly DocPage[] Broken =
    [
        new("things/create.md", """
            # Create thing

            ## Endpoint

            ```
            POST https://api.example.com/v1/things
            ```

            ## Request body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            | `name` | strng | Yes | What it is called |
            | `name` | string | Maybe | Said {twice} |
            | `colour` | string | No\* | Its colour |

            ## Response

            ```json 200 OK
            { "data": { "id": }, "status": 1 }
            ```
            """),
        new("things/make.md", "# Create thing\n\n> ä 😀\n\n## Endpoint\n\n```\nPOST https://api.example.com/v1/things\n```\n"),
        new("things/lost.md", "# Lose thing\n\n## Endpoint\n\n```\nPOTS https://api.example.com/v1/things\n```\n"),
        new("things/windows.md", "# Get thing\r\n\r\n## Endpoint\r\n\r\n```\r\nGET https://api.example.com/v1/things/{id}\r\n```\r\n\r\n| Parameter | Type | Required | Description |\r\n| --- | --- | --- | --- |\r\n| `id` | nothing | Yes | 😀 |\r\n"),
    ];

    [Fact]
    public async Task Broken_pages_are_reported_alike() => await CompareAsync(Broken, least: 6);

    [Fact]
    public async Task So_are_the_pages_of_the_repository() =>
        await CompareAsync([.. Repository.Api.Source.Pages.Select(page => new DocPage(page.Path, page.Text))], least: 5);

    private static async Task CompareAsync(DocPage[] pages, int least)
    {
        using var docs = new TemporaryFolder();
        foreach (var page in pages)
        {
            docs.Write(page.Path, page.Text);
        }

        var linted = JsonDocument.Parse((await Cli.RunAsync("lint", docs.Path, "--format", "json")).Out).RootElement.EnumerateArray()
            .Select(finding => Line(
                Path.GetRelativePath(docs.Path, finding.GetProperty("file").GetString()!).Replace('\\', '/'),
                finding.GetProperty("line").GetInt32(),
                finding.GetProperty("column").GetInt32(),
                finding.GetProperty("severity").GetString()!,
                finding.GetProperty("id").GetString()!,
                finding.GetProperty("message").GetString()!))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.True(linted.Count >= least, string.Join('\n', linted));
        Assert.Equal((await CompiledAsync(pages)).Order(StringComparer.Ordinal), linted);
    }

    private static async Task<IEnumerable<string>> CompiledAsync(DocPage[] pages)
    {
        var options = new AnalyzerOptions([.. pages.Select(page => page.AsFile())], new BuildOptions().Provider(pages));
        var found = await StrictCompiler.Empty().WithAnalyzers([new PagesAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        var result = CSharpGeneratorDriver.Create(
                [new PartneroGenerator().AsSourceGenerator()],
                pages.Select(page => page.AsFile()),
                StrictCompiler.ParseOptions(LanguageVersion.CSharp12),
                new BuildOptions().Provider(pages))
            .RunGenerators(StrictCompiler.Empty())
            .GetRunResult();
        return found.Concat(result.Diagnostics).Select(diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            return Line(
                pages.Single(page => page.FilePath == span.Path).Path,
                span.StartLinePosition.Line + 1,
                span.StartLinePosition.Character + 1,
                diagnostic.DefaultSeverity.ToString().ToLowerInvariant(),
                diagnostic.Id,
                diagnostic.GetMessage(CultureInfo.InvariantCulture));
        });
    }

    private static string Line(string page, int line, int column, string severity, string id, string message) =>
        $"{page}({line},{column}): {severity} {id}: {message}";
}

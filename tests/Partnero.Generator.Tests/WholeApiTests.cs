using Microsoft.CodeAnalysis;
using Partnero.Generator.Emit;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>All pages of docs-spec at once.</summary>
public sealed class WholeApiTests
{
    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "docs-spec");

    internal static IReadOnlyList<DocPage> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal) // So that a seed means the same on each machine.
            .Select(file => new DocPage(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    // What is generated of docs-spec, compiled for release. Less is better: lower it when it shrinks, and raise it knowingly.
    private const long LargestImage = 330_000;

    [Fact]
    public void The_whole_api_compiles_strictly_in_few_files()
    {
        var driven = Driven.Once(new PartneroGenerator(), Pages);

        Assert.DoesNotContain(driven.Diagnostics, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.InRange(driven.Files.Count, 30, FileLayout.MaxFiles);
        StrictCompiler.Compile(driven.Files);
    }

    [Fact]
    public void The_whole_api_compiled_is_no_larger_than_before()
    {
        using var image = new MemoryStream();
        var compilation = StrictCompiler.Compile(new Driven(new PartneroGenerator(), Pages).Run().Files);
        compilation = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release));

        Assert.True(compilation.Emit(image).Success);

        Assert.InRange(image.Length, 1, LargestImage);
    }

    [Fact]
    public void A_page_of_the_whole_api_that_gets_a_field_emits_one_group()
    {
        var driven = Driven.Once(new PartneroGenerator(), Pages);
        var before = driven.Result;

        driven.Edit("api-reference/webhooks/create.md", text => text.Replace("| `name`", "| `nick_name` | string | No | Another name |\n| `name`", StringComparison.Ordinal)).Run();

        Assert.Equal(1, driven.Worked(StepNames.ReadPage));
        Assert.Equal(2, driven.Worked(StepNames.EmitPart)); // The requests, and the client, which looks into them.
        Assert.Equal(1, driven.NewFiles(before));
    }

    [Fact]
    public void After_each_edit_files_and_findings_are_those_of_a_fresh_run()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var pages = Pages.ToDictionary(page => page.Path, page => page.Text, StringComparer.Ordinal);
        var driven = Driven.Once(new PartneroGenerator(), Pages);
        for (var edit = 0; edit < 8; edit++)
        {
            var (path, other) = (Any().Key, Any().Value.Split('\n'));
            var lines = pages[path].Split('\n').ToList();
            lines.Insert(random.Next(lines.Count), other[random.Next(other.Length)]);
            lines.RemoveAt(random.Next(lines.Count));
            pages[path] = string.Join('\n', lines);
            driven.Edit(path, _ => pages[path]).Run();

            var fresh = Driven.Once(new PartneroGenerator(), pages.Select(page => new DocPage(page.Key, page.Value)));
            Assert.True(fresh.Files.OrderBy(file => file.Key, StringComparer.Ordinal).SequenceEqual(driven.Files.OrderBy(file => file.Key, StringComparer.Ordinal)), $"Seed {seed}, edit {edit} of {path}: other files.");
            Assert.Equal(Findings(fresh), Findings(driven));
        }

        KeyValuePair<string, string> Any() => pages.ElementAt(random.Next(pages.Count));
    }

    private static IEnumerable<string> Findings(Driven driven) => driven.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
}

using Microsoft.CodeAnalysis;
using Partnero.Generator.Emit;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>All pages of docs-spec at once.</summary>
public sealed class WholeApiTests
{
    private static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "docs-spec");

    internal static IReadOnlyList<DocPage> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
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
        Assert.Equal(3, driven.Worked(StepNames.EmitPart));
        Assert.Equal(1, driven.NewFiles(before));
    }
}

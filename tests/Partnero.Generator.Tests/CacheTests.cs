using Microsoft.CodeAnalysis;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>What runs again when something changes. Counts, not times: they are the same on every machine.</summary>
public sealed class CacheTests
{
    private const int PartsOfAGroup = 3;

    private const string LinksPage = "api-reference/referral-links/create.md";
    private const string TagsPage = "api-reference/tags/create.md";

    [Fact]
    public void Typing_csharp_runs_nothing_again()
    {
        var driven = Generated();

        driven.TypeCSharp("class Typed { int field; }").Run();

        CacheGuard.ThrowIfAnythingRan(driven.Result);
        Assert.Equal(0, Worked(driven));
    }

    [Fact]
    public void The_same_text_in_new_objects_is_compared_and_not_read()
    {
        var driven = Generated();
        var before = driven.Result;

        driven.Reload().Run();

        Assert.Equal(0, driven.Worked(StepNames.ReadPage));
        Assert.Equal(0, driven.Worked(StepNames.Link));
        Assert.Equal(0, driven.Worked(StepNames.EmitPart));
        Assert.Equal(0, driven.NewFiles(before));
    }

    [Fact]
    public void Text_that_moves_is_read_and_emits_nothing()
    {
        var driven = Generated();
        var before = driven.Result;

        driven.Edit(LinksPage, text => text.Replace("## Endpoint", "\n\n\n## Endpoint")).Run();

        Assert.Equal(1, driven.Ran(StepNames.ReadPage));
        Assert.Equal(0, driven.Ran(StepNames.Pages));
        Assert.Equal(0, driven.Worked(StepNames.EmitPart));
        Assert.Equal(0, driven.NewFiles(before));
    }

    [Fact]
    public void Prose_that_documents_nothing_is_one_reading_and_no_emission()
    {
        var driven = Generated();
        var before = driven.Result;

        driven.Edit(LinksPage, text => text + "\nThis sentence is about nothing in particular.\n").Run();

        Assert.Equal(1, driven.Worked(StepNames.ReadPage));
        Assert.Equal(0, driven.Worked(StepNames.Link));
        Assert.Equal(0, driven.Worked(StepNames.EmitPart));
        Assert.Equal(0, driven.NewFiles(before));
    }

    [Fact]
    public void A_description_is_one_reading_no_linking_and_the_part_that_shows_it()
    {
        var driven = Generated();
        var before = driven.Result;

        driven.Edit(LinksPage, text => text.Replace("| Key |", "| Key of it |")).Run();

        Assert.Equal(1, driven.Worked(StepNames.ReadPage));
        Assert.Equal(0, driven.Ran(StepNames.Structures));
        Assert.Equal(0, driven.Worked(StepNames.Link));
        Assert.Equal(2, driven.Ran(StepNames.Groups)); // The parts that come from the page; one of them shows the words.
        Assert.Equal(1, driven.Worked(StepNames.EmitPart));
        Assert.Equal(0, driven.Worked(StepNames.EmitClient));
        Assert.Equal(1, driven.NewFiles(before));
        Assert.Contains("/// <summary>Key of it.</summary>", driven.Files["ReferralLinks.Requests.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_in_a_large_group_emits_the_types_around_it_and_no_others()
    {
        var driven = Driven.Once(new PartneroGenerator(), [.. Enumerable.Range(0, 20).Select(i =>
            SmallDocs.Page($"api-reference/tags/make-{i}.md", $"Make tag {i}", $"POST https://api.acme.test/v1/tags/{(char)('a' + i)}-tag", "| `name` | string | Yes | Name |", $$"""{ "id{{i}}": "tag_1" }"""))]);
        var before = driven.Result;

        driven.Edit("api-reference/tags/make-9.md", text => text.Replace("| Name |", "| Name of it |")).Run();

        Assert.Equal(1, driven.Ran(StepNames.EmitPart));
        Assert.Equal(1, driven.NewFiles(before));
        var file = Assert.Single(driven.Files, file => file.Value.Contains("/// <summary>Name of it.</summary>", StringComparison.Ordinal)).Value;
        Assert.InRange(file.Split("partial record ").Length - 1, 1, 8);
    }

    [Fact]
    public void A_value_in_a_sample_emits_nothing()
    {
        var driven = Generated();
        var before = driven.Result;

        driven.Edit(LinksPage, text => text.Replace("\"link_1\"", "\"link_2\"")).Run();

        Assert.Equal(1, driven.Ran(StepNames.ReadPage));
        Assert.Equal(0, driven.Worked(StepNames.Link));
        Assert.Equal(0, driven.Worked(StepNames.EmitPart));
        Assert.Equal(0, driven.NewFiles(before));
    }

    [Fact]
    public void A_field_that_is_added_emits_its_group_again_and_no_other()
    {
        var driven = Generated();
        var before = driven.Result;

        driven.Edit(LinksPage, text => text.Replace("| `key` |", "| `title` | string | No | Title |\n| `key` |")).Run();

        Assert.Equal(1, driven.Worked(StepNames.ReadPage));
        Assert.Equal(PartsOfAGroup, driven.Worked(StepNames.EmitPart));
        Assert.Equal(0, driven.Ran(StepNames.EmitClient));
        Assert.Equal(1, driven.NewFiles(before));
        Assert.Contains("string? Title", driven.Files["ReferralLinks.Requests.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_is_added_emits_its_group_and_not_the_client()
    {
        var driven = Generated();

        driven.Edit(TagsPage, text => text + "\n## Create tag color\n\n```\nPOST https://api.acme.test/v1/tags/{id}/color\n```\n").Run();

        Assert.Equal(1, driven.Ran(StepNames.EmitPart));
        Assert.Equal(0, driven.Ran(StepNames.EmitClient));
        Assert.Contains("CreateColorAsync(string id", driven.Files["Tags.Client.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_namespace_emits_everything_and_reads_nothing()
    {
        var driven = Generated();

        driven.Configure(options => options.With("PartneroNamespace", "Other")).Run();

        Assert.Equal(0, driven.Worked(StepNames.ReadPage));
        Assert.Equal(2 * PartsOfAGroup, driven.Ran(StepNames.EmitPart));
        Assert.All(driven.Files, file => Assert.Contains("namespace Other;", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes_in_any_order()
    {
        var pages = SmallDocs.Pages;

        var forwards = Driven.Once(new PartneroGenerator(), pages);
        var backwards = Driven.Once(new PartneroGenerator(), Enumerable.Reverse(pages));

        Assert.Equal(forwards.Files.OrderBy(file => file.Key, StringComparer.Ordinal), backwards.Files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    private static Driven Generated()
    {
        var driven = Driven.Once(new PartneroGenerator(), SmallDocs.Pages);
        Assert.Empty(driven.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return driven;
    }

    private static int Worked(Driven driven) => new[] { StepNames.Texts, StepNames.ReadPage, StepNames.Link, StepNames.EmitPart, StepNames.Files }.Sum(driven.Worked);
}

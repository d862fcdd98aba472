using Partnero.Generator.Tests.Harness;
using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Generator.Tests;

/// <summary>
/// Groups and their parts come and go while pages are edited, and Roslyn finds what it has by position. Whatever it takes from the last
/// run, the files are those of a fresh one, at once and after the next keystroke.
/// </summary>
public sealed class StaleCacheTests
{
    private static readonly string[] Groups = ["apples", "berries", "cherries", "dates"];

    private static DocPage[] Pages { get; } = [.. Groups.Select(group => Page(group, types: 8))];

    [Fact]
    public void A_group_in_the_middle_that_gets_one_more_part_moves_no_other()
    {
        var driven = Driven.Once(new PartneroGenerator(), Pages);

        driven.Edit(Pages[1].Path, _ => Page(Groups[1], types: 9).Text).Run();
        AssertFresh([Pages[0], Page(Groups[1], types: 9), .. Pages[2..]], driven);

        driven.Edit(Pages[0].Path, text => text.Replace("| Name |", "| Name of it |", StringComparison.Ordinal)).Run();
        AssertFresh([Pages[0] with { Text = Pages[0].Text.Replace("| Name |", "| Name of it |", StringComparison.Ordinal) }, Page(Groups[1], types: 9), .. Pages[2..]], driven);
    }

    [Fact]
    public void A_group_that_goes_takes_no_other_with_it()
    {
        DocPage[] pages = [Pages[0], Page(Groups[1], types: 20), .. Pages[2..]];
        var driven = Driven.Once(Breakable(), pages);

        driven.Edit(pages[0].Path, _ => "broken").Run();
        AssertFresh(pages[1..], driven);

        driven.Edit(pages[2].Path, text => text + "\nNothing in particular.\n").Run();
        AssertFresh(pages[1..], driven);
    }

    [Fact]
    public void A_page_in_the_middle_that_can_be_read_again_moves_no_other()
    {
        DocPage[] pages = [Pages[0], Pages[1] with { Text = "broken" }, .. Pages[2..]];
        var driven = Driven.Once(Breakable(), pages);

        driven.Edit(Pages[1].Path, _ => Pages[1].Text).Run();

        AssertFresh(Pages, driven);
    }

    [Fact]
    public void A_file_in_the_middle_that_becomes_a_page_moves_no_other()
    {
        var options = new BuildOptions { WithMetadata = false };
        DocPage[] pages = [Pages[0], Pages[1] with { FilePath = "/project/drafts/" + Pages[1].Path }, .. Pages[2..]];
        var driven = Driven.Once(new PartneroGenerator(), pages, options);

        driven.Configure(old => old.With("PartneroDocs", "drafts")).Run();

        AssertFresh(Pages, driven);
    }

    [Fact]
    public void Whatever_comes_grows_breaks_and_goes_the_files_are_those_of_a_fresh_run()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var pages = Groups.Select(group => Page(group, random.Next(2, 40))).ToList();
        var driven = Driven.Once(Breakable(), pages);
        for (var edit = 0; edit < 50; edit++)
        {
            Change(pages, driven, random);
            AssertFresh(pages, driven, $"Seed {seed}, edit {edit}");

            // The next keystroke says nothing: all is found where it was left.
            pages[^1] = pages[^1] with { Text = pages[^1].Text + "\nA sentence.\n" };
            driven.Edit(pages[^1].Path, _ => pages[^1].Text).Run();
            AssertFresh(pages, driven, $"Seed {seed}, behind edit {edit}");
        }
    }

    private static void Change(List<DocPage> pages, Driven driven, Random random)
    {
        var group = Groups[random.Next(Groups.Length)];
        var page = random.Next(3) == 0 ? Page(group, 2) with { Text = "broken" } : Page(group, random.Next(2, 40));
        var at = pages.FindIndex(other => other.Path == page.Path);
        if (at < 0)
        {
            pages.Add(page);
            driven.Add(page).Run();
        }
        else if (random.Next(4) == 0 && pages.Count > 1)
        {
            pages.RemoveAt(at);
            driven.Remove(page.Path).Run();
        }
        else
        {
            pages[at] = page;
            driven.Edit(page.Path, _ => page.Text).Run();
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Sorted(Driven driven) => driven.Files.OrderBy(file => file.Key, StringComparer.Ordinal);

    private static void AssertFresh(IEnumerable<DocPage> pages, Driven driven, string what = "")
    {
        var fresh = Driven.Once(Breakable(), pages);
        Assert.True(Sorted(fresh).SequenceEqual(Sorted(driven)), $"{what}: a fresh run gives other files.");
    }

    private static PartneroGenerator Breakable() => new(
        (path, text, cancellationToken) => text == "broken" ? throw new InvalidOperationException() : PageReader.Read(path, text, cancellationToken),
        (pages, prefix, cancellationToken) => ApiLinker.Link(pages, new LinkOptions { NamePrefix = prefix }, cancellationToken));

    // One type for the answer, the others in it.
    private static DocPage Page(string group, int types) => SmallDocs.Page(
        $"api-reference/{group}/create.md",
        $"Create {group}",
        $"POST https://api.acme.test/v1/{group}",
        "| `name` | string | Yes | Name |",
        $$"""{ "key": "x", {{string.Join(", ", Enumerable.Range(1, types - 1).Select(i => $$"""
            "{{group}}_part_{{i}}": { "of_{{group}}_{{i}}": 1 }
            """))}} }""");
}

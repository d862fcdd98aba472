using Partnero.Spec.Linking.Units;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>
/// With a memory groups are linked in units, and units that did not change are taken from the last run; without one they are linked
/// together. Neither may be seen in what comes out.
/// </summary>
public sealed class LinkMemoryTests
{
    [Fact]
    public void Groups_linked_apart_are_what_they_are_linked_as_one()
    {
        var seed = Environment.TickCount;
        for (var run = 0; run < 300; run++)
        {
            AssertFresh(HostilePages.Of(seed + run), new LinkMemory(), $"Seed {seed + run}");
        }

        AssertFresh(DocsPages(), new LinkMemory(), "docs-spec");
    }

    [Fact]
    public void After_any_edit_the_api_is_that_of_a_fresh_run()
    {
        var seed = Environment.TickCount;
        for (var run = 0; run < 60; run++)
        {
            var random = new Random(seed + run);
            var memory = new LinkMemory();
            var pages = HostilePages.Of(seed + run).ToList();
            for (var edit = 0; edit < 8; edit++)
            {
                AssertFresh(pages, memory, $"Seed {seed + run}, edit {edit}");
                Edit(pages, random);
            }
        }
    }

    [Fact]
    public void Edits_of_the_documented_pages_give_what_fresh_runs_give()
    {
        var random = new Random(Environment.TickCount);
        var memory = new LinkMemory();
        var texts = DocsFolder.Pages().ToList();
        var pages = DocsPages();
        for (var edit = 0; edit < 60; edit++)
        {
            AssertFresh(pages, memory, $"Edit {edit}");
            var at = random.Next(texts.Count);
            var lines = texts[at].Value.Split('\n').ToList();
            var line = random.Next(lines.Count);
            switch (random.Next(3))
            {
                case 0:
                    lines.RemoveAt(line);
                    break;
                case 1:
                    lines[line] = lines[line].Replace("email", "mail", StringComparison.Ordinal).Replace("partner", "customer", StringComparison.Ordinal);
                    break;
                default:
                    var other = texts[random.Next(texts.Count)].Value.Split('\n');
                    lines.Insert(line, other[random.Next(other.Length)]);
                    break;
            }

            texts[at] = KeyValuePair.Create(texts[at].Key, string.Join('\n', lines));
            pages = [.. pages.Where(page => page.Path != texts[at].Key), .. Read(texts[at])];
        }
    }

    [Fact]
    public void What_an_edit_leaves_alone_is_not_linked_again()
    {
        var memory = new LinkMemory();
        var pages = DocsPages();
        var before = ApiLinker.Link(pages, LinkOptions.Default, memory).Api;
        var text = DocsFolder.Pages().Single(page => page.Key == "api-reference/coupons/create.md");
        var edited = Read(KeyValuePair.Create(text.Key, text.Value.Replace("`name`", "`title`", StringComparison.Ordinal)));

        var after = ApiLinker.Link([.. pages.Where(page => page.Path != text.Key), .. edited], LinkOptions.Default, memory).Api;

        Assert.Equal(["Coupons"], after.Groups.Zip(before.Groups).Where(pair => !ReferenceEquals(pair.First, pair.Second)).Select(pair => pair.First.Name));
    }

    private static void AssertFresh(IReadOnlyList<Page> pages, LinkMemory memory, string what)
    {
        if (ApiLinker.Link(pages, LinkOptions.Default) != ApiLinker.Link(pages, LinkOptions.Default, memory))
        {
            throw new InvalidOperationException($"{what}: a fresh run gives something else.");
        }
    }

    private static void Edit(List<Page> pages, Random random)
    {
        var others = HostilePages.Of(random.Next());
        var other = others.Count == 0 ? null : others[random.Next(others.Count)];
        var at = random.Next(Math.Max(1, pages.Count));
        switch (random.Next(4))
        {
            case 0 when other is not null:
                pages.Add(other);
                break;
            case 1 when pages.Count > 1:
                pages.RemoveAt(at);
                break;
            case 2 when pages.Count > 0:
                pages[at] = pages[at] with { Path = pages[random.Next(pages.Count)].Path + "x" };
                break;
            case 3 when pages.Count > 0 && other is not null:
                pages[at] = other with { Path = pages[at].Path };
                break;
        }
    }

    private static List<Page> DocsPages() => [.. DocsFolder.Pages().SelectMany(Read)];

    private static IEnumerable<Page> Read(KeyValuePair<string, string> page) => PageReader.Read(page.Key, page.Value).Page is { } read ? [read] : [];
}

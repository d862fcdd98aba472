using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>Linking without words and putting them back gives what linking whole pages gives.</summary>
public sealed class WordingTests
{
    private static readonly IReadOnlyList<Page> Pages =
        [.. DocsFolder.Pages().Select(page => PageReader.Read(page.Key, page.Value).Page).OfType<Page>()];

    [Fact]
    public void All_pages_give_the_same_groups_either_way()
    {
        var split = Pages.Select(PageWording.Split).ToList();

        Assert.Equal(Groups(Pages), Restored(split.Select(page => page.Structure), split.Select(page => page.Wording)));
    }

    [Fact]
    public void A_description_that_changes_leaves_the_structure_and_reaches_the_group()
    {
        var edited = Pages.Select(Reworded).ToList();
        var split = edited.ConvertAll(PageWording.Split);

        Assert.Equal(Pages.Select(page => PageWording.Split(page).Structure), split.Select(page => page.Structure));
        Assert.NotEqual(Groups(Pages), Groups(edited));
        Assert.Equal(Groups(edited), Restored(Pages.Select(page => PageWording.Split(page).Structure), split.Select(page => page.Wording)));
    }

    [Fact]
    public void A_sample_value_that_changes_leaves_the_structure()
    {
        var page = Pages.First(page => page.Operations.Any(operation => !operation.Responses.IsEmpty));
        var edited = page with
        {
            Operations = page.Operations.Select(operation => operation with { Responses = operation.Responses.Select(sample => sample with { Json = sample.Json + " " }).ToEquatableArray() }).ToEquatableArray(),
        };

        Assert.NotEqual(page, edited);
        Assert.Equal(PageWording.Split(page), PageWording.Split(edited));
    }

    [Fact]
    public void A_place_with_two_descriptions_keeps_them()
    {
        var page = new PageBuilder("api-reference/tags/create.md").Build();
        page = page with { Operations = [.. Pages.First(other => other.Operations.Any(operation => operation.Parameters.Count > 1)).Operations.Select(SameSite)] };

        var (structure, wording) = PageWording.Split(page);

        Assert.Empty(wording.Descriptions);
        Assert.Equal(page.Operations.Select(operation => operation.Parameters), structure.Operations.Select(operation => operation.Parameters));
    }

    private static PageOperation SameSite(PageOperation operation) => operation with
    {
        Parameters = operation.Parameters.Select((row, i) => row with { Source = operation.Source, Description = $"Number {i}" }).ToEquatableArray(),
    };

    private static Page Reworded(Page page) => page with
    {
        Operations = page.Operations.Select(operation => operation with { Parameters = Reworded(operation.Parameters), ResponseFields = Reworded(operation.ResponseFields) }).ToEquatableArray(),
    };

    private static EquatableArray<FieldRow> Reworded(EquatableArray<FieldRow> rows) =>
        rows.Select(row => row.Description.Length == 0 ? row : row with { Description = row.Description + " Edited." }).ToEquatableArray();

    private static EquatableArray<Group> Groups(IEnumerable<Page> pages) => ApiLinker.Link(pages, LinkOptions.Default).Api.Groups;

    private static EquatableArray<Group> Restored(IEnumerable<Page> structures, IEnumerable<PageWording> wordings)
    {
        var words = wordings.ToList();
        return Groups(structures).Select(group => PageWording.Restore(group, words)).ToEquatableArray();
    }
}

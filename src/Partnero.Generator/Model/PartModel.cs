using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

/// <summary>
/// All that one part of a group's files is made from, and nothing else: a change anywhere else emits it not again. Compared by value.
/// Never holds a symbol, a node, a location, a <c>SourceText</c> or an absolute path.
/// </summary>
/// <param name="Part">Which part of the group it is.</param>
/// <param name="Options">What the project wants.</param>
/// <param name="Group">Of the group, what the part looks into.</param>
/// <param name="Shown">The types that the part shows.</param>
/// <param name="Names">What the client and the operations are called.</param>
internal sealed record PartModel(GroupPart Part, ClientOptions Options, Group Group, EquatableArray<ObjectType> Shown, ClientNames Names)
{
    /// <summary>The pages that what the part shows comes from: found once, words change more often than they.</summary>
    public EquatableArray<string> Pages { get; } = PagesOf(Group, Shown).ToEquatableArray();

    /// <summary>What the pages say in words, until <see cref="WithWords"/> has put them in their places.</summary>
    public EquatableArray<PageWording> Wordings { get; init; } = [];

    /// <summary>The part with the words that it shows: equal to what it was when other words have changed.</summary>
    public PartModel WithWords()
    {
        var worded = PageWording.Restore(Group with { Objects = Shown }, Wordings);
        return this with { Group = worded with { Objects = Group.Objects }, Shown = worded.Objects, Wordings = [] };
    }

    private static IEnumerable<string> PagesOf(Group group, EquatableArray<ObjectType> shown)
    {
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in shown)
        {
            pages.Add(type.Source.Page);
            pages.UnionWith(type.Properties.Select(property => property.Source.Page));
        }

        pages.UnionWith(group.Enums.Select(type => type.Source.Page));
        pages.UnionWith(group.Operations.SelectMany(operation => operation.PathParameters).Select(parameter => parameter.Source.Page));
        return pages.Where(page => page is not null); // What models by hand hold may stand on no page.
    }
}

using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>A group while it is put together.</summary>
internal sealed class GroupDraft(string path, string name, IReadOnlyList<string> entityWords)
{
    private const string Fallback = "Entity";

    /// <summary>Docs path: <c>refer-a-friend/customers</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Dotted name: <c>ReferAFriend.Customers</c>.</summary>
    public string Name { get; } = name;

    public string Scope { get; } = DottedNames.Around(name);

    /// <summary>Words of the entity, singular, as the path has them.</summary>
    public IReadOnlyList<string> EntityWords { get; } = entityWords;

    /// <summary>The entity's name before anything is put in front of it: what other names are made with.</summary>
    public string Noun { get; } = Casing.Pascal(entityWords, Fallback);

    public string PluralNoun { get; } = Casing.Pascal([.. entityWords.Take(entityWords.Count - 1), .. entityWords.Skip(entityWords.Count - 1).Select(Plurals.Plural)], Fallback);

    public string? Summary { get; set; }

    public List<OperationDraft> Operations { get; } = [];

    /// <summary>The entity: what all responses that hold it show together.</summary>
    public ResponseTypeDraft Entity { get; set; } = null!;

    public List<ObjectType?> Objects { get; } = [];

    public List<EnumDraft> Enums { get; } = [];
}

/// <summary>An operation while it is put together: one endpoint, or several of a page that mean the same.</summary>
internal sealed class OperationDraft(GroupDraft group, Page page, PageOperation endpoint, string name, string route)
{
    public GroupDraft Group { get; } = group;

    public Page Page { get; } = page;

    /// <summary>The endpoint; with the rows and samples of those that were merged into it.</summary>
    public PageOperation Endpoint { get; set; } = endpoint;

    public string Name { get; set; } = name;

    /// <summary>Template below the base URL.</summary>
    public string Route { get; } = route;

    public bool IsFirstOfPage { get; } = page.Operations[0].Source == endpoint.Source;

    public bool IsExperimental => Page.FrontMatter.IsExperimental;

    /// <summary>The operation's name taken apart.</summary>
    public OperationPhrase Phrase { get; set; } = null!;

    public RequestDraft Request { get; set; } = null!;

    public ResponseDraft Response { get; set; } = null!;
}

using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>An operation while it is put together: one endpoint, or several of a page that mean the same.</summary>
internal sealed class OperationPlan(GroupPlan group, Page page, PageOperation endpoint, string name, string route)
{
    public GroupPlan Group { get; } = group;

    public Page Page { get; } = page;

    /// <summary>The endpoint; with the rows and samples of those that were merged into it.</summary>
    public PageOperation Endpoint { get; set; } = endpoint;

    public string Name { get; set; } = name;

    /// <summary>Neither heading, file nor front matter names it.</summary>
    public bool IsNamedByMethod { get; init; }

    /// <summary>Template below the base URL.</summary>
    public string Route { get; } = route;

    public bool IsFirstOfPage { get; } = page.Operations[0].Source == endpoint.Source;

    public bool IsExperimental => Page.FrontMatter.IsExperimental;

    /// <summary>The operation's name taken apart.</summary>
    public OperationPhrase Phrase { get; set; } = null!;

    public RequestPlan Request { get; set; } = null!;

    public ResponsePlan Response { get; set; } = null!;
}

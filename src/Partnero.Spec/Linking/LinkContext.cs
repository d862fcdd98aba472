using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>What every step of one run of the linker shares.</summary>
internal sealed class LinkContext(LinkOptions options, string? siteUrl, BaseUrl baseUrl, CancellationToken cancellationToken)
{
    private readonly List<Issue> _issues = [];

    public LinkOptions Options { get; } = options;

    public string? SiteUrl { get; } = siteUrl;

    public BaseUrl BaseUrl { get; } = baseUrl;

    public IReadOnlyList<Issue> Issues => _issues;

    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    public void Report(IssueRule rule, SourceRef at, params string[] arguments) =>
        _issues.Add(new Issue(rule.Id, at, arguments.ToEquatableArray()));

    /// <summary>Reports something that two places cause together.</summary>
    public void ReportPair(IssueRule rule, SourceRef at, SourceRef other, params string[] arguments) =>
        _issues.Add(new Issue(rule.Id, at, arguments.ToEquatableArray()) { Related = other });

    /// <summary>Address of a page; null when no page names the site.</summary>
    public string? UrlOf(Page page) => (page.SiteUrl ?? SiteUrl) is { } site ? $"{site}/{DocsPath.WithoutExtension(page.Path)}" : null;
}

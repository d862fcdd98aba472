using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>What every step of one run of the linker shares.</summary>
internal sealed class LinkContext
{
    private const string MemberFallback = "Field";

    private readonly CancellationToken _cancellationToken;
    private readonly List<Issue> _issues = [];
    private readonly Dictionary<string, string?> _urls;
    private readonly Dictionary<string, string> _memberNames;

    public LinkContext(LinkOptions options, string? siteUrl, BaseUrl baseUrl, CancellationToken cancellationToken)
    {
        (Options, SiteUrl, BaseUrl, _cancellationToken) = (options, siteUrl, baseUrl, cancellationToken);
        _urls = new(StringComparer.Ordinal);
        _memberNames = new(StringComparer.Ordinal);
    }

    private LinkContext(LinkContext other)
    {
        (Options, SiteUrl, BaseUrl, _cancellationToken) = (other.Options, other.SiteUrl, other.BaseUrl, other._cancellationToken);
        (_urls, _memberNames) = (other._urls, other._memberNames);
    }

    public LinkOptions Options { get; }

    public string? SiteUrl { get; }

    public BaseUrl BaseUrl { get; }

    public IReadOnlyList<Issue> Issues => _issues;

    /// <summary>The same for a part of the work, with issues of its own.</summary>
    public LinkContext Apart() => new(this);

    public void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>The name of a field in PascalCase. An API says the same few hundred names again and again.</summary>
    public string MemberName(string wireName)
    {
        if (!_memberNames.TryGetValue(wireName, out var name))
        {
            _memberNames.Add(wireName, name = Casing.Pascal(wireName, MemberFallback));
        }

        return name;
    }

    public void Report(IssueRule rule, SourceRef at, params string[] arguments) =>
        _issues.Add(new Issue(rule.Id, at, arguments.ToEquatableArray()));

    public void Report(IEnumerable<Issue> issues) => _issues.AddRange(issues);

    /// <summary>Reports something that two places cause together.</summary>
    public void ReportPair(IssueRule rule, SourceRef at, SourceRef other, params string[] arguments) =>
        _issues.Add(new Issue(rule.Id, at, arguments.ToEquatableArray()) { Related = other });

    private static string Escaped(string path) => string.Join("/", path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Address of a page; null when no page names the site.</summary>
    public string? UrlOf(Page page)
    {
        if (!_urls.TryGetValue(page.Path, out var url))
        {
            url = (page.SiteUrl ?? SiteUrl) is { } site ? $"{site}/{Escaped(DocsPath.WithoutExtension(page.Path))}" : null;
            _urls.Add(page.Path, url);
        }

        return url;
    }
}

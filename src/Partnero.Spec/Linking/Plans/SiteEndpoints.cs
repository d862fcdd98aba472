using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>
/// What one page leaves to the others: the base URL of paths without host, the placeholder that an example's value stands for,
/// and whether an endpoint that a page only shows in a sample is described elsewhere.
/// </summary>
internal sealed class SiteEndpoints
{
    /// <summary>A host that never answers stands for one that no page names.</summary>
    private const string UnknownHost = "https://base-url.invalid";

    private const string Data = "data";

    private static readonly string[] FrontPages = ["introduction", "overview", "index", "readme", "authentication", "getting-started", "quickstart", "intro", "api", "apis", "home"];

    private readonly List<Page> _pages;
    private readonly List<Issue> _issues = [];
    private readonly Lazy<string> _shared;
    private readonly Lazy<string?> _sampled;
    private bool _reportedUnknown;

    private SiteEndpoints(List<Page> pages)
    {
        _pages = pages;
        _sampled = new Lazy<string?>(() => MostSampled(pages));
        _shared = new Lazy<string>(() => BaseUrl.Find(_pages.ConvertAll(static page => page with { Operations = page.Operations.Where(static operation => operation.Server.Length > 0 && !IsGuess(operation)).ToEquatableArray() })).Text);
    }

    /// <summary>Where most samples of endpoints without host go.</summary>
    private static string? MostSampled(IReadOnlyList<Page> pages) => pages
        .SelectMany(static page => page.Operations)
        .Where(static operation => operation.Server.Length == 0)
        .Select(SampleOf)
        .OfType<string>()
        .GroupBy(static url => url, StringComparer.Ordinal)
        .OrderByDescending(static same => same.Count())
        .ThenBy(static same => same.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    /// <summary>The pages with endpoints that are whole; pages that need nothing are the same objects.</summary>
    public static (List<Page> Pages, List<Issue> Issues) Resolve(List<Page> pages)
    {
        if (!pages.Exists(static page => page.IsSiteFile || page.Operations.Any(IsOpen)))
        {
            return (pages, []);
        }

        var site = new SiteEndpoints(pages);
        site.JoinBaseUrls();
        site.FillExamples();
        site.RemoveGuesses();
        site.PlaceResponseFields();
        return ([.. site._pages.Where(static page => !page.IsSiteFile)], site._issues);
    }

    private static bool IsOpen(PageOperation operation) => operation.Server.Length == 0 || !operation.LiteralSegments.IsEmpty || operation.LeavesEnvelopeOpen || IsGuess(operation);

    private static bool IsGuess(PageOperation operation) => operation.Form == EndpointForm.Curl;

    private void JoinBaseUrls() => Change(static operation => operation.Server.Length == 0, (page, operation) =>
    {
        var url = BaseUrlOf(page);
        var (server, path) = Part(url ?? UnknownHost);
        if (url is null && !_reportedUnknown)
        {
            _reportedUnknown = true;
            _issues.Add(new Issue(PageRules.BaseUrlUnknown.Id, operation.Source, [operation.Method, operation.PathTemplate, UnknownHost]));
        }

        return operation with
        {
            Server = server,
            PathTemplate = IsBelow(operation.PathTemplate, path) ? operation.PathTemplate : path + operation.PathTemplate,
            LiteralSegments = IsBelow(operation.PathTemplate, path) ? operation.LiteralSegments : operation.LiteralSegments.Select(index => index + BaseUrl.Split(path).Length).ToEquatableArray(),
        };
    });

    private string? BaseUrlOf(Page page) =>
        FirstOf(page) ?? _pages.Where(static other => other.IsSiteFile).Select(FirstOf).FirstOrDefault(static url => url is not null)
        ?? NearestOf(page) ?? (_shared.Value.Length > 0 ? _shared.Value : null) ?? _sampled.Value;

    private static string? FirstOf(Page page) => page.BaseUrls.IsEmpty ? null : page.BaseUrls[0].Url;

    /// <summary>The page that states one, nearest in the folders; among those equally near the one that introduces, then the URL that most state.</summary>
    private string? NearestOf(Page page)
    {
        var stating = _pages.Where(static other => !other.BaseUrls.IsEmpty).ToList();
        return stating
            .OrderByDescending(other => SharedFolders(page.Path, other.Path))
            .ThenByDescending(static other => Array.IndexOf(FrontPages, DocsPath.Of(other.Path).File.ToLowerInvariant()) >= 0)
            .ThenByDescending(other => stating.Count(third => FirstOf(third) == FirstOf(other)))
            .ThenBy(static other => other.Path, StringComparer.Ordinal)
            .Select(FirstOf)
            .FirstOrDefault();
    }

    private static int SharedFolders(string left, string right)
    {
        var (first, second) = (left.Split('/'), right.Split('/'));
        var count = 0;
        while (count < first.Length - 1 && count < second.Length - 1 && first[count] == second[count])
        {
            count++;
        }

        return count;
    }

    /// <summary>Where the samples of an operation go.</summary>
    private static string? SampleOf(PageOperation operation) => operation.Requests
        .Where(sample => sample.Server.Length > 0 && BaseUrl.Split(sample.Path).Length >= BaseUrl.Split(operation.PathTemplate).Length)
        .Select(sample => sample.Server + string.Concat(BaseUrl.Split(sample.Path).Take(BaseUrl.Split(sample.Path).Length - BaseUrl.Split(operation.PathTemplate).Length).Select(static segment => "/" + segment)))
        .FirstOrDefault();

    private static (string Server, string Path) Part(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = url.IndexOf('/', scheme + 3);
        return slash < 0 ? (url, "") : (url.Substring(0, slash), url.Substring(slash).TrimEnd('/'));
    }

    private static bool IsBelow(string path, string basePath) =>
        basePath.Length > 0 && path.StartsWith(basePath, StringComparison.Ordinal) && (path.Length == basePath.Length || path[basePath.Length] == '/');

    private void FillExamples()
    {
        var templates = _pages.SelectMany(static page => page.Operations).Where(static operation => operation.LiteralSegments.IsEmpty)
            .Select(static operation => BaseUrl.Split(operation.PathTemplate)).Where(static path => Array.Exists(path, BaseUrl.IsPlaceholder)).ToList();
        Change(static operation => !operation.LiteralSegments.IsEmpty, (_, operation) =>
        {
            var segments = BaseUrl.Split(operation.PathTemplate);
            foreach (var index in operation.LiteralSegments)
            {
                if (templates.Find(path => IsTemplateUpTo(path, segments, index)) is not { } template)
                {
                    _issues.Add(new Issue(PageRules.EndpointHoldsExample.Id, operation.Source, [segments[index], operation.Method, operation.PathTemplate]));
                    return null;
                }

                segments[index] = template[index];
            }

            return operation with { PathTemplate = "/" + string.Join("/", segments), LiteralSegments = [] };
        });
    }

    private static bool IsTemplateUpTo(string[] template, string[] path, int index)
    {
        if (template.Length <= index || !BaseUrl.IsPlaceholder(template[index]))
        {
            return false;
        }

        for (var i = 0; i < index; i++)
        {
            if (template[i] != path[i] && !(BaseUrl.IsPlaceholder(template[i]) && BaseUrl.IsPlaceholder(path[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An endpoint that only a sample states, and that another page describes, is no operation of its own.</summary>
    private void RemoveGuesses()
    {
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in _pages)
        {
            foreach (var operation in page.Operations.Where(static operation => !IsGuess(operation)))
            {
                stated[KeyOf(operation)] = page.Path;
            }
        }

        Change(IsGuess, (page, operation) =>
        {
            if (!stated.TryGetValue(KeyOf(operation), out var other))
            {
                if (!page.LacksReportedOperation)
                {
                    _issues.Add(new Issue(PageRules.EndpointGuessed.Id, operation.Source, [operation.Method, operation.Server + operation.PathTemplate]));
                }

                return operation;
            }

            _issues.Add(new Issue(LinkRules.StatedElsewhere.Id, operation.Source, [operation.Method, operation.PathTemplate, other]));
            return null;
        });
    }

    /// <summary>Fields of an answer that no sample shows stand in an envelope where the samples of the site do.</summary>
    private void PlaceResponseFields()
    {
        var samples = _pages.SelectMany(static page => page.Operations).SelectMany(static operation => operation.Responses).Where(static sample => sample.Status is null or < 400).ToList();
        var hasEnvelope = samples.Count(static sample => sample.Shape.Find(Data) is not null) * 2 > samples.Count;
        Change(static operation => operation.LeavesEnvelopeOpen, (_, operation) => operation with
        {
            LeavesEnvelopeOpen = false,
            ResponseFields = hasEnvelope ? operation.ResponseFields.Select(static row => IsRooted(row.Name) ? row : row with { Name = Data + "." + row.Name }).ToEquatableArray() : operation.ResponseFields,
        });
    }

    private static bool IsRooted(string name)
    {
        var end = name.IndexOfAny(['.', '[']);
        return (end < 0 ? name : name.Substring(0, end)) is Data or "links" or "meta" or "status" or "message" or "errors";
    }

    private static string KeyOf(PageOperation operation) => operation.Method + " " + string.Join("/", BaseUrl.Split(operation.PathTemplate).Select(static segment => BaseUrl.IsPlaceholder(segment) ? "{}" : segment));

    private void Change(Func<PageOperation, bool> isMeant, Func<Page, PageOperation, PageOperation?> change)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            if (page.Operations.Any(isMeant))
            {
                var operations = page.Operations.Select(operation => isMeant(operation) ? change(page, operation) : operation).OfType<PageOperation>().ToEquatableArray();
                _pages[i] = page with { Operations = operations, LacksReportedOperation = page.LacksReportedOperation || operations.Count < page.Operations.Count };
            }
        }
    }
}

namespace Partnero.Spec.Linking.Plans;

/// <summary>A page's path as the docs see it: folders and a name.</summary>
internal sealed class DocsPath
{
    private const string ReferenceFolder = "api-reference/";
    private const string GuidesFolder = "guides/";

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "endpoint", "endpoints", "example", "examples", "index", "overview", "readme", "request", "response", "url", "usage",
    };

    private DocsPath(string folder, string file)
    {
        Folder = folder;
        File = file;
    }

    /// <summary>The folders, without a leading <c>api-reference</c>; empty at the root.</summary>
    public string Folder { get; }

    /// <summary>The file name without extension.</summary>
    public string File { get; }

    /// <summary><c>overview</c> and <c>index</c> say what a page is, not what its operation is called.</summary>
    public bool IsUnnamed => IsNoName(File);

    public static bool IsNoName(string text) => NoNames.Contains(text.Trim());

    public static DocsPath Of(string pagePath)
    {
        var path = WithoutExtension(pagePath);
        if (path.StartsWith(ReferenceFolder, StringComparison.Ordinal))
        {
            path = path.Substring(ReferenceFolder.Length);
        }

        var slash = path.LastIndexOf('/');
        return slash < 0 ? new DocsPath("", path) : new DocsPath(path.Substring(0, slash), path.Substring(slash + 1));
    }

    /// <summary>Guides show calls that contradict the reference; they are not read for operations.</summary>
    public static bool IsGuide(string pagePath) => pagePath.StartsWith(GuidesFolder, StringComparison.Ordinal);

    public static string WithoutExtension(string pagePath)
    {
        var dot = pagePath.LastIndexOf('.');
        return dot > pagePath.LastIndexOf('/') ? pagePath.Substring(0, dot) : pagePath;
    }
}

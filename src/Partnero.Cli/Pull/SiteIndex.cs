using System.Text.RegularExpressions;
using Partnero.Spec;

namespace Partnero.Cli.Pull;

/// <summary>A page that the index names.</summary>
/// <param name="Path">Below the docs folder, with <c>.md</c>.</param>
/// <param name="Address">Where it is.</param>
internal sealed record IndexedPage(string Path, Uri Address);

/// <summary>A page of the API that the index names and that is not brought.</summary>
internal sealed record RefusedLink(string Target, string Reason);

/// <summary>What a site's <c>llms.txt</c> says about the API. Links to anything else are none of our business.</summary>
internal sealed partial record SiteIndex(IReadOnlyList<IndexedPage> Pages, IReadOnlyList<RefusedLink> Refused)
{
    /// <summary>Reads an index.</summary>
    /// <param name="text">The text of <c>llms.txt</c>: Markdown links.</param>
    /// <param name="site">The site's address, no slash at its end.</param>
    public static SiteIndex Parse(string text, string site)
    {
        var pages = new SortedDictionary<string, IndexedPage>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var refused = new List<RefusedLink>();
        var root = new Uri(site + "/");
        foreach (var match in Link().EnumerateMatches(text))
        {
            var target = text.AsSpan(match.Index, match.Length).TrimStart("](").ToString();
            if (PathInSection(root, target) is not { } path || pages.ContainsKey(path))
            {
                continue;
            }

            if ((PagePath.Problem(path) ?? Clash(path, names)) is { } problem)
            {
                refused.Add(new RefusedLink(target, problem));
                continue;
            }

            names.Add(NameOf(path), path);
            pages.Add(path, new IndexedPage(path, new Uri(root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)))));
        }

        return new SiteIndex([.. pages.Values], refused);
    }

    /// <summary>Why two paths cannot both be files everywhere, or are one page.</summary>
    private static string? Clash(string path, Dictionary<string, string> names) => names.TryGetValue(NameOf(path), out var other)
        ? Path.GetExtension(other) == Path.GetExtension(path) ? $"it differs from {other} only in case" : $"it is the same page as {other}"
        : null;

    private static string NameOf(string path) => path[..path.LastIndexOf('.')];

    /// <summary>The path of a page of the API below the docs folder; null when the link leads to something else.</summary>
    private static string? PathInSection(Uri root, string target)
    {
        if (!Uri.TryCreate(root, target, out var address)
            || Uri.Compare(address, root, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0
            || !address.AbsolutePath.StartsWith(root.AbsolutePath + PagePath.Section, StringComparison.Ordinal))
        {
            return null;
        }

        // A query or a fragment names a view or a place of the same page. A slash that was escaped stays so, and is refused as a name.
        var segments = address.AbsolutePath[root.AbsolutePath.Length..].TrimEnd('/').Split('/')
            .Select(segment => segment.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? segment : Uri.UnescapeDataString(segment));
        var path = string.Join('/', segments);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return !name.Contains('.', StringComparison.Ordinal) ? path + ".md"
            : PageReader.IsPage(name) ? path
            : null; // a picture, an OpenAPI file
    }

    [GeneratedRegex(@"\]\([^()\s]+|https?://[^\s()<>\]""]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

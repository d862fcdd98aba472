using System.Text.RegularExpressions;

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
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var refused = new List<RefusedLink>();
        var root = new Uri(site + "/");
        foreach (var match in Link().EnumerateMatches(text))
        {
            var target = text.AsSpan(match.Index, match.Length).TrimStart("](").ToString();
            if (PathInSection(root, target, out var address) is not { } path || pages.ContainsKey(path))
            {
                continue;
            }

            if (PagePath.Problem(path) is { } problem)
            {
                refused.Add(new RefusedLink(target, problem));
            }
            else if (!spellings.TryAdd(path, path))
            {
                refused.Add(new RefusedLink(target, $"it differs from {spellings[path]} only in case"));
            }
            else
            {
                pages.Add(path, new IndexedPage(path, address!));
            }
        }

        return new SiteIndex([.. pages.Values], refused);
    }

    private static string? PathInSection(Uri root, string target, out Uri? address)
    {
        if (!Uri.TryCreate(root, target, out address)
            || Uri.Compare(address, root, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0
            || address.Query.Length > 0
            || !address.AbsolutePath.StartsWith(root.AbsolutePath + PagePath.Section, StringComparison.Ordinal))
        {
            return null;
        }

        var path = address.AbsolutePath[root.AbsolutePath.Length..].TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            path += ".md";
        }
        else if (!name.EndsWith(".md", StringComparison.Ordinal))
        {
            return null; // a picture, an OpenAPI file
        }

        address = new Uri(root, path);
        return path;
    }

    [GeneratedRegex(@"\]\([^()\s]+|https?://[^\s()<>\]""]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

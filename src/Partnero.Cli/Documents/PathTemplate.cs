using System.Text.RegularExpressions;

namespace Partnero.Cli.Documents;

/// <summary>Route templates: <c>/partners/{id}/archive</c>. A segment may hold more than a placeholder: <c>{id}:archive</c>.</summary>
internal static partial class PathTemplate
{
    /// <summary>The route with its placeholders unnamed: two routes with one shape are one path to OpenAPI.</summary>
    public static string Shape(string route) => Placeholder().Replace(route, "{}");

    /// <summary>Names of the placeholders.</summary>
    public static IReadOnlyList<string> Placeholders(string route) => [.. Placeholder().Matches(route).Select(match => match.Value[1..^1])];

    /// <summary>What stands in a sample's path where the template has its placeholder; null when the path is another.</summary>
    /// <param name="route">Template below the base URL.</param>
    /// <param name="path">Path of a sample, base path in front.</param>
    /// <param name="index">Which placeholder.</param>
    public static string? Value(string route, string path, int index)
    {
        var template = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length < template.Length)
        {
            return null;
        }

        var values = new List<string>();
        var offset = segments.Length - template.Length;
        for (var i = 0; i < template.Length; i++)
        {
            if (!TryMatch(template[i], segments[offset + i], values))
            {
                return null;
            }
        }

        return index < values.Count && !Placeholder().IsMatch(values[index]) ? Uri.UnescapeDataString(values[index]) : null;
    }

    /// <summary>Adds what stands in a segment for the placeholders of its template.</summary>
    private static bool TryMatch(string template, string segment, List<string> values)
    {
        var literals = Placeholder().Split(template);
        if (!segment.StartsWith(literals[0], StringComparison.Ordinal) || (literals.Length == 1 && segment.Length != literals[0].Length))
        {
            return false;
        }

        var at = literals[0].Length;
        for (var i = 1; i < literals.Length; i++)
        {
            var isLast = i == literals.Length - 1;
            var end = isLast ? segment.Length - literals[i].Length : at < segment.Length ? segment.IndexOf(literals[i], at + 1, StringComparison.Ordinal) : -1;
            if (end <= at || !segment.AsSpan(end).StartsWith(literals[i], StringComparison.Ordinal))
            {
                return false;
            }

            values.Add(segment[at..end]);
            at = end + literals[i].Length;
        }

        return true;
    }

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}

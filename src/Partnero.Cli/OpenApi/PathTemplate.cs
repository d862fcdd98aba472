namespace Partnero.Cli.OpenApi;

/// <summary>Route templates: <c>/partners/{id}/archive</c>.</summary>
internal static class PathTemplate
{
    /// <summary>The route with its placeholders unnamed: two routes with one shape are one path to OpenAPI.</summary>
    public static string Shape(string route) => string.Join('/', route.Split('/').Select(segment => IsPlaceholder(segment) ? "{}" : segment));

    /// <summary>Names of the placeholders.</summary>
    public static IReadOnlyList<string> Placeholders(string route) => [.. route.Split('/').Where(IsPlaceholder).Select(segment => segment[1..^1])];

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

        string? value = null;
        var offset = segments.Length - template.Length;
        for (var (i, placeholder) = (0, 0); i < template.Length; i++)
        {
            var segment = segments[offset + i];
            if (!IsPlaceholder(template[i]))
            {
                if (template[i] != segment)
                {
                    return null;
                }
            }
            else if (placeholder++ == index)
            {
                value = IsPlaceholder(segment) ? null : Uri.UnescapeDataString(segment);
            }
        }

        return value;
    }

    private static bool IsPlaceholder(string segment) => segment is ['{', _, .., '}'];
}

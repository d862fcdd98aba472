using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Partnero;

/// <summary>Where in a body reading stopped. Walked again from the start: readers keep no path while all goes well.</summary>
internal static class JsonPath
{
    private const int LongestName = 100;

    /// <summary>The path of the token that starts at <paramref name="position"/>.</summary>
    public static string At(ReadOnlySpan<byte> body, long position, int maxDepth)
    {
        Walk(body, position, maxDepth, out var path);
        return path;
    }

    /// <summary>The path of the last token before the JSON breaks or ends too early; null when it is whole.</summary>
    public static string? OfBreak(ReadOnlySpan<byte> body, int maxDepth) =>
        Walk(body, body.Length, maxDepth, out var path) ? null : path;

    /// <summary>False when the JSON breaks before the position.</summary>
    private static bool Walk(ReadOnlySpan<byte> body, long position, int maxDepth, out string path)
    {
        var steps = new List<Step>();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
        var isWhole = true;
        try
        {
            var reached = false;
            while (!reached && reader.Read())
            {
                Enter(steps, ref reader);
                reached = reader.TokenStartIndex >= position;
                if (!reached || reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    Leave(steps, ref reader);
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            isWhole = false;
        }

        path = Write(steps);
        return isWhole;
    }

    // A step is the place inside one open object or list: the member's name, or the item's number.
    private static void Enter(List<Step> steps, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            steps[^1] = new Step(Cut(reader.GetString()!), 0);
        }
        else if (steps.Count > 0 && steps[^1] is { Name: null } item && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            steps[^1] = item with { Index = item.Index + 1 };
        }
    }

    private static void Leave(List<Step> steps, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                steps.Add(new Step("", 0));
                break;
            case JsonTokenType.StartArray:
                steps.Add(new Step(null, -1));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
        }
    }

    private static string Write(List<Step> steps)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in steps)
        {
            if (name is null)
            {
                path.Append('[').Append(Math.Max(index, 0).ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (name.Length > 0)
            {
                path.Append('.').Append(name);
            }
        }

        return path.ToString();
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…");

    private sealed record Step(string? Name, int Index);
}

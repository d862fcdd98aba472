using System.Globalization;
using System.Text.Json;

namespace Partnero.Conformance.Tests;

/// <summary>
/// Compares what the client wrote with what the page shows: by value, members in any order, numbers as numbers
/// (1250.00 is 1250). PHP's <c>[]</c> for an empty object counts as one.
/// </summary>
internal static class JsonComparer
{
    /// <summary>Every difference, each with its JSON path; empty when nothing was lost, added or changed.</summary>
    public static IEnumerable<string> Differences(JsonElement documented, JsonElement actual, string path = "$")
    {
        if (IsEmptyObject(documented) && IsEmptyObject(actual))
        {
            return [];
        }

        if (documented.ValueKind != actual.ValueKind)
        {
            return [$"{path}: the page shows {documented.GetRawText()}, the client wrote {actual.GetRawText()}"];
        }

        return documented.ValueKind switch
        {
            JsonValueKind.Object => Members(documented, actual, path),
            JsonValueKind.Array => Items(documented, actual, path),
            JsonValueKind.Number => Scalar(Number(documented) == Number(actual), documented, actual, path),
            JsonValueKind.String => Scalar(SameText(documented.GetString()!, actual.GetString()!), documented, actual, path),
            _ => [],
        };
    }

    private static bool IsEmptyObject(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        || (value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any());

    private static IEnumerable<string> Members(JsonElement documented, JsonElement actual, string path)
    {
        foreach (var member in documented.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out var value))
            {
                yield return $"{path}.{member.Name}: lost, the page shows {member.Value.GetRawText()}";
                continue;
            }

            foreach (var difference in Differences(member.Value, value, $"{path}.{member.Name}"))
            {
                yield return difference;
            }
        }

        foreach (var member in actual.EnumerateObject().Where(member => !documented.TryGetProperty(member.Name, out _)))
        {
            yield return $"{path}.{member.Name}: added, {member.Value.GetRawText()}";
        }
    }

    private static IEnumerable<string> Items(JsonElement documented, JsonElement actual, string path)
    {
        if (documented.GetArrayLength() != actual.GetArrayLength())
        {
            return [$"{path}: the page shows {documented.GetArrayLength()} items, the client wrote {actual.GetArrayLength()}"];
        }

        return documented.EnumerateArray()
            .Zip(actual.EnumerateArray())
            .SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]"));
    }

    private static IEnumerable<string> Scalar(bool same, JsonElement documented, JsonElement actual, string path) =>
        same ? [] : [$"{path}: the page shows {documented.GetRawText()}, the client wrote {actual.GetRawText()}"];

    // A timestamp is the same moment however many digits its fraction has; its text must be one on both sides.
    private static bool SameText(string documented, string actual) =>
        documented == actual
        || (documented.Length >= 19 && documented[10] == 'T'
            && DateTimeOffset.TryParse(documented, CultureInfo.InvariantCulture, out var left)
            && DateTimeOffset.TryParse(actual, CultureInfo.InvariantCulture, out var right)
            && left.EqualsExact(right));

    private static decimal Number(JsonElement value) => value.GetDecimal();
}

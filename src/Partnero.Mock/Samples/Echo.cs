using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Partnero.Mock.Samples;

/// <summary>
/// Keeps a changed sample true to itself: where it repeats a value that changed (<c>id</c> and <c>url</c> repeat a referral
/// link's <c>key</c>), the new value is repeated.
/// </summary>
internal static partial class Echo
{
    // Shorter texts turn up by chance.
    private const int ShortestRepeated = 3;

    /// <summary>Follows a top-level member that changed to members of the same name further in, but not into what was sent.</summary>
    public static void FollowName(JsonObject data, string name, JsonNode? from, JsonNode? to, ICollection<string> sent)
    {
        foreach (var inner in data.Where(member => !sent.Contains(member.Key)).Select(member => member.Value).ToArray())
        {
            FollowName(inner, name, from, to);
        }
    }

    private static void FollowName(JsonNode? data, string name, JsonNode? from, JsonNode? to)
    {
        switch (data)
        {
            case JsonObject members:
                foreach (var key in members.Select(member => member.Key).ToArray())
                {
                    if (key == name && from is JsonValue && JsonNode.DeepEquals(members[key], from))
                    {
                        members[key] = to?.DeepClone();
                    }
                    else if (members[key] is JsonObject or JsonArray)
                    {
                        FollowName(members[key], name, from, to);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    FollowName(item, name, from, to);
                }

                break;
        }
    }

    /// <summary>Follows an identifier that changed to every text that repeats it, but not to what was sent.</summary>
    public static void FollowIdentifier(JsonObject data, string from, string to, ICollection<string> sent)
    {
        foreach (var name in data.Select(member => member.Key).Where(name => !sent.Contains(name)).ToArray())
        {
            Replace(data[name], from, to);
        }
    }

    /// <summary>
    /// The next value like this one: <c>prt_8842</c> after <c>prt_8841</c>, <c>maya2@…</c> after <c>maya@…</c>, 319 after 318. Null
    /// when it is nothing that one counts on.
    /// </summary>
    public static JsonValue? Next(JsonValue value)
    {
        if (value.TryGetValue<long>(out var whole))
        {
            return JsonValue.Create(whole + 1);
        }

        if (!value.TryGetValue<string>(out var text))
        {
            return null;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (name, rest) = at < 0 ? (text, "") : (text[..at], text[at..]);
        var digits = TrailingDigits().Match(name).Value;
        var number = digits.Length == 0 ? 2 : long.Parse(digits, CultureInfo.InvariantCulture) + 1;
        return JsonValue.Create(name[..^digits.Length] + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0') + rest);
    }

    private static void Replace(JsonNode? node, string from, string to)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var member in members.Select(member => member.Value).ToArray())
                {
                    Replace(member, from, to);
                }

                break;
            case JsonArray items:
                foreach (var item in items.ToArray())
                {
                    Replace(item, from, to);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String
                && value.GetValue<string>() is var text && ReplaceWord(text, from, to) is var replaced && replaced != text:
                Put(value, replaced);
                break;
        }
    }

    // JsonNode.ReplaceWith does the same by reflection, which native compilation takes away.
    private static void Put(JsonValue place, string text)
    {
        switch (place.Parent)
        {
            case JsonObject members:
                members[place.GetPropertyName()] = text;
                break;
            case JsonArray items:
                items[place.GetElementIndex()] = text;
                break;
        }
    }

    private static string ReplaceWord(string text, string from, string to)
    {
        if (text == from)
        {
            return to;
        }

        if (from.Length < ShortestRepeated || !text.Contains(from, StringComparison.Ordinal))
        {
            return text;
        }

        return Regex.Replace(text, $"(?<![A-Za-z0-9_-]){Regex.Escape(from)}(?![A-Za-z0-9_-])", to.Replace("$", "$$", StringComparison.Ordinal));
    }

    [GeneratedRegex("[0-9]{1,15}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TrailingDigits();
}

using System.Text;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Pages;

/// <summary>A value of the front matter.</summary>
/// <param name="Text">The value, without quotes.</param>
/// <param name="Range">Its line.</param>
internal readonly record struct FrontMatterValue(string Text, TextRange Range);

/// <summary>Reads the front matter of a page: the keys that we define, and those of sites that mean something here.</summary>
internal sealed class FrontMatterReader
{
    private static readonly FrontMatterReader None = new();
    private static readonly string[] BaseUrlKeys = ["server", "baseUrl", "baseURL", "base_url", "base-url", "servers"];

    private readonly Dictionary<string, FrontMatterValue> _values = new(StringComparer.Ordinal);

    /// <summary>The page's title, where it stands in the front matter.</summary>
    public string? Title => Find("title");

    /// <summary>What the page is about.</summary>
    public string? Description => Find("description");

    /// <summary><c>api: "METHOD URL-or-path"</c>.</summary>
    public FrontMatterValue? Api => _values.TryGetValue("api", out var value) ? value : null;

    /// <summary><c>openapi: "[file] METHOD path"</c>.</summary>
    public FrontMatterValue? OpenApi => _values.TryGetValue("openapi", out var value) ? value : null;

    /// <summary>The base URL that it states.</summary>
    public FrontMatterValue? BaseUrl
    {
        get
        {
            foreach (var key in BaseUrlKeys)
            {
                if (_values.TryGetValue(key, out var value) && value.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>The keys that we define.</summary>
    public FrontMatter Model => new(
        Find("operation"),
        string.Equals(Find("stability"), "experimental", StringComparison.OrdinalIgnoreCase),
        Find("program")?.ToLowerInvariant());

    public static FrontMatterReader Read(string text)
    {
        var end = NoiseParser.FrontMatterEnd(text);
        if (end < 0)
        {
            return None;
        }

        var reader = new FrontMatterReader();
        string? key = null;
        for (var at = FenceParser.NextLine(text, 0); at < end;)
        {
            var next = FenceParser.NextLine(text, at);
            key = reader.ReadLine(text, new TextRange(at, Math.Min(next, end)), key);
            at = next;
        }

        return reader;
    }

    /// <summary>Reads a line; the key that lines below it may go on with.</summary>
    private string? ReadLine(string text, TextRange range, string? key)
    {
        var line = text.AsSpan(range.Start, range.Length);
        if (line.IsWhiteSpace() || line.TrimEnd() is "---" or "...")
        {
            return key;
        }

        if (char.IsWhiteSpace(line[0]) || line[0] == '-')
        {
            Continue(line.Trim(), key, range);
            return key;
        }

        var colon = line.IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        key = line.Slice(0, colon).Trim().ToString();
        var value = Value(line.Slice(colon + 1));
        _values[key] = new FrontMatterValue(value is ">" or "|" or ">-" or "|-" or ">+" or "|+" ? "" : value, Trim(text, range));
        return key;
    }

    /// <summary>A folded text goes on, or a list has an item: <c>servers:</c>, <c>- url: https://…</c>.</summary>
    private void Continue(ReadOnlySpan<char> line, string? key, TextRange range)
    {
        if (key is null || !_values.TryGetValue(key, out var value))
        {
            return;
        }

        if (Array.IndexOf(BaseUrlKeys, key) >= 0)
        {
            var item = line.TrimStart("- ".AsSpan());
            item = item.StartsWith("url:".AsSpan(), StringComparison.Ordinal) ? item.Slice(4) : item;
            _values[key] = value.Text.Length > 0 ? value : new FrontMatterValue(Value(item), range);
            return;
        }

        _values[key] = value with { Text = new StringBuilder(value.Text).Append(value.Text.Length > 0 ? " " : "").Append(line.ToString()).ToString() };
    }

    private string? Find(string key) => _values.TryGetValue(key, out var value) && value.Text.Length > 0 ? value.Text : null;

    private static string Value(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 1 && text[0] is '"' or '\'' && text.Slice(1).IndexOf(text[0]) is var end and >= 0)
        {
            return text.Slice(1, end).ToString();
        }

        var comment = text.IndexOf(" #".AsSpan(), StringComparison.Ordinal);
        return (comment < 0 ? text : text.Slice(0, comment)).Trim().Trim("\"'".AsSpan()).ToString();
    }

    private static TextRange Trim(string text, TextRange range)
    {
        var end = range.End;
        while (end > range.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(range.Start, end);
    }
}

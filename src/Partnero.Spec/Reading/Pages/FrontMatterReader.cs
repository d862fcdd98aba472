using Partnero.Spec.Markdown;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Reads the keys that we define from the front matter; the others are the site's.</summary>
internal static class FrontMatterReader
{
    public static FrontMatter Read(string text)
    {
        var end = NoiseParser.FrontMatterEnd(text);
        if (end < 0)
        {
            return FrontMatter.None;
        }

        var result = FrontMatter.None;
        for (var at = FenceParser.NextLine(text, 0); at < end;)
        {
            var next = FenceParser.NextLine(text, at);
            var line = text.AsSpan(at, next - at);
            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                var value = Value(line.Slice(colon + 1));
                result = line.Slice(0, colon).Trim().ToString() switch
                {
                    "operation" when value.Length > 0 => result with { Operation = value },
                    "stability" => result with { IsExperimental = value.Equals("experimental", StringComparison.OrdinalIgnoreCase) },
                    "program" when value.Length > 0 => result with { Program = value.ToLowerInvariant() },
                    _ => result,
                };
            }

            at = next;
        }

        return result;
    }

    private static string Value(ReadOnlySpan<char> text)
    {
        var comment = text.IndexOf(" #".AsSpan(), StringComparison.Ordinal);
        return (comment < 0 ? text : text.Slice(0, comment)).Trim().Trim("\"'".AsSpan()).ToString();
    }
}

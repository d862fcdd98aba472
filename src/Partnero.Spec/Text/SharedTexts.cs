using System.Text.Json;

namespace Partnero.Spec.Text;

/// <summary>
/// One string for short texts that stand in many places of an API's pages: names of fields, of headers, of types. What is kept
/// of the pages lives long, and the collector copies each of its objects more than once.
/// </summary>
internal static class SharedTexts
{
    private const int LongestText = 48;

    // A place for each hash: a text that comes to a taken one takes it over. At most some hundred KB for each thread.
    private const int Places = 2048;

    [ThreadStatic]
    private static string[]? s_texts;

    /// <summary>The text as a string.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return text.ToString();
        }

        var hash = StableHash.Of(text);
        ref var place = ref (s_texts ??= new string[Places])[(hash ^ (hash >> 16)) % Places];
        return place is not null && text.SequenceEqual(place.AsSpan()) ? place : place = text.ToString();
    }

    /// <summary>A name or a text in JSON.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || reader.HasValueSequence || bytes.Length > LongestText)
        {
            return reader.GetString()!;
        }

        Span<char> letters = stackalloc char[LongestText];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] > 0x7F)
            {
                return reader.GetString()!;
            }

            letters[i] = (char)bytes[i];
        }

        return Of(letters.Slice(0, bytes.Length));
    }
}

using System.Text;
using System.Text.Json;

namespace Partnero;

/// <summary>
/// The one way on which text that comes from a server reaches messages, logs and tags: first the key is taken out, in whatever form,
/// then control characters become spaces, and only then is the text cut, so that no part of a key is left at the cut.
/// </summary>
internal static class ServerText
{
    /// <summary>How much of a text a message shows.</summary>
    public const int LongestMessage = 500;

    /// <summary>How much of a name or an address a message shows.</summary>
    public const int LongestName = 200;

    /// <summary>A text that is safe to show.</summary>
    /// <param name="text">What the server said.</param>
    /// <param name="settings">Whose key is hidden.</param>
    /// <param name="max">How many characters are kept. A text that is cut ends in an ellipsis.</param>
    public static string Clean(string text, ClientSettings settings, int max = LongestMessage)
    {
        var clean = WithoutControls(KeyFinder.Hide(text, settings.Keys.Known, isCut: false));
        return clean.Length <= max ? clean : string.Concat(Cut(clean, max), "…");
    }

    /// <summary>The beginning of a body, as an exception keeps it.</summary>
    public static string OfBody(ReadOnlySpan<byte> body, ClientSettings settings)
    {
        // Four bytes are the most that one character takes: no need to decode megabytes for a few lines. What is read beyond
        // them is for a key that begins in what is kept, each of whose characters may be escaped.
        const int LongestEscape = 6;
        var longestKey = settings.Keys.Known.Max(static key => (int?)key.Length) ?? 0;
        var bytes = body[..(int)Math.Min(body.Length, (4L * settings.MaxErrorBodyLength) + (LongestEscape * longestKey))];
        var clean = WithoutControls(KeyFinder.Hide(Encoding.UTF8.GetString(bytes), settings.Keys.Known, isCut: true), areLinesKept: true);
        return clean.Length <= settings.MaxErrorBodyLength ? clean : Cut(clean, settings.MaxErrorBodyLength).ToString();
    }

    /// <summary>An exception that is safe to show as the cause of another: itself, or where a server wrote its message a cleaned copy.</summary>
    public static Exception Clean(Exception exception, ClientSettings settings)
    {
        var inner = exception.InnerException is { } cause ? Clean(cause, settings) : null;
        var message = Clean(exception.Message, settings, int.MaxValue);
        return message == exception.Message && inner == exception.InnerException ? exception : Copy(exception, message, inner);
    }

    /// <summary>A text without anything that would move a terminal's cursor.</summary>
    /// <param name="text">The text.</param>
    /// <param name="areLinesKept">Whether its lines stay lines; else it becomes one, which cannot begin another in a log.</param>
    public static string WithoutControls(string text, bool areLinesKept = false)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i]) && !(areLinesKept && text[i] is '\r' or '\n' or '\t'))
            {
                (clean ??= new StringBuilder(text))[i] = ' ';
            }
        }

        return clean?.ToString() ?? text;
    }

    // Separators of lines and paragraphs, and what turns the direction of text, are no control characters to .NET.
    private static bool IsControl(char c) => char.IsControl(c) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static ReadOnlySpan<char> Cut(string text, int max) =>
        text.AsSpan(0, max > 0 && char.IsHighSurrogate(text[max - 1]) ? max - 1 : max);

    private static Exception Copy(Exception exception, string message, Exception? inner) => exception switch
    {
        HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, inner, http.StatusCode),
        HttpIOException => new IOException(message, inner),
        IOException => new IOException(message, inner),
        JsonException json => new JsonException(message, json.Path is { } path ? WithoutControls(path) : null, json.LineNumber, json.BytePositionInLine, inner),
        _ => new InvalidOperationException($"{exception.GetType().FullName}: {message}", inner),
    };
}

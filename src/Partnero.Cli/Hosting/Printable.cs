using System.Text;

namespace Partnero.Cli.Hosting;

/// <summary>Text of pages, file names and servers on its way to a terminal.</summary>
internal static class Printable
{
    /// <summary>
    /// One line without control and direction characters: a page must not be able to move the cursor, colour the terminal,
    /// forge a second line of output or show a name backwards.
    /// </summary>
    public static string Line(string text)
    {
        if (!text.Any(IsUnprintable))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(c is '\n' or '\t' ? ' ' : IsUnprintable(c) ? '\uFFFD' : c);
        }

        return line.ToString();
    }

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

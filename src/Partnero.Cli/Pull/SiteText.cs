using System.Security.Cryptography;
using System.Text;

namespace Partnero.Cli.Pull;

/// <summary>The text of a page as it came from a site.</summary>
internal static class SiteText
{
    /// <summary>The text as it is kept: one line end, no byte order mark.</summary>
    public static string Normalize(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>What the lock file remembers of a text. Line ends do not count: git may check them out differently.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(text))));

    /// <summary>Why this is not a whole page of documentation; null when it looks like one.</summary>
    public static string? Problem(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return "the page is empty";
        }

        if (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return "HTML came instead of Markdown";
        }

        return Structure(text);
    }

    private static string? Structure(string text)
    {
        var hasTitle = false;
        string? fence = null;
        var last = "";
        foreach (var line in text.EnumerateLines())
        {
            var content = line.TrimStart();
            var marks = content.Length - content.TrimStart('`').Length;
            if (fence is not null)
            {
                fence = marks >= fence.Length && content.Trim('`').IsWhiteSpace() ? null : fence;
            }
            else if (marks >= 3)
            {
                fence = new string('`', marks);
            }
            else
            {
                hasTitle |= line.StartsWith("# ", StringComparison.Ordinal);
            }

            last = content.TrimEnd().ToString();
        }

        // Pages end with a line end. One that does not and stops inside something was cut on its way.
        var isCut = last.Length > 0 && (fence is not null || (last[0] == '|' && last[^1] != '|'));
        return isCut ? "the page breaks off in the middle" : hasTitle ? null : "the page has no title (a line that starts with '# ')";
    }
}

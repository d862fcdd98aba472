using System.Text;
using System.Text.RegularExpressions;

namespace Partnero.Cli.Pull;

/// <summary>
/// Paths of pages below the docs folder. They come from a site's index and from a lock file, so they are hostile until they
/// have been here: what is let through cannot leave the folder on any file system, and means the same on all of them.
/// </summary>
internal static partial class PagePath
{
    /// <summary>The part of a docs site that describes the API.</summary>
    public const string Section = "api-reference/";

    private const int LongestPath = 200;
    private const int LongestName = 240; // bytes; most file systems take 255, and a temporary name stands beside it

    /// <summary>Why <paramref name="path"/> is no path that is written to; null when it is fine.</summary>
    public static string? Problem(string path)
    {
        if (path.Length > LongestPath)
        {
            return $"its path is longer than {LongestPath} characters";
        }

        foreach (var segment in path.Split('/'))
        {
            // A list of what is allowed, not of what is bad: nobody knows all that is bad on all file systems.
            if (!AllowedSegment().IsMatch(segment))
            {
                return $"'{segment}' in its path has characters other than letters, digits, inner spaces, '-', '_' and '.'";
            }

            if (Encoding.UTF8.GetByteCount(segment) > LongestName)
            {
                return $"'{segment}' in its path is longer than {LongestName} bytes";
            }

            if (DeviceName().IsMatch(segment))
            {
                return $"'{segment}' in its path names a device on Windows";
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_-]([\p{L}\p{M}\p{Nd} ._-]*[\p{L}\p{M}\p{Nd}_-])?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AllowedSegment();

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex DeviceName();
}

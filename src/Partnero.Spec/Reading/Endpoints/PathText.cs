using System.Text;

namespace Partnero.Spec.Reading.Endpoints;

/// <summary>The path of an endpoint: placeholders in every way that pages write them, and the values that stand in their place in examples.</summary>
internal static class PathText
{
    /// <summary>Writes <c>{id}</c>, <c>{{id}}</c>, <c>(:id)</c>, <c>&lt;id&gt;</c>, <c>[id]</c>, <c>$id</c> and <c>:id</c> as <c>{id}</c>.</summary>
    public static string Normalize(ReadOnlySpan<char> path, List<string> placeholders)
    {
        var result = new StringBuilder(path.Length);
        path = path.TrimEnd('/');
        while (!path.IsEmpty)
        {
            path = path[0] == '/' ? path.Slice(1) : path;
            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path.Slice(0, slash);
            path = slash < 0 ? default : path.Slice(slash);
            result.Append('/');
            if (PlaceholderOf(segment) is { } name)
            {
                placeholders.Add(name);
                result.Append('{').Append(name).Append('}');
            }
            else
            {
                AppendMixed(result, segment, placeholders);
            }
        }

        return result.Length == 0 ? "/" : result.ToString();
    }

    /// <summary>Where the query begins; a question mark inside braces (<c>{id?}</c>) begins none.</summary>
    public static int QueryMark(ReadOnlySpan<char> url)
    {
        for (var at = 0; at < url.Length; at++)
        {
            if (url[at] == '?' && !(at + 1 < url.Length && url[at + 1] is '}' or '/'))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a path fits a template, with values in place of placeholders, or without any.</summary>
    public static bool Matches(string template, string path, bool skipsPlaceholders)
    {
        var expected = template.AsSpan().Trim('/');
        var actual = path.AsSpan().Trim('/');
        while (!expected.IsEmpty)
        {
            var pattern = NextSegment(ref expected);
            var isPlaceholder = pattern.IndexOf('{') >= 0;
            if (isPlaceholder && skipsPlaceholders)
            {
                continue;
            }

            var segment = NextSegment(ref actual);
            if (isPlaceholder ? segment.IsEmpty : !segment.Equals(pattern, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return actual.IsEmpty;
    }

    /// <summary>Whether the last segments of a path are those of another, whatever placeholders are called or filled with.</summary>
    public static bool EndsWith(string path, string end)
    {
        var segments = Split(path);
        var last = Split(end);
        for (var i = 1; i <= last.Length; i++)
        {
            if (i > segments.Length || !Fits(segments[segments.Length - i], last[last.Length - i]))
            {
                return false;
            }
        }

        return last.Length > 0;
    }

    /// <summary>Whether a path ends in an example of a template, behind what the base URL may add.</summary>
    public static bool EndsWithExample(string path, string template)
    {
        var (segments, count) = (Split(path), Split(template).Length);
        return segments.Length >= count && Matches(template, string.Join("/", segments.Skip(segments.Length - count)), skipsPlaceholders: false);
    }

    /// <summary>The segments of a path.</summary>
    public static string[] Split(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a segment is a UUID, a number or a hash: in a URL that can only be an example.</summary>
    public static bool HasLiteral(string path) => LiteralsOf(path, isExample: false).Count > 0;

    /// <summary>
    /// The segments that look like an example's values. In a sample (<paramref name="isExample"/>) any word with digits in it does,
    /// unless it is a version; elsewhere only what can be nothing else.
    /// </summary>
    public static List<int> LiteralsOf(string path, bool isExample)
    {
        var segments = Split(path);
        var literals = new List<int>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (IsLiteral(segments[i], isVersionPlace: i == 0 || segments[i - 1] is "api" or "rest") || (isExample && LooksLikeValue(segments[i])))
            {
                literals.Add(i);
            }
        }

        return literals;
    }

    private static bool IsLiteral(string segment, bool isVersionPlace)
    {
        if (segment.All(static c => c is >= '0' and <= '9'))
        {
            return !(isVersionPlace && segment.Length < 3);
        }

        var isHex = segment.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '-');
        return isHex && (Guid.TryParse(segment, out _) || (segment.Length is 24 or 32 or 40 or 64 && segment.Any(char.IsDigit)));
    }

    /// <summary><c>kp_81f3a</c>, <c>YOUR_ID</c>, <c>KELP_ID</c>, <c>john@example.com</c>; not <c>v1</c>, <c>oauth2</c>, <c>s3</c>.</summary>
    private static bool LooksLikeValue(string segment)
    {
        if (segment.IndexOf('{') >= 0)
        {
            return false;
        }

        var digits = segment.Count(static c => c is >= '0' and <= '9');
        var isCapitals = segment.Length > 2 && segment.IndexOf('_') > 0 && segment.All(static c => c is (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9'));
        return isCapitals || segment.IndexOf('@') > 0
            || (digits > 0 && segment.Length >= 5 && !(digits == 1 && char.IsDigit(segment[segment.Length - 1])) && segment.Any(char.IsLetter) && !IsVersion(segment));
    }

    private static bool IsVersion(string segment) => segment[0] is 'v' or 'V' && segment.Skip(1).All(static c => char.IsDigit(c) || c is '.' or '-');

    private static bool Fits(string left, string right) =>
        left == right || left.IndexOf('{') >= 0 == right.IndexOf('{') >= 0 && left.IndexOf('{') >= 0
        || (left.IndexOf('{') >= 0 && HasLiteral("/x/" + right)) || (right.IndexOf('{') >= 0 && HasLiteral("/x/" + left));

    private static string? PlaceholderOf(ReadOnlySpan<char> segment)
    {
        var isVariable = segment.Length > 1 && segment[0] == '$' && (char.IsLetter(segment[1]) || segment[1] == '{');
        var name = segment.Trim("{}<>()[]".AsSpan());
        name = isVariable ? name.TrimStart('$').Trim("{}".AsSpan()) : name;
        var isWhole = name.Length < segment.Length || segment.StartsWith(":".AsSpan(), StringComparison.Ordinal);
        name = name.TrimStart(':').TrimEnd('?');
        return isWhole && !name.IsEmpty && name.IndexOfAny("{}()<>:[]".AsSpan()) < 0 && HasBothMarks(segment) ? name.ToString() : null;
    }

    /// <summary>A bracket that is opened is closed: <c>kelps{id</c> is a mistake, not a placeholder.</summary>
    private static bool HasBothMarks(ReadOnlySpan<char> segment) => segment.IndexOf('{') >= 0 == segment.IndexOf('}') >= 0;

    /// <summary>A segment with more in it than one placeholder: <c>{id}:archive</c>.</summary>
    private static void AppendMixed(StringBuilder result, ReadOnlySpan<char> segment, List<string> placeholders)
    {
        result.Append(segment.ToString());
        while (segment.IndexOf('{') is var open and >= 0 && segment.Slice(open).IndexOf('}') is var length and > 1)
        {
            placeholders.Add(segment.Slice(open + 1, length - 1).ToString());
            segment = segment.Slice(open + length);
        }
    }

    private static ReadOnlySpan<char> NextSegment(ref ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        var segment = slash < 0 ? path : path.Slice(0, slash);
        path = slash < 0 ? default : path.Slice(slash + 1);
        return segment;
    }
}

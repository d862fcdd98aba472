using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Reads the words that pages use for types.</summary>
internal static class TypeWords
{
    private static readonly Dictionary<string, DocType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = new(DocTypeKind.String),
        ["snowflake"] = new(DocTypeKind.String),
        ["snowflakes"] = new(DocTypeKind.String),
        ["file"] = new(DocTypeKind.String),
        ["binary"] = new(DocTypeKind.String),
        ["char"] = new(DocTypeKind.String),
        ["varchar"] = new(DocTypeKind.String),
        ["strings"] = new(DocTypeKind.String),
        ["str"] = new(DocTypeKind.String),
        ["text"] = new(DocTypeKind.String),
        ["enum"] = new(DocTypeKind.String),
        ["uuid"] = new(DocTypeKind.String),
        ["guid"] = new(DocTypeKind.String),
        ["url"] = new(DocTypeKind.String),
        ["uri"] = new(DocTypeKind.String),
        ["email"] = new(DocTypeKind.String),
        ["password"] = new(DocTypeKind.String),
        ["integer"] = new(DocTypeKind.Integer),
        ["integers"] = new(DocTypeKind.Integer),
        ["int"] = new(DocTypeKind.Integer),
        ["int32"] = new(DocTypeKind.Integer),
        ["int64"] = new(DocTypeKind.Integer),
        ["long"] = new(DocTypeKind.Integer),
        ["bigint"] = new(DocTypeKind.Integer),
        ["number"] = new(DocTypeKind.Number),
        ["numbers"] = new(DocTypeKind.Number),
        ["numeric"] = new(DocTypeKind.Number),
        ["float"] = new(DocTypeKind.Number),
        ["double"] = new(DocTypeKind.Number),
        ["decimal"] = new(DocTypeKind.Number),
        ["boolean"] = new(DocTypeKind.Boolean),
        ["booleans"] = new(DocTypeKind.Boolean),
        ["bool"] = new(DocTypeKind.Boolean),
        ["date"] = new(DocTypeKind.Date),
        ["datetime"] = new(DocTypeKind.DateTime),
        ["date-time"] = new(DocTypeKind.DateTime),
        ["timestamp"] = new(DocTypeKind.DateTime),
        ["iso8601 timestamp"] = new(DocTypeKind.DateTime),
        ["iso 8601 timestamp"] = new(DocTypeKind.DateTime),
        ["object"] = new(DocTypeKind.Object),
        ["objects"] = new(DocTypeKind.Object),
        ["obj"] = new(DocTypeKind.Object),
        ["dictionary"] = new(DocTypeKind.Object),
        ["map"] = new(DocTypeKind.Object),
        ["hash"] = new(DocTypeKind.Object),
        ["json"] = new(DocTypeKind.Object),
        ["array"] = new(DocTypeKind.Array),
        ["list"] = new(DocTypeKind.Array),
        ["any"] = new(DocTypeKind.Any),
        ["mixed"] = new(DocTypeKind.Any),
    };

    /// <summary>Words for messages: what a misspelt type was probably meant to be.</summary>
    public static IEnumerable<string> Known => Types.Keys;

    /// <summary>Whether a text is one of the words for types, and nothing else.</summary>
    public static bool IsPlainWord(string text) => Types.ContainsKey(text.Trim('`', ' '));

    /// <summary>Reads a type; false when a word of it is not known.</summary>
    public static bool TryRead(string text, out DocType? type)
    {
        type = null;
        text = text.Replace("`", "").Trim();
        if (text.Length == 0 || text is "-" or "–" or "—")
        {
            return true;
        }

        if (Types.TryGetValue(text, out type))
        {
            return true;
        }

        var isNullable = false;
        foreach (var part in Alternatives(text))
        {
            if (IsNullWord(part))
            {
                isNullable = true;
            }
            else if (IsNoise(part))
            {
                continue;
            }
            else if (ReadOne(part) is { } one)
            {
                type = type is null ? one : Union(type, one);
            }
            else
            {
                return false;
            }
        }

        type = type is null ? null : type with { IsNullable = isNullable || type.IsNullable };
        return type is not null;
    }

    /// <summary>Parts at pipes, slashes, commas and "or" outside brackets: <c>object | null</c>, <c>string or null</c>, <c>string - optional</c>.</summary>
    private static List<string> Alternatives(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '<' or '(' or '[' ? 1 : text[at] is '>' or ')' or ']' ? -1 : 0;
            var length = depth > 0 ? 0
                : text[at] is '|' or '/' or ',' or ';' or '\\' ? 1
                : StartsAt(text, at, " or ") ? 4
                : StartsAt(text, at, " - ") || StartsAt(text, at, " – ") || StartsAt(text, at, " — ") ? 3
                : 0;
            if (length > 0)
            {
                Add(start, at);
                start = at + length;
                at = start - 1;
            }
        }

        Add(start, text.Length);
        return parts;

        void Add(int from, int to)
        {
            if (text.Substring(from, to - from).Trim() is { Length: > 0 } part)
            {
                parts.Add(part);
            }
        }
    }

    private static DocType? ReadOne(string text)
    {
        var isNullable = false;
        if (text.EndsWith("?", StringComparison.Ordinal))
        {
            isNullable = true;
            text = text.Substring(0, text.Length - 1);
        }

        if (text.StartsWith("?", StringComparison.Ordinal))
        {
            isNullable = true;
            text = text.Substring(1).Trim();
        }

        if (text.StartsWith("nullable ", StringComparison.OrdinalIgnoreCase))
        {
            isNullable = true;
            text = text.Substring(9).Trim();
        }

        // "string (UUID)", "integer (unix timestamp)", "array (strings)"
        var open = text.IndexOf('(');
        if (open > 0 && text.EndsWith(")", StringComparison.Ordinal))
        {
            var inside = text.Substring(open + 1, text.Length - open - 2);
            var outside = ReadOne(text.Substring(0, open).Trim());
            return outside is { Kind: DocTypeKind.Array, Item: null } && Types.TryGetValue(inside, out var item)
                ? outside with { Item = item.Kind }
                : outside;
        }

        return ReadBare(text.Trim()) is { } type ? type with { IsNullable = isNullable } : null;
    }

    private static DocType? ReadBare(string text)
    {
        if (Types.TryGetValue(text, out var type))
        {
            return type;
        }

        return ItemWord(text) is { } item
            ? (ReadBare(item) is { } itemType && itemType.Kind != DocTypeKind.Array) ? new DocType(DocTypeKind.Array, Item: itemType.Kind) : item.EndsWith("]", StringComparison.Ordinal) ? new DocType(DocTypeKind.Array, Item: DocTypeKind.Array) : null
            : text.EndsWith(" object", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" objects", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("map of ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("map<", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("record<", StringComparison.OrdinalIgnoreCase) || text.StartsWith("dict", StringComparison.OrdinalIgnoreCase) ? new DocType(DocTypeKind.Object)
            : text.StartsWith("string ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("iso ", StringComparison.OrdinalIgnoreCase) ? new DocType(DocTypeKind.String)
            : text.StartsWith("unix ", StringComparison.OrdinalIgnoreCase) ? new DocType(DocTypeKind.Integer)
            : null;
    }

    /// <summary>The word for the items in <c>string[]</c>, <c>array&lt;string&gt;</c>, <c>array of strings</c>, <c>[string]</c>, <c>string array</c>.</summary>
    private static string? ItemWord(string text) =>
        text.EndsWith("[]", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2).Trim().TrimStart('(').TrimEnd(')')
        : text.StartsWith("[]", StringComparison.Ordinal) && text.Length > 2 ? text.Substring(2).Trim()
        : Between(text, "array<", ">") ?? Between(text, "list<", ">") ?? Between(text, "array[", "]") ?? Between(text, "[", "]")
        ?? Between(text, "array of ", "") ?? Between(text, "list of ", "") ?? Between(text, "", " array") ?? Between(text, "", " list");

    private static string? Between(string text, string start, string end) =>
        text.Length > start.Length + end.Length && text.StartsWith(start, StringComparison.OrdinalIgnoreCase) && text.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? text.Substring(start.Length, text.Length - start.Length - end.Length).Trim()
            : null;

    /// <summary>The type that holds both.</summary>
    public static DocType Union(DocType left, DocType right) => (left.Kind, right.Kind) switch
    {
        var (a, b) when a == b => left.Item == right.Item ? left : left with { Item = null },
        (DocTypeKind.Integer, DocTypeKind.Number) or (DocTypeKind.Number, DocTypeKind.Integer) => new DocType(DocTypeKind.Number),

        // How PHP writes an empty object; the reader of responses takes both. A list of something is another thing.
        (DocTypeKind.Array, DocTypeKind.Object) when left.Item is null => new DocType(DocTypeKind.Object),
        (DocTypeKind.Object, DocTypeKind.Array) when right.Item is null => new DocType(DocTypeKind.Object),
        _ => new DocType(DocTypeKind.Any),
    };

    private static bool IsNullWord(string word) => Is(word, "null") || Is(word, "nullable") || Is(word, "none");

    private static bool IsNoise(string word) =>
        Is(word, "optional") || Is(word, "required") || Is(word, "unique") || Is(word, "read-only") || Is(word, "readonly") || Is(word, "deprecated");

    private static bool Is(string word, string expected) => string.Equals(word, expected, StringComparison.OrdinalIgnoreCase);

    private static bool StartsAt(string text, int at, string what) => string.Compare(text, at, what, 0, what.Length, StringComparison.OrdinalIgnoreCase) == 0;
}

using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>
/// Reads the YAML that sites write for one OpenAPI operation: mappings, sequences, scalars in all styles, JSON inside, anchors.
/// Lines that are no YAML are passed over. Nothing throws, depth is bounded, and no text is looked at more than a few times.
/// </summary>
internal sealed partial class YamlReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly List<Line> _lines = [];
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private int _at;

    private YamlReader(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            var first = start;
            while (first < end && text[first] is ' ' or '\t')
            {
                first++;
            }

            _lines.Add(new Line(first, end, first - start, start));
            start = end + 1;
        }
    }

    /// <summary>Reads a document.</summary>
    public static YamlNode Read(string text)
    {
        var reader = new YamlReader(text);
        var root = reader.ReadBlock(0, 0);
        return root;
    }

    // The next line that says something: not blank, no comment, no mark of a document.
    private bool Peek(out Line line)
    {
        for (; _at < _lines.Count; _at++)
        {
            line = _lines[_at];
            if (line.Start < line.End && _text[line.Start] is not ('#' or '\r') && !(line.Indent == 0 && IsDocumentMark(line)))
            {
                return true;
            }
        }

        line = default;
        return false;
    }

    private bool IsDocumentMark(Line line) => line.End - line.Start >= 3 && string.CompareOrdinal(_text, line.Start, "---", 0, 3) == 0;

    private YamlNode ReadBlock(int minimumIndent, int depth)
    {
        if (!Peek(out var line) || line.Indent < minimumIndent)
        {
            return Null(line.Start);
        }

        if (depth >= MaxDepth)
        {
            SkipDeeper(minimumIndent - 1);
            return Null(line.Start);
        }

        return IsItem(line) ? ReadSequence(line.Indent, depth)
            : FindKey(line, out _, out _) ? ReadMapping(line.Indent, depth)
            : ReadValue(line.Start, minimumIndent - 1, depth);
    }

    private YamlNode ReadMapping(int indent, int depth)
    {
        var result = default(YamlNode);
        while (Peek(out var line) && line.Indent >= indent)
        {
            result ??= YamlNode.Mapping(line.Start);
            if (line.Indent > indent || !FindKey(line, out var key, out var after))
            {
                if (line.Indent == indent && IsItem(line))
                {
                    break;
                }

                _at++;
                continue;
            }

            result.Add(new YamlMember(KeyText(key), key, ReadMemberValue(after, line, depth)));
        }

        return result ?? Null(0);
    }

    private YamlNode ReadMemberValue(int after, Line line, int depth)
    {
        var start = SkipSpace(after, line.End);
        if (start < line.End && _text[start] != '#')
        {
            return ReadValue(start, line.Indent, depth);
        }

        _at++;
        return Below(line.Indent, depth);
    }

    // What stands on the lines below a key; a sequence may stand at the key's own indentation.
    private YamlNode Below(int indent, int depth) =>
        Peek(out var next) && (next.Indent > indent || (next.Indent == indent && IsItem(next))) ? ReadBlock(next.Indent, depth + 1) : Null(next.Start);

    private YamlNode ReadSequence(int indent, int depth)
    {
        var items = new List<YamlNode>();
        Peek(out var first);
        while (Peek(out var line) && line.Indent >= indent)
        {
            if (line.Indent > indent)
            {
                _at++;
                continue;
            }

            if (!IsItem(line))
            {
                break;
            }

            var content = SkipSpace(line.Start + 1, line.End);
            if (content >= line.End || _text[content] == '#')
            {
                _at++;
                items.Add(Peek(out var next) && next.Indent > indent ? ReadBlock(next.Indent, depth + 1) : Null(line.Start));
            }
            else
            {
                // The item as if it began a line of its own.
                _lines[_at] = line with { Start = content, Indent = content - line.LineStart };
                items.Add(ReadBlock(indent + 1, depth + 1));
            }
        }

        return new YamlNode(new TextRange(first.Start, first.End)) { Items = items };
    }

    /// <summary>Reads a value that begins inside the current line; lines deeper than <paramref name="indent"/> belong to it.</summary>
    private YamlNode ReadValue(int start, int indent, int depth)
    {
        var line = _lines[_at];
        switch (_text[start])
        {
            case '&' or '!':
                return ReadProperty(start, indent, depth);
            case '*':
                _at++;
                return _anchors.TryGetValue(Word(start + 1, line.End), out var node) ? node : Null(start);
            case '|' or '>':
                return ReadBlockScalar(start, indent);
            case '"' or '\'' when ReadQuoted(start) is { } quoted:
                return quoted;
            case '[' or '{' when ReadFlow(start) is { } flow:
                return flow;
            default:
                return ReadPlain(start, indent);
        }
    }

    // An anchor or a tag in front of the value.
    private YamlNode ReadProperty(int start, int indent, int depth)
    {
        var line = _lines[_at];
        var name = Word(start + 1, line.End);
        var after = SkipSpace(start + 1 + name.Length, line.End);
        YamlNode value;
        if (after < line.End && depth < MaxDepth)
        {
            value = ReadValue(after, indent, depth + 1);
        }
        else
        {
            _at++;
            value = depth < MaxDepth ? Below(indent, depth) : Null(start);
        }

        if (_text[start] == '&')
        {
            _anchors[name] = value;
        }

        return value;
    }

    private void SkipDeeper(int indent)
    {
        while (Peek(out var line) && line.Indent > indent)
        {
            _at++;
        }
    }

    private bool IsItem(Line line) => _text[line.Start] == '-' && (line.Start + 1 >= line.End || _text[line.Start + 1] is ' ' or '\t' or '\r');

    /// <summary>The key that a line begins with, and where its value may begin.</summary>
    private bool FindKey(Line line, out TextRange key, out int after)
    {
        var at = line.Start;
        if (_text[at] is '"' or '\'')
        {
            at = EndOfQuote(at, line.End);
            if (at < 0)
            {
                (key, after) = (default, 0);
                return false;
            }

            key = new TextRange(line.Start + 1, at);
            at = SkipSpace(at + 1, line.End);
        }
        else
        {
            while (at < line.End && !(_text[at] == ':' && (at + 1 >= line.End || _text[at + 1] is ' ' or '\t' or '\r')))
            {
                at++;
            }

            key = new TextRange(line.Start, at);
        }

        after = at + 1;
        return at < line.End && _text[at] == ':' && _text[line.Start] is not ('[' or '{' or '&' or '*' or '|' or '>');
    }

    private string KeyText(TextRange key) => _text.Substring(key.Start, key.Length).Trim();

    private string Word(int start, int end)
    {
        var at = start;
        while (at < end && !char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return _text.Substring(start, at - start);
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private static YamlNode Null(int at) => new(new TextRange(at, at)) { Text = "" };

    /// <summary>A line: where its text begins and ends, how far it is indented, and where it begins itself.</summary>
    private readonly record struct Line(int Start, int End, int Indent, int LineStart);
}

using System.Globalization;
using System.Text;
using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.OpenApi;

/// <content>Scalars in all styles, and JSON inside of YAML.</content>
internal sealed partial class YamlReader
{
    private const int MaxBrokenFlows = 20;

    // A quote of this kind is not closed behind here: looked for once, however many are opened.
    private readonly Dictionary<char, int> _noEndFrom = new() { ['"'] = int.MaxValue, ['\''] = int.MaxValue };
    private int _brokenFlows;

    private YamlNode ReadPlain(int start, int indent)
    {
        var line = _lines[_at++];
        var result = new StringBuilder(Uncommented(start, line.End));
        for (; Peek(out var next) && next.Indent > indent; _at++)
        {
            result.Append(' ').Append(Uncommented(next.Start, next.End));
        }

        return new YamlNode(new TextRange(start, line.End)) { Text = result.ToString() };
    }

    private string Uncommented(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (_text[at] == '#' && _text[at - 1] is ' ' or '\t')
            {
                end = at;
            }
        }

        return _text.Substring(start, end - start).TrimEnd();
    }

    // "|" keeps its line ends, ">" makes one line of each paragraph.
    private YamlNode ReadBlockScalar(int start, int indent)
    {
        var isFolded = _text[start] == '>';
        var header = _lines[_at++];
        var own = -1;
        var result = new StringBuilder();
        var blanks = 0;
        for (; _at < _lines.Count; _at++)
        {
            var line = _lines[_at];
            if (line.Start >= line.End)
            {
                blanks++;
                continue;
            }

            if (line.Indent <= indent)
            {
                break;
            }

            own = own < 0 ? line.Indent : own;
            var breaks = blanks + (isFolded && blanks == 0 ? 0 : isFolded ? 0 : 1);
            result.Append(result.Length == 0 ? "" : breaks == 0 ? " " : new string('\n', breaks));
            var from = line.LineStart + Math.Min(own, line.Indent);
            result.Append(_text, from, line.End - from);
            blanks = 0;
        }

        return new YamlNode(new TextRange(start, header.End)) { Text = result.ToString().TrimEnd(), IsQuoted = true };
    }

    /// <summary>A quoted value, perhaps over several lines; null when its quote is never closed.</summary>
    private YamlNode? ReadQuoted(int start)
    {
        var end = start >= _noEndFrom[_text[start]] ? -1 : EndOfQuote(start, _text.Length);
        if (end < 0)
        {
            _noEndFrom[_text[start]] = Math.Min(_noEndFrom[_text[start]], start);
            return null;
        }

        MoveBehind(end + 1);
        return new YamlNode(new TextRange(start, end + 1)) { Text = Unquote(start, end), IsQuoted = true };
    }

    private int EndOfQuote(int start, int limit)
    {
        var quote = _text[start];
        for (var at = start + 1; at < limit; at++)
        {
            if (_text[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (_text[at] == quote)
            {
                if (quote == '"' || at + 1 >= limit || _text[at + 1] != '\'')
                {
                    return at;
                }

                at++;
            }
        }

        return -1;
    }

    private string Unquote(int start, int end)
    {
        var isDouble = _text[start] == '"';
        var result = new StringBuilder(end - start);
        for (var at = start + 1; at < end; at++)
        {
            var c = _text[at];
            if (c == '\n')
            {
                while (result.Length > 0 && result[result.Length - 1] is ' ' or '\t')
                {
                    result.Length--;
                }

                at = SkipSpace(at, end) - 1;
                result.Append(' ');
            }
            else if (c == '\'' && !isDouble)
            {
                result.Append(c);
                at++;
            }
            else if (c == '\\' && isDouble && at + 1 < end)
            {
                AppendEscape(result, ref at, end);
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private void AppendEscape(StringBuilder result, ref int at, int end)
    {
        var escape = _text[++at];
        var digits = escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (at + digits < end && int.TryParse(_text.Substring(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF)
            {
                at += digits;
                result.Append(code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
            }

            return;
        }

        if (escape == '\n')
        {
            at = SkipSpace(at, end) - 1;
            return;
        }

        result.Append(escape switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', 'b' => '\b', 'f' => '\f', _ => escape });
    }

    /// <summary>JSON, perhaps over several lines; null when it is none.</summary>
    private YamlNode? ReadFlow(int start)
    {
        var at = start;
        if (_brokenFlows >= MaxBrokenFlows || ReadFlowValue(ref at, 0) is not { } value)
        {
            _brokenFlows++;
            return null;
        }

        MoveBehind(at);
        return value;
    }

    private YamlNode? ReadFlowValue(ref int at, int depth)
    {
        at = SkipSpace(at, _text.Length);
        if (at >= _text.Length || depth > MaxDepth)
        {
            return null;
        }

        var start = at;
        switch (_text[at])
        {
            case '[':
                return ReadFlowItems(ref at, depth);
            case '{':
                return ReadFlowMembers(ref at, depth);
            case '"' or '\'':
                var end = EndOfQuote(at, _text.Length);
                at = end + 1;
                return end < 0 ? null : new YamlNode(new TextRange(start, at)) { Text = Unquote(start, end), IsQuoted = true };
            default:
                while (at < _text.Length && _text[at] is not (',' or ']' or '}' or '[' or '{' or '\n') && !(_text[at] == ':' && at + 1 < _text.Length && char.IsWhiteSpace(_text[at + 1])))
                {
                    at++;
                }

                return new YamlNode(new TextRange(start, at)) { Text = _text.Substring(start, at - start).Trim() };
        }
    }

    private YamlNode? ReadFlowItems(ref int at, int depth)
    {
        var start = at++;
        var items = new List<YamlNode>();
        while (!Closes(ref at, ']'))
        {
            if (ReadFlowValue(ref at, depth + 1) is not { } item || !Separates(ref at, ']'))
            {
                return null;
            }

            items.Add(item);
        }

        return at > _text.Length ? null : new YamlNode(new TextRange(start, at)) { Items = items };
    }

    private YamlNode? ReadFlowMembers(ref int at, int depth)
    {
        var result = YamlNode.Mapping(at++);
        while (!Closes(ref at, '}'))
        {
            if (ReadFlowValue(ref at, depth + 1) is not { Text: { } name } key)
            {
                return null;
            }

            at = SkipSpace(at, _text.Length);
            var value = Null(at);
            if (at < _text.Length && _text[at] == ':')
            {
                at++;
                if (ReadFlowValue(ref at, depth + 1) is not { } given)
                {
                    return null;
                }

                value = given;
            }

            if (!Separates(ref at, '}'))
            {
                return null;
            }

            result.Add(new YamlMember(name, key.Range, value));
        }

        return at > _text.Length ? null : result;
    }

    private bool Closes(ref int at, char bracket)
    {
        at = SkipSpace(at, _text.Length);
        if (at < _text.Length && _text[at] != bracket)
        {
            return false;
        }

        at++; // Behind the text when nothing closed.
        return true;
    }

    private bool Separates(ref int at, char bracket)
    {
        at = SkipSpace(at, _text.Length);
        if (at >= _text.Length || (_text[at] != ',' && _text[at] != bracket))
        {
            return false;
        }

        at += _text[at] == ',' ? 1 : 0;
        return true;
    }

    // On with the line after the one that the value ends on.
    private void MoveBehind(int offset)
    {
        while (_at < _lines.Count && _lines[_at].LineStart < offset)
        {
            _at++;
        }
    }
}

using System.Net;

namespace Partnero.Spec.Markdown;

/// <summary>Reads inline Markdown into plain text, as <see cref="InlineText"/> describes it.</summary>
internal sealed class InlineReader
{
    private const int MaxLinkLength = 2000;
    private const int MaxEntityLength = 32;

    private readonly string _text;
    private readonly int _end;
    private readonly char[] _output;
    private InlineMarks? _marks;
    private int _at;
    private int _length;

    /// <summary>A reader of a range.</summary>
    /// <param name="text">What the range is in.</param>
    /// <param name="range">What is read.</param>
    /// <param name="output">Where it goes, as long as the range at least: nothing that is read is longer than what it was read from.</param>
    public InlineReader(string text, TextRange range, char[] output)
    {
        _text = text;
        _at = range.Start;
        _end = range.End;
        _output = output;
    }

    private InlineMarks Marks => _marks ??= new InlineMarks();

    /// <summary>The plain text.</summary>
    public string Read()
    {
        while (_at < _end)
        {
            ReadNext(_text[_at]);
        }

        return (_marks ?? InlineMarks.None).Without(_output, _length);
    }

    private void ReadNext(char c)
    {
        switch (c)
        {
            case '\\' when _at + 1 < _end && InlineCharacters.IsPunctuation(_text[_at + 1]):
                Append(_text[_at + 1]);
                _at += 2;
                break;
            case '`':
                ReadCode();
                break;
            case '*' or '_' or '~':
                ReadEmphasis(c);
                break;
            case '!' when _at + 1 < _end && _text[_at + 1] == '[':
                _at++;
                break;
            case '[':
                Marks.OpenBracket(_length);
                Copy();
                break;
            case ']':
                ReadLinkEnd();
                break;
            case '<':
                ReadTag();
                break;
            case '&':
                ReadEntity();
                break;
            default:
                Copy();
                break;
        }
    }

    private void Copy() => Append(_text[_at++]);

    private void Append(char c, int count = 1)
    {
        _output.AsSpan(_length, count).Fill(c);
        _length += count;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(_output.AsSpan(_length));
        _length += text.Length;
    }

    private void ReadCode()
    {
        var count = Run(_at, '`');
        var start = _at + count;
        for (var at = start; at < _end; at++)
        {
            if (_text[at] != '`')
            {
                continue;
            }

            var closing = Run(at, '`');
            if (closing == count)
            {
                AppendCode(new TextRange(start, at));
                _at = at + count;
                return;
            }

            at += closing - 1;
        }

        Append('`', count);
        _at = start;
    }

    private void AppendCode(TextRange code)
    {
        if (code.Length > 2 && _text[code.Start] == ' ' && _text[code.End - 1] == ' ')
        {
            code = new TextRange(code.Start + 1, code.End - 1);
        }

        Append('`');
        for (var at = code.Start; at < code.End; at++)
        {
            // The one escape that works in code: a pipe inside a table.
            if (_text[at] != '\\' || at + 1 == code.End || _text[at + 1] != '|')
            {
                Append(_text[at]);
            }
        }

        Append('`');
    }

    private void ReadEmphasis(char c)
    {
        var count = Run(_at, c);
        var before = _length == 0 ? ' ' : _text[_at - 1];
        var after = _at + count < _end ? _text[_at + count] : ' ';
        var spaceBefore = char.IsWhiteSpace(before);
        var spaceAfter = char.IsWhiteSpace(after);
        var left = !spaceAfter && (!InlineCharacters.IsPunctuation(after) || spaceBefore || InlineCharacters.IsPunctuation(before));
        var right = !spaceBefore && (!InlineCharacters.IsPunctuation(before) || spaceAfter || InlineCharacters.IsPunctuation(after));
        var canOpen = left && (c == '*' || !right || InlineCharacters.IsPunctuation(before)) && (c != '~' || count == 2);
        var canClose = right && (c == '*' || !left || InlineCharacters.IsPunctuation(after)) && (c != '~' || count == 2);

        var remaining = canClose ? count - Marks.Close(c, count, canOpen) : count;
        if (remaining > 0)
        {
            Marks.AddRun(c, remaining, _length, canOpen, canClose);
            Append(c, remaining);
        }

        _at += count;
    }

    private void ReadLinkEnd()
    {
        var isOpen = Marks.HasOpenBracket;
        var behind = !isOpen || _at + 1 >= _end ? -1 : _text[_at + 1] switch
        {
            '(' => LinkTargetEnd(_at + 1),
            '[' => _text.IndexOf(']', _at + 2, Math.Min(_end - _at - 2, MaxLinkLength)) + 1,
            _ => -1,
        };
        if (isOpen)
        {
            Marks.CloseBracket(isLink: behind > 0); // used up, whether a link came of it or not
        }

        if (behind > 0)
        {
            _at = behind;
        }
        else
        {
            Copy();
        }
    }

    private int LinkTargetEnd(int at)
    {
        var depth = 0;
        for (var limit = Math.Min(_end, at + MaxLinkLength); at < limit; at++)
        {
            if (_text[at] == '(')
            {
                depth++;
            }
            else if (_text[at] == ')' && --depth == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }

    private void ReadTag()
    {
        var closing = _at;
        if (TagReader.ReadClosing(_text, ref closing, _end) is { } name && TagReader.IsTagName(name))
        {
            _at = closing;
            if (name is "code")
            {
                Append('`');
            }
            else if (name is "p" or "li")
            {
                Append(' ');
            }
        }
        else if (TagReader.ReadOpening(_text, _at) is { } tag && tag.Range.End <= _end && TagReader.IsTagName(tag.Name))
        {
            _at = tag.Range.End;
            if (tag.Name is "br")
            {
                Append(' ');
            }
            else if (tag.Name is "code")
            {
                Append('`');
            }
        }
        else if (_text.IndexOf('>', _at, Math.Min(_end - _at, MaxLinkLength)) is var end and > 0
            && _text.IndexOf(':', _at, end - _at) > 0 && _text.IndexOf(' ', _at, end - _at) < 0)
        {
            Append(_text.AsSpan(_at + 1, end - _at - 1));
            _at = end + 1;
        }
        else
        {
            Copy();
        }
    }

    private void ReadEntity()
    {
        var end = _text.IndexOf(';', _at, Math.Min(_end - _at, MaxEntityLength));
        var entity = end < 0 ? "" : _text.Substring(_at, end - _at + 1);
        var decoded = WebUtility.HtmlDecode(entity);
        if (end < 0 || decoded == entity)
        {
            Copy();
            return;
        }

        Append(decoded.AsSpan());
        _at = end + 1;
    }

    private int Run(int at, char c)
    {
        var start = at;
        while (at < _end && _text[at] == c)
        {
            at++;
        }

        return at - start;
    }
}

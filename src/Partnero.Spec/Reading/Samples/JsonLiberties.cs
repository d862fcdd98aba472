using System.Text;

namespace Partnero.Spec.Reading.Samples;

/// <summary>
/// Takes out of a sample what writers put into JSON for readers: comments, commas behind the last item, an ellipsis at the
/// end of a list, a second document. An ellipsis in an object stays: nobody knows which members it stands for.
/// </summary>
internal sealed class JsonLiberties
{
    private const int MaxDocuments = 20;

    private readonly string _text;
    private readonly char[] _clean;
    private readonly Stack<char> _open = new();
    private readonly List<string> _documents = [];

    private JsonLiberties(string text)
    {
        _text = text;
        _clean = text.ToCharArray();
    }

    /// <summary>The documents of a text, each JSON as far as these liberties go; strings are left alone.</summary>
    public static List<string> Remove(string text)
    {
        var liberties = new JsonLiberties(text);
        liberties.Remove();
        return liberties._documents;
    }

    private void Remove()
    {
        var start = 0;
        var last = -1; // The last character that was neither space nor taken out.
        for (var at = 0; at < _text.Length && _documents.Count < MaxDocuments;)
        {
            var c = _text[at];
            if (LibertyAt(at) is var length and > 0)
            {
                Blank(at, length);
                at += length;
                continue;
            }

            if (c is '}' or ']' && last >= 0 && _clean[last] == ',')
            {
                Blank(last, 1);
            }

            last = char.IsWhiteSpace(c) ? last : at;
            at = c == '"' ? EndOfString(at) : at + 1;
            if (c is '{' or '[')
            {
                _open.Push(c);
            }
            else if (c is '}' or ']' && _open.Count > 0 && _open.Pop() is var _ && _open.Count == 0)
            {
                _documents.Add(new string(_clean, start, at - start).Trim());
                start = at;
            }
        }

        var rest = new string(_clean, start, _clean.Length - start).Trim();
        if (rest.Length > 0 || _documents.Count == 0)
        {
            _documents.Add(rest);
        }
    }

    private int LibertyAt(int at)
    {
        if (_text[at] == '…' || Is(at, "..."))
        {
            return _open.Count > 0 && _open.Peek() == '{' ? 0 : _text[at] == '…' ? 1 : 3;
        }

        if (_text[at] == '#' || Is(at, "//"))
        {
            return (_text.IndexOf('\n', at) is var end and >= 0 ? end : _text.Length) - at;
        }

        return Is(at, "/*") && _text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var close and >= 0 ? close + 2 - at : 0;
    }

    private bool Is(int at, string mark) => string.CompareOrdinal(_text, at, mark, 0, mark.Length) == 0;

    private void Blank(int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            _clean[i] = _text[i] == '\n' ? '\n' : ' ';
        }
    }

    private int EndOfString(int at)
    {
        for (at++; at < _text.Length && _text[at] != '"'; at++)
        {
            at += _text[at] == '\\' ? 1 : 0;
        }

        return Math.Min(at + 1, _text.Length);
    }
}

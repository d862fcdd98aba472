namespace Partnero.Spec.Fixes;

/// <summary>The lines of a text, whatever ends them.</summary>
public sealed class PageLines
{
    private readonly List<int> _starts = [0];
    private readonly string _text;

    /// <summary>Finds the lines of a text.</summary>
    public PageLines(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
            {
                _starts.Add(at + 1);
            }
        }
    }

    /// <summary>How many there are; an empty text has one.</summary>
    public int Count => _starts.Count;

    /// <summary>What ends a line of this text.</summary>
    public string Break => _starts.Count > 1 && _starts[1] > 1 && _text[_starts[1] - 2] == '\r' ? "\r\n" : "\n";

    /// <summary>The line, from 0, that an offset lies in.</summary>
    public int At(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Where a line begins; behind the last line, where the text ends.</summary>
    public int Start(int line) => line < _starts.Count ? _starts[line] : _text.Length;

    /// <summary>Where a line ends, before its line break.</summary>
    public int End(int line)
    {
        var end = Start(line + 1);
        while (end > Start(line) && _text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return end;
    }

    /// <summary>A line without its line break.</summary>
    public string Text(int line) => _text.Substring(Start(line), End(line) - Start(line));

    /// <summary>The blanks that a line begins with.</summary>
    internal string Indent(int line) => Text(line) is var text ? text.Substring(0, text.Length - text.TrimStart().Length) : "";

    /// <summary>Whether a line opens or closes a fence.</summary>
    internal bool IsFence(int line) =>
        Text(line).TrimStart() is var text && (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal));

    /// <summary>The offset of a place; a column behind the end of the line is its end.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <param name="column">UTF-16 code units from the start of the line.</param>
    public int Offset(int line, int column) =>
        line >= Count ? _text.Length : Math.Min(Start(Math.Max(line, 0)) + Math.Max(column, 0), End(Math.Max(line, 0)));
}

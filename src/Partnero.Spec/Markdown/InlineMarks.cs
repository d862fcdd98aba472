using System.Text;

namespace Partnero.Spec.Markdown;

/// <summary>
/// The runs of emphasis marks and the brackets of an inline text: where they stand in the output, and which of them mean something
/// and are left out in the end. What can no longer match is not looked at again, so that many marks cost no more than their number.
/// </summary>
internal sealed class InlineMarks
{
    private readonly List<Mark> _marks = [];
    private readonly Stack<int> _brackets = new();
    private readonly Dictionary<char, List<int>> _openers = [];

    // Before these marks no opener matches a closing run of the kind: the mark, whether the run can open too, its length modulo three.
    private readonly Dictionary<(char Char, bool CanOpen, int Length), int> _bottoms = [];

    private struct Mark
    {
        public int At;
        public int Length;
        public int Left;
        public char Char;
        public bool CanClose;
    }

    /// <summary>Notes a run of emphasis marks at a place of the output.</summary>
    public void AddRun(char c, int length, int at, bool canOpen, bool canClose)
    {
        if (canOpen)
        {
            OpenersOf(c).Add(_marks.Count);
        }

        _marks.Add(new Mark { At = at, Length = length, Left = length, Char = c, CanClose = canClose });
    }

    /// <summary>Takes marks off the runs that a closing run matches; answers how many marks of the closing run are used up.</summary>
    public int Close(char c, int length, bool canOpen)
    {
        var openers = OpenersOf(c);
        var kind = (c, canOpen, length % 3);
        var bottom = _bottoms.TryGetValue(kind, out var known) ? known : 0;
        var used = 0;
        for (var i = openers.Count - 1; i >= 0 && openers[i] >= bottom && used < length; i--)
        {
            var mark = _marks[openers[i]];

            // Runs that can open and close do not match when their lengths add up to a multiple of three: **a*b**.
            var isAmbiguous = (canOpen || mark.CanClose) && (mark.Length + length) % 3 == 0 && length % 3 != 0;
            if (isAmbiguous)
            {
                continue;
            }

            var taken = Math.Min(mark.Left, length - used);
            mark.Left -= taken;
            used += taken;
            _marks[openers[i]] = mark;
            if (mark.Left == 0)
            {
                openers.RemoveAt(i);
            }
        }

        if (used < length)
        {
            _bottoms[kind] = _marks.Count;
        }

        return used;
    }

    /// <summary>Notes an opening bracket at a place of the output.</summary>
    public void OpenBracket(int at)
    {
        _brackets.Push(_marks.Count);
        _marks.Add(new Mark { At = at, Length = 1, Left = 1, Char = '[' });
    }

    /// <summary>Whether a bracket is open.</summary>
    public bool HasOpenBracket => _brackets.Count > 0;

    /// <summary>Closes the innermost bracket; a link's is left out in the end.</summary>
    public void CloseBracket(bool isLink)
    {
        var index = _brackets.Pop();
        var mark = _marks[index];
        mark.Left = isLink ? 0 : 1;
        _marks[index] = mark;
    }

    /// <summary>The output without the marks that meant emphasis or links, and with white space outside of code folded.</summary>
    public string Without(StringBuilder output)
    {
        var text = output.ToString();
        var result = new StringBuilder(text.Length);
        var next = 0;
        var inCode = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (next < _marks.Count && _marks[next].At == at)
            {
                var mark = _marks[next++];
                result.Append(mark.Char, mark.Left);
                at += mark.Length - 1;
                continue;
            }

            var c = text[at];
            inCode ^= c == '`';
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && (inCode || result[result.Length - 1] != ' '))
            {
                result.Append(' ');
            }
        }

        return result.ToString().Trim();
    }

    private List<int> OpenersOf(char c)
    {
        if (!_openers.TryGetValue(c, out var openers))
        {
            _openers[c] = openers = [];
        }

        return openers;
    }
}

using Partnero.Spec.Text;

namespace Partnero.Spec.Markdown;

/// <summary>
/// The runs of emphasis marks and the brackets of an inline text: where they stand in the output, and which of them mean something
/// and are left out in the end. What can no longer match is not looked at again, so that many marks cost no more than their number.
/// </summary>
internal sealed class InlineMarks
{
    private const string Emphasis = "*_~";

    private readonly List<Mark> _marks = [];
    private readonly Stack<int> _brackets = new();
    private readonly List<int>?[] _openers = new List<int>?[Emphasis.Length];

    // Before these marks no opener matches a closing run of the kind: the mark, whether the run can open too, its length modulo three.
    private readonly int[] _bottoms = new int[Emphasis.Length * 2 * 3];

    /// <summary>Of a text without marks.</summary>
    public static InlineMarks None { get; } = new();

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
        var kind = (((Emphasis.IndexOf(c) * 2) + (canOpen ? 1 : 0)) * 3) + (length % 3);
        var bottom = _bottoms[kind];
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

    /// <summary>The output without the marks that meant emphasis or links, and with white space outside of code folded; in place.</summary>
    public string Without(char[] text, int end)
    {
        var length = 0;
        var next = 0;
        var inCode = false;
        for (var at = 0; at < end; at++)
        {
            if (next < _marks.Count && _marks[next].At == at)
            {
                var mark = _marks[next++];
                text.AsSpan(length, mark.Left).Fill(mark.Char);
                length += mark.Left;
                at += mark.Length - 1;
                continue;
            }

            var c = text[at];
            inCode ^= c == '`';
            if (!char.IsWhiteSpace(c))
            {
                text[length++] = c;
            }
            else if (length > 0 && (inCode || text[length - 1] != ' '))
            {
                text[length++] = ' ';
            }
        }

        return SharedTexts.Of(text.AsSpan(0, length).Trim());
    }

    private List<int> OpenersOf(char c) => _openers[Emphasis.IndexOf(c)] ??= [];
}

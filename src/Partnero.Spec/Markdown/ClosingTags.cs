namespace Partnero.Spec.Markdown;

/// <summary>
/// The closing tags of one line, looked for once however many tags the line opens: a page must not be able to make us read a
/// long line again for each of them.
/// </summary>
internal sealed class ClosingTags
{
    /// <summary>A tag with a longer name is no tag.</summary>
    private const int LongestName = 200;

    private readonly Dictionary<string, Stack<int>> _places = new(StringComparer.Ordinal);
    private int _lineEnd = -1;
    private int _from;

    /// <summary>Where the last <c>&lt;/name&gt;</c> of a line stands; -1 when there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The page.</param>
    /// <param name="from">Where to begin; what is asked for one line never goes back.</param>
    /// <param name="end">Where to end: the line's end, or what is left of it.</param>
    public int LastOf(string name, string text, int from, int end)
    {
        if (from < _from || end > _lineEnd)
        {
            Read(text, from, end);
        }

        if (!_places.TryGetValue(name, out var places))
        {
            return -1;
        }

        while (places.Count > 0 && places.Peek() + name.Length + 3 > end)
        {
            places.Pop();
        }

        return places.Count > 0 && places.Peek() >= from ? places.Peek() : -1;
    }

    private void Read(string text, int from, int end)
    {
        _places.Clear();
        (_from, _lineEnd) = (from, end);
        for (var at = Next(text, from, end); at >= 0; at = Next(text, at + 2, end))
        {
            var close = text.IndexOf('>', at, Math.Min(end - at, LongestName));
            if (close > at + 2)
            {
                var name = text.Substring(at + 2, close - at - 2);
                if (!_places.TryGetValue(name, out var places))
                {
                    _places.Add(name, places = new Stack<int>());
                }

                places.Push(at);
            }
        }
    }

    private static int Next(string text, int from, int end) => from < end ? text.IndexOf("</", from, end - from, StringComparison.Ordinal) : -1;
}

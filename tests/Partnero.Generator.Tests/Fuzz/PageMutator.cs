using System.Buffers;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Fuzz;

/// <summary>A set of pages, some of them damaged.</summary>
/// <param name="Pages">All of them.</param>
/// <param name="Damaged">Paths of those that are not what they were.</param>
internal sealed record PageSet(IReadOnlyList<DocPage> Pages, IReadOnlySet<string> Damaged);

/// <summary>Takes a few real pages and damages some: the same seed gives the same pages.</summary>
internal sealed class PageMutator(IReadOnlyList<DocPage> corpus, int seed)
{
    private static readonly SearchValues<char> LineEndsAndSeams = SearchValues.Create("`\"|{}\n");

    private readonly Random _random = new(seed);

    public PageSet Next()
    {
        var pages = Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Pick(corpus)).DistinctBy(page => page.Path).ToList();
        var damaged = new HashSet<string>(StringComparer.Ordinal);
        for (var i = _random.Next(1, pages.Count + 1); i > 0; i--)
        {
            var at = _random.Next(pages.Count);
            pages[at] = pages[at] with { Text = Damage(pages[at].Text) };
            damaged.Add(pages[at].Path);
        }

        return new PageSet(pages, damaged);
    }

    private string Damage(string text)
    {
        for (var i = _random.Next(1, 9); i > 0; i--)
        {
            text = _random.Next(12) switch
            {
                0 => CutText(text),
                1 => text[.._random.Next(text.Length + 1)],
                2 or 3 => Insert(text, Pick(Dictionary.Tokens)),
                4 => ReplaceWord(text),
                5 => OnLines(text, lines => lines.RemoveAt(_random.Next(lines.Count))),
                6 => OnLines(text, lines => lines.Insert(_random.Next(lines.Count + 1), Pick(lines))),
                7 => OnLines(text, Swap),
                8 => OnLines(text, lines => lines.InsertRange(_random.Next(lines.Count + 1), Block(Pick(corpus).Text.Split('\n')))),
                9 => OnLines(text, lines => lines.InsertRange(_random.Next(lines.Count + 1), Block([.. lines]))),
                10 => OnLines(text, lines => lines.Insert(_random.Next(lines.Count + 1), Pick(Dictionary.Lines))),
                _ => _random.Next(4) switch
                {
                    0 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
                    1 => text.Replace("\n", "\r", StringComparison.Ordinal),
                    2 => '\uFEFF' + text,
                    _ => text.Replace("  ", "\t", StringComparison.Ordinal),
                },
            };
        }

        return text;
    }

    private string CutText(string text)
    {
        var from = _random.Next(text.Length + 1);
        return text.Remove(from, Math.Min(_random.Next(60), text.Length - from));
    }

    private string Insert(string text, string token) => text.Insert(_random.Next(text.Length + 1), token);

    // What stands in a cell, an attribute or a sample becomes something else, and what is around it stays.
    private string ReplaceWord(string text)
    {
        var from = text.Length == 0 ? -1 : text.AsSpan(_random.Next(text.Length)).IndexOfAny("`\"|{}") is var near and >= 0 ? near : -1;
        if (from < 0)
        {
            return text;
        }

        var end = text.AsSpan(from + 1).IndexOfAny(LineEndsAndSeams);
        return end < 0 ? text : string.Concat(text.AsSpan(0, from + 1), Pick(Dictionary.Tokens), text.AsSpan(from + 1 + end));
    }

    private void Swap(List<string> lines)
    {
        var (a, b) = (_random.Next(lines.Count), _random.Next(lines.Count));
        (lines[a], lines[b]) = (lines[b], lines[a]);
    }

    private ArraySegment<string> Block(string[] lines)
    {
        var from = _random.Next(lines.Length);
        return new(lines, from, Math.Min(_random.Next(1, 12), lines.Length - from));
    }

    private static string OnLines(string text, Action<List<string>> edit)
    {
        var lines = text.Split('\n').ToList();
        edit(lines);
        return string.Join('\n', lines);
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}

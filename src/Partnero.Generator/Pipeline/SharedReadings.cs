using System.Collections.Concurrent;
using Partnero.Spec;

namespace Partnero.Generator.Pipeline;

/// <summary>
/// Reads each text of a page once for everything in the process that asks for it: the generator, the pages' analyzer, and the
/// compilations of other target frameworks. It saves time, changes no result, and keeps nothing alive that nobody else holds.
/// </summary>
internal static class SharedReadings
{
    // Bounds what paths of closed or renamed pages leave behind.
    private const int MostPages = 20_000;

    private static readonly ConcurrentDictionary<string, Known> Pages = new(StringComparer.Ordinal);

    /// <summary>Reads a page, or finds what was last read from the same text.</summary>
    public static PageResult Read(string path, string text, CancellationToken cancellationToken)
    {
        if (Pages.TryGetValue(path, out var known) && known.Find(text) is { } result)
        {
            return result;
        }

        var read = PageReader.Read(path, text, cancellationToken);
        if (Pages.Count >= MostPages)
        {
            Pages.Clear();
        }

        Pages[path] = new Known(text, read);
        return read;
    }

    private sealed class Known(string text, PageResult result)
    {
        private readonly WeakReference<string> _text = new(text);
        private readonly WeakReference<PageResult> _result = new(result);

        public PageResult? Find(string text) =>
            _text.TryGetTarget(out var known) && _result.TryGetTarget(out var result) && known == text ? result : null;
    }
}

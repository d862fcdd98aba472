using Partnero.Spec.Fixes;
using Partnero.Spec.Issues;

namespace Partnero.Cli.Lsp;

/// <summary>Places of the model as the protocol has them, and back.</summary>
internal static class Places
{
    public static LspRange Range(SourceSpan span) => new(new(span.Line, span.Column), new(span.EndLine, span.EndColumn));

    public static LspRange Range(PageLines lines, int start, int length) => new(Position(lines, start), Position(lines, start + length));

    public static LspPosition Position(PageLines lines, int offset)
    {
        var line = lines.At(offset);
        return new LspPosition(line, offset - lines.Start(line));
    }

    public static int Offset(PageLines lines, LspPosition position) => lines.Offset(position.Line, position.Character);

    /// <summary>The file of an address; null where it is none.</summary>
    public static string? File(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile ? Path.GetFullPath(parsed.LocalPath) : null;

    public static string ToUri(string file) => new Uri(file).AbsoluteUri;

    /// <summary>A text after an editor's changes.</summary>
    public static string Apply(string text, IEnumerable<ContentChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                text = change.Text;
                continue;
            }

            var lines = new PageLines(text);
            var start = Offset(lines, range.Start);
            var end = Math.Max(start, Offset(lines, range.End));
            text = string.Concat(text.AsSpan(0, start), change.Text, text.AsSpan(end));
        }

        return text;
    }
}

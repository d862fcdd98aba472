using Partnero.Spec.Fixes;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Editing;

/// <summary>A page's text beside what was read from it: answers what stands at a place.</summary>
public sealed class PageText
{
    private readonly ApiReadResult _read;
    private readonly IReadOnlyList<OutlineBlock> _blocks;

    /// <summary>Joins a page's text to what was read.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="path">Path of the page below the docs folder.</param>
    /// <param name="text">Its text, as it was read.</param>
    public PageText(ApiReadResult read, string path, string text)
    {
        _read = read;
        Path = path;
        Text = text;
        Lines = new PageLines(text);
        Page = read.Pages.FirstOrDefault(page => page.Path == path);
        _blocks = PageOutline.Read(text);
    }

    /// <summary>Path below the docs folder.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its lines.</summary>
    public PageLines Lines { get; }

    /// <summary>What the page says; null when it could not be read.</summary>
    public Page? Page { get; }

    /// <summary>Its blocks.</summary>
    public IReadOnlyList<OutlineBlock> Blocks => _blocks;

    /// <summary>The operation that a place belongs to: the last endpoint above it, else the first of the page.</summary>
    public PageOperation? OperationAt(int offset) => Page is not { Operations.Count: > 0 } page ? null
        : page.Operations.LastOrDefault(operation => Span(operation.Source).Start <= offset) ?? page.Operations[0];

    /// <summary>Where an element of this page stands.</summary>
    public SourceSpan Span(SourceRef source) => source.Page == Path ? _read.Locate(source) : default;

    /// <summary>The fence that a place lies in.</summary>
    public OutlineBlock? FenceAt(int offset) =>
        _blocks.FirstOrDefault(block => block.Kind == OutlineKind.Code && block.Span.Start <= offset && offset <= block.Span.Start + block.Span.Length);

    /// <summary>The word of a name that a place touches: letters, digits, <c>_</c>, <c>-</c> and dots between them; empty when there is none.</summary>
    public (int Start, int Length) WordAt(int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsNamePart(Text[start - 1]))
        {
            start--;
        }

        while (end < Text.Length && IsNamePart(Text[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.';
}

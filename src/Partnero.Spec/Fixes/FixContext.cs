using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Fixes;

/// <summary>An issue with what its fixes look into: the page's text, and what was read from it.</summary>
internal sealed class FixContext(ApiReadResult read, Issue issue, string text)
{
    private readonly SourceSpan _span = read.Locate(issue.At);

    public ApiReadResult Read { get; } = read;

    public Issue Issue { get; } = issue;

    public PageLines Lines { get; } = new(text);

    public string Text { get; } = text;

    /// <summary>Where the issue stands.</summary>
    public int Start => Math.Min(_span.Start, Text.Length);

    public int End => Math.Min(_span.Start + _span.Length, Text.Length);

    public string Marked => Text.Substring(Start, End - Start);

    /// <summary>The line that the issue begins in.</summary>
    public int Line => Lines.At(Start);

    public Page? Page => Read.Pages.FirstOrDefault(page => page.Path == Issue.At.Page);

    /// <summary>The operation that the issue stands in: the last one that begins above it, else the first.</summary>
    public PageOperation? Operation =>
        Page is not { Operations.Count: > 0 } page ? null
        : page.Operations.LastOrDefault(operation => Read.Locate(operation.Source).Start <= Start) ?? page.Operations[0];

    public string Argument(int index) => index < Issue.Arguments.Count ? Issue.Arguments[index] : "";

    public PageFix Fix(string title, params PageEdit[] edits) => new(title, Issue.At.Page, edits.OrderBy(edit => edit.Start).ToEquatableArray());

    public PageFix Certain(string title, params PageEdit[] edits) => Fix(title, edits) with { IsCertain = true };
}

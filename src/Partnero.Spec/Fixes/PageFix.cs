using Partnero.Spec.Model;

namespace Partnero.Spec.Fixes;

/// <summary>Replaces a stretch of a page's text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units from the start of the text.</param>
/// <param name="Length">How long it is; 0 inserts.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct PageEdit(int Start, int Length, string NewText);

/// <summary>Edits of one page that mend an issue.</summary>
/// <param name="Title">What it does, as an editor offers it: <c>Change to 'string'</c>.</param>
/// <param name="Page">Path of the page below the docs folder.</param>
/// <param name="Edits">The edits, in the order of the text; none overlaps another.</param>
public sealed record PageFix(string Title, string Page, EquatableArray<PageEdit> Edits)
{
    /// <summary>It can be applied without a look: what it writes can only be what was meant.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The text with the edits applied.</summary>
    public string Apply(string text)
    {
        foreach (var edit in Edits.OrderByDescending(edit => edit.Start))
        {
            text = text.Substring(0, edit.Start) + edit.NewText + text.Substring(edit.Start + edit.Length);
        }

        return text;
    }
}

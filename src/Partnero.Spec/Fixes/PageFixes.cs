using Partnero.Spec.Issues;

namespace Partnero.Spec.Fixes;

/// <summary>
/// The edits that mend issues: one model for the editor and for <c>partnero lint --fix</c>. A fix makes its finding go and
/// adds none.
/// </summary>
public static class PageFixes
{
    private static readonly Dictionary<string, Func<FixContext, IEnumerable<PageFix>>> ByRule = new(StringComparer.Ordinal)
    {
        [PageRules.ComponentUnclosed.Id] = StructureFixes.CloseComponent,
        [PageRules.ClosingTagUnmatched.Id] = StructureFixes.RemoveClosingTag,
        [PageRules.FenceUnclosed.Id] = StructureFixes.CloseFence,
        [PageRules.CommentUnclosed.Id] = StructureFixes.CloseComment,
        [PageRules.TableWithoutSeparator.Id] = TableFixes.AddSeparator,
        [PageRules.TableInPieces.Id] = TableFixes.JoinRows,
        [FieldRules.FieldTwice.Id] = TableFixes.RemoveRow,
        [FieldRules.RowBroken.Id] = TableFixes.MendRow,
        [FieldRules.StarUnexplained.Id] = TableFixes.RemoveStar,
        [FieldRules.PlaceholderUndocumented.Id] = TableFixes.AddPathParameter,
        [SampleRules.KindDiffers.Id] = TableFixes.ChangeType,
        [SampleRules.MemberUnknown.Id] = TableFixes.AddRow,
        [SampleRules.CurlMethodDiffers.Id] = SampleFixes.ChangeMethod,
        [SampleRules.CurlPathDiffers.Id] = SampleFixes.ChangePath,
        [SampleRules.MemberMissing.Id] = SampleFixes.AddMember,
        [SampleRules.AuthorizationMissing.Id] = SampleFixes.AddAuthorization,
        [SampleRules.HeaderMissing.Id] = SampleFixes.AddHeader,
        [LinkRules.ResponseAssumed.Id] = SampleFixes.AddResponse,
    };

    /// <summary>The fixes of an issue, the likeliest first; none where only the writer knows what was meant.</summary>
    /// <param name="read">The result that the issue is from.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="text">The text of the page that the issue stands in, as it was read.</param>
    public static IReadOnlyList<PageFix> For(ApiReadResult read, Issue issue, string text)
    {
        var context = new FixContext(read, issue, text);
        var fixes = SpellingFixes.Correct(context);
        return [.. ByRule.TryGetValue(issue.RuleId, out var more) ? fixes.Concat(more(context)) : fixes];
    }
}

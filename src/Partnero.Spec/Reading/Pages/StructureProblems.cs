using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Turns what the Markdown reader had to read around into issues.</summary>
internal static class StructureProblems
{
    public static void Report(MarkdownPage page, PagePositions positions)
    {
        foreach (var problem in page.Problems)
        {
            var rule = problem.Kind switch
            {
                StructureProblemKind.UnclosedComponent => PageRules.ComponentUnclosed,
                StructureProblemKind.UnmatchedClosingTag => PageRules.ClosingTagUnmatched,
                StructureProblemKind.UnclosedFence => PageRules.FenceUnclosed,
                StructureProblemKind.UnclosedComment => PageRules.CommentUnclosed,
                StructureProblemKind.TableInPieces => PageRules.TableInPieces,
                _ => PageRules.TableWithoutSeparator,
            };
            positions.Report(rule, problem.Range, problem.Name);
        }
    }
}

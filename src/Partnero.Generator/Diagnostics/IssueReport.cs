using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Diagnostics;

/// <summary>Issues, with the files and positions that their diagnostics need.</summary>
/// <param name="Issues">The issues.</param>
/// <param name="Files">The pages that the issues name.</param>
internal sealed record IssueReport(EquatableArray<Issue> Issues, EquatableArray<PageFile> Files)
{
    public static IssueReport None { get; } = new([], []);
}

/// <summary>A page's file, and the positions of its elements.</summary>
internal sealed record PageFile(string Path, string File, EquatableArray<SourceSpan> Sites);

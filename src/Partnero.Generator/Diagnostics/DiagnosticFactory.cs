using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Diagnostics;

/// <summary>Turns issues into diagnostics: the only place where issues meet positions and files.</summary>
internal static class DiagnosticFactory
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        IssueCatalogue.All.ToDictionary(rule => rule.Id, Descriptor, StringComparer.Ordinal);

    private static readonly HashSet<string> SetupIds = new(SetupRules.All.Select(rule => rule.Id), StringComparer.Ordinal);

    /// <summary>Issues that keep a client from being generated. The generator reports these, the pages' analyzer all others.</summary>
    public static bool StopsGeneration(Issue issue) => SetupIds.Contains(issue.RuleId);

    /// <summary>Descriptors of everything that pages can get wrong.</summary>
    public static ImmutableArray<DiagnosticDescriptor> PageDescriptors { get; } =
        Descriptors.Values.Where(descriptor => !SetupIds.Contains(descriptor.Id)).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The diagnostics of a report.</summary>
    public static IEnumerable<Diagnostic> Create(IssueReport report)
    {
        var files = new Dictionary<string, PageFile>(StringComparer.Ordinal);
        foreach (var file in report.Files)
        {
            files[file.Path] = file;
        }

        foreach (var issue in report.Issues)
        {
            if (Descriptors.TryGetValue(issue.RuleId, out var descriptor))
            {
                var related = issue.Related is { } other ? new[] { Place(other, files) } : [];
                yield return Diagnostic.Create(descriptor, Place(issue.At, files), related, [.. issue.Arguments.Cast<object>()]);
            }
        }
    }

    private static Location Place(SourceRef at, Dictionary<string, PageFile> files)
    {
        if (!files.TryGetValue(at.Page, out var file))
        {
            return Location.None;
        }

        var span = at.Site >= 0 && at.Site < file.Sites.Count ? file.Sites[at.Site] : default;
        return Location.Create(
            file.File,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(span.Line, span.Column), new LinePosition(span.EndLine, span.EndColumn)));
    }

    private static DiagnosticDescriptor Descriptor(IssueRule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        "Partnero." + rule.Category,
        rule.Severity switch
        {
            IssueSeverity.Error => DiagnosticSeverity.Error,
            IssueSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpUrl,
        // Found between pages, so only when all are known: hosts ask for these at the end of a compilation, not at a keystroke.
        customTags: LinkRules.All.Contains(rule) ? new[] { WellKnownDiagnosticTags.CompilationEnd } : Array.Empty<string>());
}

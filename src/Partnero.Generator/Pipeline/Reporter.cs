using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>Issues to diagnostics: the only place where issues meet positions and files.</summary>
internal static class Reporter
{
    private const string HelpPages = "https://github.com/partnero/partnero-gen/blob/main/docs/diagnostics/";

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        IssueCatalogue.All.ToDictionary(rule => rule.Id, Descriptor, StringComparer.Ordinal);

    /// <summary>Reports issues.</summary>
    public static void Report(IssueReport report, Action<Diagnostic> reportDiagnostic)
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
                reportDiagnostic(Diagnostic.Create(descriptor, Place(issue.At, files), related, [.. issue.Arguments.Cast<object>()]));
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
        helpLinkUri: string.Format(CultureInfo.InvariantCulture, "{0}{1}.md", HelpPages, rule.Id));
}

using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Findings;

/// <summary>
/// Tells which findings are switched off. The compiler would drop those by itself, but one diagnostic may speak for several
/// rules, and must not take the others with it.
/// </summary>
internal sealed class Severities(CompilationOptions options)
{
    public bool IsOff(DiagnosticDescriptor descriptor, SyntaxTree tree, CancellationToken cancellation) =>
        Find(descriptor.Id, tree, cancellation) == ReportDiagnostic.Suppress;

    private ReportDiagnostic Find(string id, SyntaxTree tree, CancellationToken cancellation) =>
        options.SyntaxTreeOptionsProvider is { } files
        && (files.TryGetDiagnosticValue(tree, id, cancellation, out var severity) || files.TryGetGlobalDiagnosticValue(id, cancellation, out severity))
            ? severity
            : options.SpecificDiagnosticOptions.TryGetValue(id, out severity) ? severity : ReportDiagnostic.Default;
}

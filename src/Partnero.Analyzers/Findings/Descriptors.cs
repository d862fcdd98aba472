using Microsoft.CodeAnalysis;

namespace Partnero.Analyzers.Findings;

/// <summary>What the call-site analyzer can report.</summary>
internal static class Descriptors
{
    private const string Category = "Partnero.Requests";
    private const string HelpLinkBase = RepositoryAddress.Url + "/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor OneOfMissing = Create(
        DiagnosticIds.OneOfMissing,
        DiagnosticSeverity.Error,
        "One of a group of members is required",
        "'{0}' needs {1}{2}",
        "The documentation requires at least one member of a group. Set one of them before the request is sent.");

    public static readonly DiagnosticDescriptor RequiredWhenPresent = Create(
        DiagnosticIds.RequiredWhenPresent,
        DiagnosticSeverity.Error,
        "A member is required because another one is set",
        "'{0}' needs {1}{2}",
        "The documentation requires a member as soon as another one is given. Set both, or neither.");

    public static readonly DiagnosticDescriptor RequiredWhenTrue = Create(
        DiagnosticIds.RequiredWhenTrue,
        DiagnosticSeverity.Error,
        "A member is required because a flag is true",
        "'{0}' needs {1}{2}",
        "The documentation requires a member when a flag is true. Set the member, or leave the flag off.");

    public static readonly DiagnosticDescriptor RequiredWhenValue = Create(
        DiagnosticIds.RequiredWhenValue,
        DiagnosticSeverity.Error,
        "A member is required for the value of another one",
        "'{0}' needs {1}{2}",
        "The documentation requires a member for certain values of another one. Set the member, or choose another value.");

    public static readonly DiagnosticDescriptor OnlyOneOf = Create(
        DiagnosticIds.OnlyOneOf,
        DiagnosticSeverity.Warning,
        "Only one of a group of members may be set",
        "'{0}' takes only one of {1}{2}",
        "According to the documentation, exactly one member of a group is given. Keep one of them.");

    public static readonly DiagnosticDescriptor HandedOn = Create(
        DiagnosticIds.HandedOn,
        DiagnosticSeverity.Info,
        "A request is handed on before it is complete",
        "'{0}' is {1} before it is complete: it {2}{3}",
        "Other code gets a request that certainly breaks a rule at that point. It may complete the request; if not, sending it fails.");

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity, string title, string message, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, $"{HelpLinkBase}{id}.md");
}

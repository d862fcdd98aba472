using Partnero.Spec.Model;

namespace Partnero.Spec.Issues;

/// <summary>How serious an issue is, unless the user says otherwise.</summary>
public enum IssueSeverity
{
    /// <summary>Something was assumed; worth knowing.</summary>
    Info,

    /// <summary>The page contradicts itself, or a part of it was not understood.</summary>
    Warning,

    /// <summary>A part of the page is left out of the client.</summary>
    Error,
}

/// <summary>A rule that pages can break: a value, the same for every host (compiler, command line, mock).</summary>
/// <param name="Id"><c>PTN</c> and four digits; never used for anything else again.</param>
/// <param name="Severity">Default severity.</param>
/// <param name="Category">Which part of the work found it.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="MessageFormat">The message, with what to do; <c>{0}</c> … are <see cref="Issue.Arguments"/>.</param>
public sealed record IssueRule(string Id, IssueSeverity Severity, string Category, string Title, string MessageFormat)
{
    /// <summary>Address of the page that explains the rule.</summary>
    public string HelpUrl => $"{RepositoryAddress.Url}/blob/main/docs/diagnostics/{Id}.md";
}

/// <summary>A rule that a page broke. Says what and at which element; where that stands is in <see cref="PageSites"/>.</summary>
/// <param name="RuleId">Id of the <see cref="IssueRule"/>.</param>
/// <param name="At">The element.</param>
/// <param name="Arguments">What fills the message.</param>
public sealed record Issue(string RuleId, SourceRef At, EquatableArray<string> Arguments)
{
    /// <summary>The other element, where it takes two to break the rule.</summary>
    public SourceRef? Related { get; init; }
}

/// <summary>Where the elements of one page stand.</summary>
/// <param name="Page">Path of the page below the docs folder.</param>
/// <param name="Sites">Indexed by <see cref="SourceRef.Site"/>.</param>
public sealed record PageSites(string Page, EquatableArray<SourceSpan> Sites);

/// <summary>A stretch of a page's text. Lines and columns count from zero, in UTF-16 code units.</summary>
public readonly record struct SourceSpan(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);

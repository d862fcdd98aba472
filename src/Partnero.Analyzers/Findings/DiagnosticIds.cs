namespace Partnero.Analyzers.Findings;

/// <summary>Ids of the call-site rules, and the keys under which a diagnostic tells a code fix what it needs.</summary>
internal static class DiagnosticIds
{
    public const string OneOfMissing = "PTN5001";
    public const string RequiredWhenPresent = "PTN5002";
    public const string RequiredWhenTrue = "PTN5003";
    public const string RequiredWhenValue = "PTN5004";
    public const string OnlyOneOf = "PTN5005";

    /// <summary>Members that would mend it, or the one too many; C# paths, separated by commas.</summary>
    public const string MembersKey = "Members";

    /// <summary>Address of the page that states the rule.</summary>
    public const string PageKey = "Page";
}

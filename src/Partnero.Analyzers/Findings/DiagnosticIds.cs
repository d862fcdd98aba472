namespace Partnero.Analyzers.Findings;

/// <summary>Ids of the findings at call sites, and what a diagnostic tells a code fix.</summary>
internal static class DiagnosticIds
{
    public const string OneOfMissing = "PTN5001";
    public const string RequiredWhenPresent = "PTN5002";
    public const string RequiredWhenTrue = "PTN5003";
    public const string RequiredWhenValue = "PTN5004";
    public const string OnlyOneOf = "PTN5005";
    public const string HandedOn = "PTN5006";

    /// <summary>What has to be set, as <see cref="Write"/> has it; or the one member too many.</summary>
    public const string MembersKey = "Members";

    /// <summary>Address of the page that states the rule.</summary>
    public const string PageKey = "Page";

    /// <summary>Demands, each of which is met by one of its members: <c>Amount,Reward;Customer.Key</c>.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> demands) =>
        string.Join(";", demands.Select(static members => string.Join(",", members)));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string? demands) =>
        string.IsNullOrEmpty(demands) ? [] : [.. demands!.Split(';').Select(static members => members.Split(','))];
}

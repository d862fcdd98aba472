namespace Partnero.Spec.Issues;

/// <summary>What can be wrong between pages.</summary>
public static class LinkRules
{
    private const string Category = "Linking";

    /// <summary>PTN3001</summary>
    public static IssueRule SameOperationName { get; } = new(
        "PTN3001", IssueSeverity.Warning, Category, "Two operations have one name",
        "'{0}' is described in '{1}' already, so this operation is called '{2}'. Rename the file or the heading, or set 'operation:' in the front matter.");

    /// <summary>PTN3002</summary>
    public static IssueRule SameTypeName { get; } = new(
        "PTN3002", IssueSeverity.Warning, Category, "Two types have one name",
        "A type '{0}' comes from '{1}' already, so the one from here is called '{2}'. Rename the operation or the field that it is named after.");

    /// <summary>PTN3003</summary>
    public static IssueRule SameGroupName { get; } = new(
        "PTN3003", IssueSeverity.Warning, Category, "Two groups have one name",
        "'{0}' would be called '{1}', as another folder or page is (see '{2}'), so it is called '{3}'. Rename one of the two.");

    /// <summary>PTN3004</summary>
    public static IssueRule SameMemberName { get; } = new(
        "PTN3004", IssueSeverity.Warning, Category, "Two members have one name",
        "'{0}' of '{1}' would be called '{2}', as another member is, so it is called '{3}'. Check that both names are meant.");

    /// <summary>PTN3005</summary>
    public static IssueRule NameWithoutLetters { get; } = new(
        "PTN3005", IssueSeverity.Warning, Category, "A name has no letters",
        "No name can be made of '{0}', so a general one stands for it. Use letters or digits.");

    /// <summary>PTN3006</summary>
    public static IssueRule ResponseAssumed { get; } = new(
        "PTN3006", IssueSeverity.Info, Category, "No response is documented",
        "No page shows what {0} {1} answers, so {2} is assumed. Add a JSON sample of the response.");

    /// <summary>PTN3007</summary>
    public static IssueRule OtherServer { get; } = new(
        "PTN3007", IssueSeverity.Error, Category, "An endpoint is on another server",
        "{0} {1} is on {2}, not below {3} like the other endpoints, so it is left out. Correct the URL, or move the page out of these docs.");

    /// <summary>PTN3008</summary>
    public static IssueRule ShapesDisagree { get; } = new(
        "PTN3008", IssueSeverity.Warning, Category, "Samples or tables disagree",
        "'{0}' is {1} in different samples or tables, so any JSON is taken for it. Make the pages agree.");

    /// <summary>PTN3009</summary>
    public static IssueRule RuleWithoutEffect { get; } = new(
        "PTN3009", IssueSeverity.Warning, Category, "A conditional rule has no effect",
        "The rule over {0} always holds because '{1}' is required anyway. Correct the Required column, or the sentence that states the rule.");

    /// <summary>PTN3010</summary>
    public static IssueRule RuleThroughList { get; } = new(
        "PTN3010", IssueSeverity.Info, Category, "A conditional rule leads into a list",
        "The rule over {0} is not checked because a list lies between its fields, and which item it means cannot be told. The server still checks it.");

    /// <summary>PTN3011</summary>
    public static IssueRule HeaderLeftOut { get; } = new(
        "PTN3011", IssueSeverity.Info, Category, "A header is left out",
        "The header '{0}' is no parameter of the operation. Set it on the client's HttpClient, or with a message handler.");

    /// <summary>PTN3012</summary>
    public static IssueRule NothingFound { get; } = new(
        "PTN3012", IssueSeverity.Warning, Category, "A page among endpoints has none",
        "No endpoint or webhook event was found in '{0}'. Write the endpoint as a fence that holds METHOD and URL, or call the page overview.md.");

    /// <summary>PTN3013</summary>
    public static IssueRule RouteRepaired { get; } = new(
        "PTN3013", IssueSeverity.Warning, Category, "A route is not well-formed",
        "The route '{0}' {1}, so it is read as '{2}'. Correct the endpoint.");

    /// <summary>PTN3014</summary>
    public static IssueRule ServerUnreadable { get; } = new(
        "PTN3014", IssueSeverity.Error, Category, "A server's address cannot be used",
        "'{2}' is no address of a server, so {0} {1} is left out. Write scheme and host, such as 'https://api.example.com'; a port is a number up to 65535.");

    /// <summary>PTN3015</summary>
    public static IssueRule StatedElsewhere { get; } = new(
        "PTN3015", IssueSeverity.Info, Category, "The endpoint is another page's",
        "The sample calls {0} {1}, which '{2}' describes, so this page adds no operation.");

    /// <summary>All of them, in order of their ids.</summary>
    public static IReadOnlyList<IssueRule> All { get; } =
    [
        SameOperationName, SameTypeName, SameGroupName, SameMemberName, NameWithoutLetters, ResponseAssumed,
        OtherServer, ShapesDisagree, RuleWithoutEffect, RuleThroughList, HeaderLeftOut, NothingFound,
        RouteRepaired, ServerUnreadable, StatedElsewhere,
    ];
}

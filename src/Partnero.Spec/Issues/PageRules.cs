namespace Partnero.Spec.Issues;

/// <summary>PTN1xxx: the structure of a page.</summary>
public static class PageRules
{
    private const string Category = "Page";

    /// <summary>An endpoint line that cannot be read.</summary>
    public static readonly IssueRule EndpointUnreadable = new(
        "PTN1001", IssueSeverity.Error, Category, "Endpoint line cannot be read",
        "The endpoint line '{0}' cannot be read: {1} Write a method and a URL on one line, such as 'GET https://api.example.com/v1/things'.");

    /// <summary>A heading "Endpoint" with nothing below it.</summary>
    public static readonly IssueRule EndpointMissing = new(
        "PTN1002", IssueSeverity.Error, Category, "No endpoint below an endpoint heading",
        "No endpoint stands below the heading '{0}'. Put a fence there with a method and a URL, such as 'GET https://api.example.com/v1/things'.");

    /// <summary>A request is documented, but nothing says of what.</summary>
    public static readonly IssueRule NoEndpoint = new(
        "PTN1003", IssueSeverity.Error, Category, "Parameters without an endpoint",
        "'{0}' documents parameters, but no endpoint stands above it, so they are left out. Put a fence above it with a method and a URL.");

    /// <summary>A component that is never closed.</summary>
    public static readonly IssueRule ComponentUnclosed = new(
        "PTN1004", IssueSeverity.Warning, Category, "Component is not closed",
        "<{0}> is never closed. Add </{0}> behind its content; until then it is taken to end before the next heading.");

    /// <summary>A closing tag that closes nothing.</summary>
    public static readonly IssueRule ClosingTagUnmatched = new(
        "PTN1005", IssueSeverity.Warning, Category, "Closing tag closes nothing",
        "</{0}> closes nothing: no <{0}> is open here. Remove it, or add the opening tag.");

    /// <summary>A fence that is never closed.</summary>
    public static readonly IssueRule FenceUnclosed = new(
        "PTN1006", IssueSeverity.Warning, Category, "Fence is not closed",
        "This fence is never closed. Add a line '{0}' behind its content; until then it is taken to end before the next heading, tag or fence.");

    /// <summary>A comment that is never closed.</summary>
    public static readonly IssueRule CommentUnclosed = new(
        "PTN1007", IssueSeverity.Warning, Category, "Comment is not closed",
        "This comment is never closed. Add '{0}' at its end; until then only its first line is skipped.");

    /// <summary>A page that could not be read at all.</summary>
    public static readonly IssueRule PageUnreadable = new(
        "PTN1008", IssueSeverity.Error, Category, "Page cannot be read",
        "The page cannot be read and is left out: {0}. Please report it with the page; all other pages are read.");

    /// <summary>An empty page.</summary>
    public static readonly IssueRule PageEmpty = new(
        "PTN1009", IssueSeverity.Info, Category, "Page is empty",
        "The page holds no text. Write it, or delete the file.");

    /// <summary>A link to a page that does not exist; the linker knows which do.</summary>
    public static readonly IssueRule LinkBroken = new(
        "PTN1010", IssueSeverity.Warning, Category, "Link to a page that does not exist",
        "The page '{0}' does not exist. {1}");

    /// <summary>A table whose second line is not dashes.</summary>
    public static readonly IssueRule TableWithoutSeparator = new(
        "PTN1011", IssueSeverity.Warning, Category, "Table without separator line",
        "The line below this header must be a separator such as '| --- | --- |', or Markdown shows no table. It is read as one here.");

    /// <summary>A blank line inside a table.</summary>
    public static readonly IssueRule TableInPieces = new(
        "PTN1012", IssueSeverity.Warning, Category, "Rows apart from their table",
        "A blank line parts these rows from the table above. Remove the blank line; the rows are read as a part of that table.");

    /// <summary>A section heading that is misspelt.</summary>
    public static readonly IssueRule HeadingMisspelt = new(
        "PTN1013", IssueSeverity.Warning, Category, "Section heading not known",
        "The heading '{0}' is no known section. Did you mean '{1}'? It is read as that.");

    /// <summary>A file that holds something else than text.</summary>
    public static readonly IssueRule PageNotText = new(
        "PTN1014", IssueSeverity.Error, Category, "Page is no UTF-8 text",
        "The file is no UTF-8 text and is left out. Save it as UTF-8; pages in Latin-1 or UTF-16 and binary files are not read.");

    /// <summary>A value of a sample that programs cannot keep.</summary>
    public static readonly IssueRule SampleValueLost = new(
        "PTN1015", IssueSeverity.Warning, Category, "Value of a sample cannot be kept",
        "'{0}' {1}");

    /// <summary>The address of the docs site cannot be used.</summary>
    public static readonly IssueRule SiteAddressUnreadable = new(
        "PTN1016", IssueSeverity.Warning, Category, "Address of the docs site cannot be read",
        "'{0}' is no address of a docs site, so pages are not linked to. Write it as https://docs.example.com/llms.txt.");

    /// <summary>An endpoint that only a sample states; the linker knows whether another page does.</summary>
    public static readonly IssueRule EndpointGuessed = new(
        "PTN1017", IssueSeverity.Info, Category, "Endpoint taken from a sample",
        "Only this cURL sample says what is called, so the endpoint is taken to be {0} {1}. Put a fence with the line '{0} {1}' above the parameters to make it certain.");

    /// <summary>A path with an example's value in it, and nothing that says what it stands for; the linker knows the other pages.</summary>
    public static readonly IssueRule EndpointHoldsExample = new(
        "PTN1018", IssueSeverity.Warning, Category, "Endpoint with an example's value",
        "'{0}' in the path of {1} {2} looks like an example's value, and neither the page nor another endpoint says what it stands for, so the operation is left out. Write a placeholder in braces there, and describe it as a path parameter.");

    /// <summary>The front matter names an operation of an OpenAPI document, and the page describes nothing of it.</summary>
    public static readonly IssueRule OpenApiMissing = new(
        "PTN1019", IssueSeverity.Warning, Category, "Operation described elsewhere",
        "The page leaves it to an OpenAPI document to describe '{0}', so there is nothing to read here. Generate from that document, or write parameters and samples on the page.");

    /// <summary>A path without host, and no base URL anywhere.</summary>
    public static readonly IssueRule BaseUrlUnknown = new(
        "PTN1020", IssueSeverity.Warning, Category, "No base URL",
        "{0} {1} names no host, and no page states the base URL, so '{2}' stands for it. State it on a page ('Base URL: https://api.example.com'), or in docs.json ('api.baseUrl').");

    /// <summary>A field that takes values of several kinds.</summary>
    public static readonly IssueRule SeveralTypes = new(
        "PTN1021", IssueSeverity.Info, Category, "Field of several types",
        "'{0}' is '{1}', so any JSON is taken for it; what is said of its parts stays in its documentation.");

    internal static IReadOnlyList<IssueRule> All =>
    [
        EndpointUnreadable, EndpointMissing, NoEndpoint, ComponentUnclosed, ClosingTagUnmatched, FenceUnclosed, CommentUnclosed,
        PageUnreadable, PageEmpty, LinkBroken, TableWithoutSeparator, TableInPieces, HeadingMisspelt,
        PageNotText, SampleValueLost, SiteAddressUnreadable,
        EndpointGuessed, EndpointHoldsExample, OpenApiMissing, BaseUrlUnknown, SeveralTypes,
    ];
}

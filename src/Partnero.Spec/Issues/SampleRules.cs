namespace Partnero.Spec.Issues;

/// <summary>PTN4xxx: samples, and what they say against the tables.</summary>
public static class SampleRules
{
    private const string Category = "Samples";

    /// <summary>A response sample that is no JSON.</summary>
    public static readonly IssueRule ResponseNotJson = new(
        "PTN4001", IssueSeverity.Error, Category, "Response sample is not JSON",
        "The sample is not JSON here: {0}. {1} {2}");

    /// <summary>A cURL body that is no JSON.</summary>
    public static readonly IssueRule BodyNotJson = new(
        "PTN4002", IssueSeverity.Warning, Category, "cURL body is not JSON",
        "The body of this cURL sample is not JSON: {0}. {1}");

    /// <summary>A cURL command that cannot be read.</summary>
    public static readonly IssueRule CurlUnreadable = new(
        "PTN4003", IssueSeverity.Warning, Category, "cURL sample cannot be read",
        "The cURL sample cannot be read: {0}.");

    /// <summary>A cURL command with another method than the endpoint.</summary>
    public static readonly IssueRule CurlMethodDiffers = new(
        "PTN4004", IssueSeverity.Warning, Category, "cURL and endpoint disagree on the method",
        "The cURL sample sends {0}, the endpoint says {1}. Correct one of them; the endpoint counts.");

    /// <summary>A cURL command to another path than the endpoint's.</summary>
    public static readonly IssueRule CurlPathDiffers = new(
        "PTN4005", IssueSeverity.Warning, Category, "cURL and endpoint disagree on the path",
        "The cURL sample calls '{0}', the endpoint is '{1}'. Correct one of them; the endpoint counts.");

    /// <summary>A member of a cURL body, or of its query, that no table documents.</summary>
    public static readonly IssueRule MemberUnknown = new(
        "PTN4006", IssueSeverity.Warning, Category, "Sample sends what no table documents",
        "The cURL sample sends '{0}', which no table documents. {1}");

    /// <summary>A required member that a cURL sample does not send.</summary>
    public static readonly IssueRule MemberMissing = new(
        "PTN4007", IssueSeverity.Warning, Category, "Sample lacks a required field",
        "'{0}' is required by its table, but the cURL sample does not send it. Add it to the sample, or make it optional.");

    /// <summary>A sample value of another kind than the table says.</summary>
    public static readonly IssueRule KindDiffers = new(
        "PTN4008", IssueSeverity.Warning, Category, "Sample and table disagree on a type",
        "The table says that '{0}' is {1}, the sample shows {2}. Correct one of them.");

    /// <summary>A cURL command without key.</summary>
    public static readonly IssueRule AuthorizationMissing = new(
        "PTN4009", IssueSeverity.Warning, Category, "cURL sample without Authorization header",
        "The cURL sample sends no Authorization header, so it fails when it is tried. Add --header 'Authorization: Bearer YOUR_API_KEY'.");

    /// <summary>A sample value that the documented list lacks.</summary>
    public static readonly IssueRule ValueNotListed = new(
        "PTN4010", IssueSeverity.Warning, Category, "Sample value is not in the list of values",
        "The sample shows '{1}' for '{0}', whose values are documented as {2}. Add the value to the list, or correct the sample.");

    /// <summary>A cURL command without a header that it needs.</summary>
    public static readonly IssueRule HeaderMissing = new(
        "PTN4011", IssueSeverity.Warning, Category, "cURL sample lacks a header",
        "The cURL sample sends no header '{0}', {1}. Add --header '{2}'.");

    /// <summary>An object that has a key twice.</summary>
    public static readonly IssueRule KeyTwice = new(
        "PTN4012", IssueSeverity.Warning, Category, "Key stands twice in one object",
        "'{0}' stands in this object already, so readers lose one of the two values. Remove or rename one.");

    /// <summary>A cURL command to another server than the endpoint's.</summary>
    public static readonly IssueRule CurlServerDiffers = new(
        "PTN4013", IssueSeverity.Warning, Category, "cURL and endpoint disagree on the server",
        "The cURL sample calls {0}, the endpoint is on {1}. {2}");

    /// <summary>A label, or a member, that says something else than the sample.</summary>
    public static readonly IssueRule StatusContradicts = new(
        "PTN4014", IssueSeverity.Warning, Category, "Status contradicts the sample",
        "'{0}' cannot be right: {1}. {2}");

    /// <summary>A misspelt header.</summary>
    public static readonly IssueRule HeaderMisspelt = new(
        "PTN4015", IssueSeverity.Warning, Category, "Header of a cURL sample is misspelt",
        "The cURL sample sends '{0}', which no server understands as '{1}'. Write '{1}'.");

    /// <summary>Any other sample that is no JSON.</summary>
    public static readonly IssueRule SampleNotJson = new(
        "PTN4016", IssueSeverity.Warning, Category, "Sample is not JSON",
        "This sample is not JSON: {0}. {1}");

    /// <summary>A member of a response that has another name everywhere else.</summary>
    public static readonly IssueRule MemberMisspelt = new(
        "PTN4017", IssueSeverity.Warning, Category, "Member is probably misspelt",
        "'{0}' stands only here, where {2} other tables or samples of these pages have '{1}'. Write '{1}', or document '{0}' elsewhere too.");

    /// <summary>A response sample that was copied from the page of another entity.</summary>
    public static readonly IssueRule SampleOfOther = new(
        "PTN4018", IssueSeverity.Warning, Category, "Sample is that of another entity",
        "The sample shows a {0}, as '{1}' does, and no member that only a {2} has. Write what this endpoint answers.");

    /// <summary>Two pages that document one endpoint with the same request.</summary>
    public static readonly IssueRule EndpointTwice = new(
        "PTN4019", IssueSeverity.Warning, Category, "Endpoint is documented on two pages",
        "{0} {1} is documented in '{2}' already, with the same request, so one page is probably a copy. {3}. Correct the endpoint or remove a page; name the operation with 'operation:' in the front matter where two are meant.");

    /// <summary>A value of another kind than all other samples show.</summary>
    public static readonly IssueRule KindDeviates = new(
        "PTN4020", IssueSeverity.Warning, Category, "Sample deviates from the other samples",
        "'{0}' is {1} here and {2} in {3} other samples of these pages. Make them agree.");

    internal static IReadOnlyList<IssueRule> All =>
    [
        ResponseNotJson, BodyNotJson, CurlUnreadable, CurlMethodDiffers, CurlPathDiffers, MemberUnknown, MemberMissing, KindDiffers,
        AuthorizationMissing, ValueNotListed, HeaderMissing, KeyTwice, CurlServerDiffers, StatusContradicts, HeaderMisspelt, SampleNotJson,
        MemberMisspelt, SampleOfOther, EndpointTwice, KindDeviates,
    ];
}

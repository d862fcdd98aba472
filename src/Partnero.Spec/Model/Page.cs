namespace Partnero.Spec.Model;

/// <summary>
/// What one page says, before pages are joined to an API. Compared by value. Never holds a position, an absolute path,
/// a Markdig node or anything of a host.
/// </summary>
/// <param name="Path">Path below the docs folder, forward slashes, with <c>.md</c> or <c>.mdx</c>.</param>
/// <param name="Title">Text of the first level-one heading.</param>
/// <param name="Summary">The quoted summary below the title.</param>
/// <param name="SiteUrl">Address of the docs site, from the preamble's <c>llms.txt</c> line, without a slash at its end.</param>
/// <param name="FrontMatter">The keys we define between <c>---</c> lines at the top.</param>
/// <param name="Operations">The endpoints, in document order.</param>
/// <param name="Events">Rows of webhook event tables.</param>
/// <param name="Payloads">JSON samples of webhook deliveries (a sample object with an <c>event</c> member).</param>
public sealed record Page(
    string Path,
    string? Title,
    string? Summary,
    string? SiteUrl,
    FrontMatter FrontMatter,
    EquatableArray<PageOperation> Operations,
    EquatableArray<EventRow> Events,
    EquatableArray<JsonSample> Payloads)
{
    /// <summary>Links of the page, in text and in components, to anywhere.</summary>
    public EquatableArray<PageLink> Links { get; init; }

    /// <summary>Why the page has no operation, or one too few, is reported already.</summary>
    public bool LacksReportedOperation { get; init; }

    /// <summary>Base URLs that it states for paths without host.</summary>
    public EquatableArray<StatedBaseUrl> BaseUrls { get; init; }

    /// <summary>The site's configuration (<c>docs.json</c>), not a page that anybody reads.</summary>
    public bool IsSiteFile { get; init; }
}

/// <summary>Front matter keys that mean something here.</summary>
/// <param name="Operation"><c>operation:</c>, the method name of the page's first operation, in any casing.</param>
/// <param name="IsExperimental"><c>stability: experimental</c>.</param>
/// <param name="Program"><c>program:</c> affiliate, refer-a-friend or newsletter.</param>
public sealed record FrontMatter(string? Operation, bool IsExperimental, string? Program)
{
    /// <summary>A page without front matter.</summary>
    public static FrontMatter None { get; } = new(null, false, null);
}

/// <summary>An endpoint and everything below it up to the next one.</summary>
/// <param name="Source">The endpoint line.</param>
/// <param name="Heading">Text of the nearest heading above the endpoint line; empty when there is none.</param>
/// <param name="HeadingIsEndpoint">The heading is the word "Endpoint", so file name and folder name the operation.</param>
/// <param name="Description">First paragraph that describes the operation, as <see cref="FieldRow.Description"/> is written.</param>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Server">Scheme and host of the URL with any port: <c>https://api.partnero.com</c>; empty for a path without host.</param>
/// <param name="PathTemplate">URL path as written, placeholders normalised to braces: <c>/v1/partners/{id}/archive</c>.</param>
/// <param name="Parameters">Rows of all request tables (path, query, header, body), in document order.</param>
/// <param name="ResponseFields">Rows of response tables; names are normalised to start at the body's root: <c>data[].id</c>, <c>meta.path</c>.</param>
/// <param name="Requests">cURL samples.</param>
/// <param name="Responses">JSON responses with their status.</param>
/// <param name="Errors">Rows of the error table.</param>
/// <param name="Rules">Conditional rules, over <see cref="FieldRow.Name"/>s of <see cref="Parameters"/>.</param>
public sealed record PageOperation(
    SourceRef Source,
    string Heading,
    bool HeadingIsEndpoint,
    string? Description,
    string Method,
    string Server,
    string PathTemplate,
    EquatableArray<FieldRow> Parameters,
    EquatableArray<FieldRow> ResponseFields,
    EquatableArray<RequestSample> Requests,
    EquatableArray<ResponseSample> Responses,
    EquatableArray<ErrorRow> Errors,
    EquatableArray<Rule> Rules)
{
    /// <summary>An answer without content is documented (204).</summary>
    public bool AnswersNothing { get; init; }

    /// <summary>Rows about the answers of errors.</summary>
    public EquatableArray<FieldRow> ErrorFields { get; init; }

    /// <summary>The page documents fields of the answer and shows none: whether they stand in an envelope is what samples of the site show.</summary>
    public bool LeavesEnvelopeOpen { get; init; }

    /// <summary>How the page states the endpoint.</summary>
    public EndpointForm Form { get; init; }

    /// <summary>Segments of <see cref="PathTemplate"/> (from zero) that look like an example's values, and for which the page names no placeholder.</summary>
    public EquatableArray<int> LiteralSegments { get; init; }

    /// <summary>A sample of the answer is there and cannot be read, which is reported already.</summary>
    public bool LacksReportedResponse { get; init; }
}

/// <summary>Where a parameter travels.</summary>
public enum ParameterLocation
{
    /// <summary>A member of the JSON body.</summary>
    Body,

    /// <summary>The query string.</summary>
    Query,

    /// <summary>A placeholder of the route.</summary>
    Path,

    /// <summary>A header.</summary>
    Header,
}

/// <summary>What the Required column says.</summary>
public enum Requirement
{
    /// <summary>The table has no such column, or the cell is empty.</summary>
    Unstated,

    /// <summary><c>No</c>, <c>optional</c>.</summary>
    No,

    /// <summary><c>Yes</c>, <c>required</c>, ✅.</summary>
    Yes,

    /// <summary><c>Yes\*</c>, or a sentence such as "yes if key is not provided": required under a condition.</summary>
    YesConditional,

    /// <summary><c>No\*</c>: optional, but a condition can make it required.</summary>
    NoConditional,
}

/// <summary>One row of a parameter or field table.</summary>
/// <param name="Source">The row's name cell.</param>
/// <param name="Name">Wire name with its parents: <c>partner.id</c>, <c>update.tags</c>; in queries dots are part of the name. Parents named only in prose are included.</param>
/// <param name="Location">Where it travels; <see cref="ParameterLocation.Body"/> for response fields.</param>
/// <param name="Type">The type column; null when the table has none or the cell could not be read.</param>
/// <param name="Requirement">The required column.</param>
/// <param name="Default">The default, without code marks; null where there is none (an em dash counts as none).</param>
/// <param name="Description">Plain text with code spans kept in backticks; links are their text, escapes resolved, white space folded.</param>
/// <param name="Values">A closed list of values the description gives; empty when there is none or when it only gives examples.</param>
/// <param name="IsAlternative">In a Location table or by its wording: identifies the entity in place of the path placeholder.</param>
public sealed record FieldRow(
    SourceRef Source,
    string Name,
    ParameterLocation Location,
    DocType? Type,
    Requirement Requirement,
    string? Default,
    string Description,
    EquatableArray<string> Values,
    bool IsAlternative)
{
    /// <summary>What else is said of it.</summary>
    public FieldFacts Facts { get; init; } = FieldFacts.None;
}

/// <summary>A type as the pages name it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsNullable">Written with <c>|null</c>.</param>
/// <param name="Item">Kind of an array's items, where the page says so (<c>string[]</c>).</param>
public sealed record DocType(DocTypeKind Kind, bool IsNullable = false, DocTypeKind? Item = null);

/// <summary>The kinds of type words.</summary>
public enum DocTypeKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date without time.</summary>
    Date,

    /// <summary>A moment.</summary>
    DateTime,

    /// <summary>A JSON object; also <c>object[]</c> of old pages with dotted members.</summary>
    Object,

    /// <summary>A JSON array.</summary>
    Array,

    /// <summary>Any JSON value.</summary>
    Any,
}

/// <summary>A cURL sample.</summary>
/// <param name="Source">The fence.</param>
/// <param name="Title">What the info string says after <c>cURL</c>, such as "(by email)"; null when nothing.</param>
/// <param name="Method">HTTP method in capitals; <c>-X</c> or what cURL would choose.</param>
/// <param name="Path">URL path as written, with sample values in place of placeholders.</param>
/// <param name="Query">Query parameters in order, decoded.</param>
/// <param name="Headers">Headers in order.</param>
/// <param name="Body">The JSON body as written; null when there is none.</param>
/// <param name="Shape">The body's shape; null when there is no body or it is no JSON.</param>
public sealed record RequestSample(
    SourceRef Source,
    string? Title,
    string Method,
    string Path,
    EquatableArray<NameValue> Query,
    EquatableArray<NameValue> Headers,
    string? Body,
    JsonShape? Shape)
{
    /// <summary>Scheme and host that it calls; empty when it names none.</summary>
    public string Server { get; init; } = "";

    /// <summary>The URL, where its server is not the endpoint's; else null.</summary>
    public SourceRef? OtherServer { get; init; }
}

/// <summary>A name with its value.</summary>
public readonly record struct NameValue(string Name, string Value);

/// <summary>A JSON response sample.</summary>
/// <param name="Source">The fence.</param>
/// <param name="Status">HTTP status of the fence's title; null when it has none.</param>
/// <param name="Title">What else labels it: the tab's title or the rest of the fence's title.</param>
/// <param name="Json">The text as written, common indent removed; valid JSON: without the comments and the like that made it none.</param>
/// <param name="Shape">Its shape.</param>
public sealed record ResponseSample(SourceRef Source, int? Status, string? Title, string Json, JsonShape Shape)
{
    /// <summary>Site of the first member of what the sample shows; those of the others follow. Zero where they are not known.</summary>
    public int FirstMember { get; init; }
}

/// <summary>Any other JSON sample.</summary>
public sealed record JsonSample(SourceRef Source, string Json, JsonShape Shape);

/// <summary>A row of an error table.</summary>
/// <param name="Source">The row.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Solution">What to do.</param>
public sealed record ErrorRow(SourceRef Source, int Status, string Error, string Solution);

/// <summary>A row of a webhook event table.</summary>
/// <param name="Source">The row.</param>
/// <param name="Name">Wire name: <c>partner.created</c>.</param>
/// <param name="Description">When it is sent.</param>
public sealed record EventRow(SourceRef Source, string Name, string Description);

/// <summary>A link of a page.</summary>
/// <param name="Source">The link, or the attribute that holds its target.</param>
/// <param name="Target">Its target as written: <c>/api-reference/partners/archive#errors</c>.</param>
public sealed record PageLink(SourceRef Source, string Target);

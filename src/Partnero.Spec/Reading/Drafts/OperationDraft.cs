using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Endpoints;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Drafts;

/// <summary>A cURL sample while its operation is read.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Script">The text of its fence.</param>
/// <param name="Json">Its body; null when that is no JSON.</param>
/// <param name="Command">The command.</param>
internal sealed record RequestDraft(RequestSample Sample, TextRange Range, FenceText Script, SampleJson? Json, CurlCommand Command);

/// <summary>A response sample while its operation is read.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Json">Its text.</param>
/// <param name="Label">What its fence is titled: <c>201 Created</c>.</param>
/// <param name="LabelRange">Where the label stands; the fence when it has none.</param>
internal sealed record ResponseDraft(ResponseSample Sample, TextRange Range, SampleJson Json, string Label, TextRange LabelRange);

/// <summary>An endpoint and what was read below it so far.</summary>
internal sealed class OperationDraft
{
    public required SourceRef Source { get; init; }

    public required EndpointLine Endpoint { get; set; }

    /// <summary>How the page states the endpoint.</summary>
    public required EndpointForm Form { get; set; }

    /// <summary>Segments of the path that look like an example's values.</summary>
    public List<int> Literals { get; set; } = [];

    public required TextRange Range { get; init; }

    public required string Heading { get; init; }

    public required bool HeadingIsEndpoint { get; init; }

    public string? Description { get; set; }

    public List<FieldDraft> Parameters { get; } = [];

    public List<FieldDraft> ResponseFields { get; } = [];

    public List<RequestDraft> Requests { get; } = [];

    public List<ResponseDraft> Responses { get; } = [];

    /// <summary>Names of response fields begin at the body's root, whatever the samples show.</summary>
    public bool HasRootedResponseFields { get; set; }

    /// <summary>A page documents an answer without content.</summary>
    public bool AnswersNothing { get; set; }

    /// <summary>Why no sample of the answer is left is reported already.</summary>
    public bool LacksReportedResponse { get; set; }

    public List<ErrorRow> Errors { get; } = [];

    /// <summary>Fields of the answers of errors.</summary>
    public List<FieldDraft> ErrorFields { get; } = [];

    /// <summary>No sample shows whether its response fields stand in an envelope.</summary>
    public bool LeavesEnvelopeOpen { get; set; }

    /// <summary>A sentence says that all of its parameters are optional.</summary>
    public bool TakesOnlyOptional { get; set; }

    public List<Footnote> Footnotes { get; } = [];

    /// <summary>Its parameters travel in the query unless a page says otherwise.</summary>
    public bool IsGetLike => Endpoint.Method is "GET" or "HEAD";

    /// <summary>Where a row travels in a section that leaves it open.</summary>
    public ParameterLocation LocationOf(string name) =>
        Endpoint.Placeholders.Contains(name.Trim('{', '}', ':'), StringComparer.Ordinal) ? ParameterLocation.Path
        : IsGetLike ? ParameterLocation.Query
        : ParameterLocation.Body;
}

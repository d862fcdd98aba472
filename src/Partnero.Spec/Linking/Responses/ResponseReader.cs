using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Responses;

/// <summary>Reads what an operation answers out of its JSON samples and field tables: envelope, page, or a body of its own.</summary>
internal sealed class ResponseReader(LinkContext context)
{
    private const string Data = "data";
    private const string Status = "status";

    private const JsonKinds EnvelopeStatus = JsonKinds.Integer | JsonKinds.Boolean | JsonKinds.Null;
    private const DocTypes EnvelopeStatusTypes = DocTypes.Integer | DocTypes.Number | DocTypes.Boolean;

    public static bool IsSuccess(ResponseSample sample) =>
        sample.Status is { } status
            ? status < 400
            : !sample.Shape.Members.Any(member => member.Name is "error" or "errors") || sample.Shape.Members.Any(member => member.Name == Data);

    public ResponsePlan Read(OperationPlan operation)
    {
        var endpoint = operation.Endpoint;
        if (endpoint.Method == "HEAD")
        {
            return new ResponsePlan(ResponseKind.None, null); // HTTP allows it no body, whatever a sample shows.
        }

        var body = new FieldNode("", endpoint.Source);
        foreach (var sample in endpoint.Responses.Where(IsSuccess))
        {
            body.Absorb(sample.Shape, sample.Source);
        }

        foreach (var row in endpoint.ResponseFields)
        {
            AtRow(body, row).Describe(row);
        }

        return body.HasSamples || body.Children.Count > 0 || body.Item is not null ? OfBody(body, operation)
            : endpoint.AnswersNothing ? new ResponsePlan(ResponseKind.None, null)
            : Assume(operation);
    }

    private static FieldNode AtRow(FieldNode body, FieldRow row) =>
        row.Name.StartsWith("[].", StringComparison.Ordinal) ? body.ItemNode(row.Source).At(row.Name.Substring(3), row.Source) : body.At(row.Name, row.Source);

    private static ResponsePlan OfBody(FieldNode body, OperationPlan operation)
    {
        if (body.Item is { } item && KindResolver.OfResponse(body).Kind == TypeKind.Array)
        {
            return new ResponsePlan(ResponseKind.Body, item) { IsBareList = true };
        }

        var data = body.Find(Data);
        var envelopeStatus = body.Find(Status) is { } status && IsEnvelopeStatus(status) ? status : null;
        var beside = body.Children.Where(node => node != data && node != envelopeStatus && !(data is not null && IsPaging(node))).ToList();
        if (data is null)
        {
            return body.Children.Count == beside.Count && !IsNothing(body)
                ? new ResponsePlan(ResponseKind.Body, body) { HasStatus = false }
                : beside.Count == 0 ? new ResponsePlan(ResponseKind.None, null) : new ResponsePlan(ResponseKind.Body, body) { Members = beside };
        }

        var holdsList = HoldsList(data, operation);
        var content = holdsList ? data.ItemNode(data.Source) : data;
        if (beside.Count > 0 || data.IsMissingIn(body))
        {
            var members = body.Children.Where(node => node != envelopeStatus).ToList();
            return new ResponsePlan(ResponseKind.Body, body) { Members = members, Data = content };
        }

        return new ResponsePlan(holdsList ? ResponseKind.Page : ResponseKind.Data, content);
    }

    // {} and [] say no more than a bare status does.
    private static bool IsNothing(FieldNode body) => body.IsBare && body.Kinds.IsWithin(KindSets.Objects);

    private static bool IsEnvelopeStatus(FieldNode status) =>
        status.HasSamples ? status.Kinds.IsWithin(EnvelopeStatus) : status.DocTypes != DocTypes.None && status.DocTypes.IsWithin(EnvelopeStatusTypes);

    private static bool IsPaging(FieldNode node) => node.Name is "links" or "meta";

    // An empty list alone may be PHP's empty object; then the operation's name decides.
    private static bool HoldsList(FieldNode data, OperationPlan operation)
    {
        if (KindResolver.OfResponse(data).Kind != TypeKind.Array)
        {
            return false;
        }

        if (data.Children.Count > 0)
        {
            data.MoveMembersToItem();
        }

        return data.Item is not null || data.DocTypes.Overlaps(DocTypes.Array) || operation.Phrase.IsList || !operation.Phrase.IsAboutEntity;
    }

    // No page says what comes back; the operation's name tells what to expect.
    private ResponsePlan Assume(OperationPlan operation)
    {
        var phrase = operation.Phrase;
        var kind = phrase.IsList ? ResponseKind.Page : ResponseKind.Data;
        var content = phrase.IsAboutEntity ? new FieldNode("", operation.Endpoint.Source) : null;
        var expected = content is null ? "any JSON" : kind == ResponseKind.Page ? $"a page of {operation.Group.Noun}" : operation.Group.Noun;
        if (!operation.Endpoint.LacksReportedResponse)
        {
            context.Report(LinkRules.ResponseAssumed, operation.Endpoint.Source, operation.Endpoint.Method, operation.Route, expected);
        }

        return new ResponsePlan(kind, content, isAssumed: true);
    }
}

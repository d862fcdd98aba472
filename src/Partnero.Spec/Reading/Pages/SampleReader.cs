using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Checks;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Reads the fences of a page: cURL commands, JSON of requests, responses and webhook deliveries.</summary>
internal sealed class SampleReader(PagePositions positions)
{
    public List<JsonSample> Payloads { get; } = [];

    /// <summary>Reads a fence that is no endpoint.</summary>
    /// <param name="fence">The fence.</param>
    /// <param name="info">What stands behind its opening marks.</param>
    /// <param name="content">Its text.</param>
    /// <param name="operation">The endpoint above it, if any.</param>
    /// <param name="place">Where it stands.</param>
    public void Read(Fence fence, InfoString info, FenceText content, OperationDraft? operation, Place place)
    {
        if (info.Language is "" or "bash" or "sh" or "shell" or "zsh" or "curl" or "console" or "cmd" or "powershell" or "text" && CurlReader.IsCurl(content.Text))
        {
            if (operation is not null)
            {
                ReadCurl(fence, content, info, operation);
            }
        }
        else if (IsJson(info, content.Text, place.Section))
        {
            ReadJson(fence, content, info, operation, place);
        }
    }

    private static bool IsJson(InfoString info, string text, Section section) =>
        info.Language is "json" or "jsonc" or "json5"
        || (info.Language is "" or "text" or "http" && section is Section.Response or Section.ResponseFields or Section.Errors
            && text.TrimStart() is { Length: > 0 } start && start[0] is '{' or '[');

    private void ReadCurl(Fence fence, FenceText content, InfoString info, OperationDraft operation)
    {
        var problems = new List<CurlProblem>();
        var commands = CurlReader.Read(content.Text, problems);
        foreach (var problem in problems)
        {
            positions.Report(SampleRules.CurlUnreadable, content.RangeAt(problem.At, problem.Length), problem.What);
        }

        foreach (var command in commands)
        {
            var range = commands.Count == 1 ? fence.Range : content.RangeAt(command.Start, 4);
            var body = string.IsNullOrWhiteSpace(command.Body) ? null : command.Body;
            JsonShape? shape = null;
            SampleJson? json = null;
            if (body is not null)
            {
                json = new SampleJson(body, content, command.BodyStart, content.RangeAt(command.BodyStart));
                var documents = SampleDocument.ReadAll(body, out var broken);
                if (broken is not null)
                {
                    positions.Report(SampleRules.BodyNotJson, json.At(broken.Offset), broken.What, broken.Advice);
                }

                if (documents.Count > 0)
                {
                    var first = documents[0];
                    (body, shape) = (first.Text, first.Shape);
                    json = new SampleJson(first.Written, content, command.BodyStart, content.RangeAt(command.BodyStart), body);
                    Report(first, json);
                }
            }

            var sample = new RequestSample(
                positions.Record(range), Title(info, fence), command.Method, command.Path,
                command.Query.ToEquatableArray(), command.Headers.ToEquatableArray(), body, shape)
            {
                Server = command.Server,
                OtherServer = CurlLineChecks.IsOtherServer(command.Server, operation.Endpoint.Server)
                    ? positions.Record(content.RangeAt(command.Url.Start, command.Url.Length))
                    : null,
            };
            operation.Requests.Add(new RequestDraft(sample, range, content, json, command));
        }
    }

    /// <summary>What tells this sample from others: the words behind "cURL", or the title of the tab.</summary>
    private static string? Title(InfoString info, Fence fence)
    {
        var title = info.Title.StartsWith("curl", StringComparison.OrdinalIgnoreCase) ? info.Title.Substring(4).Trim() : info.Title;
        return title.Length > 0 ? title : fence.Within("Tab")?.Title;
    }

    private void ReadJson(Fence fence, FenceText content, InfoString info, OperationDraft? operation, Place place)
    {
        var section = place.Section;
        var status = info.Status(out var rest) ?? (place.Section is Section.Body or Section.Request or Section.Query ? null : place.Status ?? (place.Section == Section.Errors ? SectionMarks.AnyError : null));
        var isResponse = operation is not null && fence.Within("RequestExample") is null
            && (status is not null || fence.Within("ResponseExample") is not null || section is Section.Response or Section.ResponseFields or Section.Errors);
        if (isResponse && status is 204 or 205 && string.IsNullOrWhiteSpace(content.Text))
        {
            operation!.AnswersNothing = true; // "204 No Content", and so it is.
            return;
        }

        var documents = SampleDocument.ReadAll(content.Text, out var broken);
        if (broken is not null)
        {
            ReportBroken(broken, content, isResponse, documents.Count > 0, operation is not null && section is Section.Body or Section.Request);
            if (isResponse)
            {
                operation!.LacksReportedResponse |= documents.Count == 0;
            }
        }

        foreach (var document in documents)
        {
            var (text, shape) = (document.Text, document.Shape);
            var json = new SampleJson(document.Written, content, 0, fence.Range, text);
            Report(document, json);
            if (IsPayload(shape))
            {
                Payloads.Add(new JsonSample(positions.Record(fence.Range), text, shape));
            }
            else if (isResponse || (operation is not null && section is Section.None or Section.Endpoint && IsEnvelope(shape)))
            {
                var title = fence.Within("Tab")?.Title ?? fence.Within("Step")?.Title ?? (rest.Length == 0 ? null : rest);
                var sample = new ResponseSample(positions.Record(fence.Range), status, title, text, shape);
                operation!.Responses.Add(new ResponseDraft(sample, fence.Range, json, info.Title, fence.Info.Length > 0 ? fence.Info : fence.Range));
            }
        }
    }

    private void ReportBroken(JsonProblem broken, FenceText content, bool isResponse, bool isReadAllTheSame, bool isBody)
    {
        var at = content.RangeAt(broken.Offset);
        if (isResponse)
        {
            positions.Report(
                SampleRules.ResponseNotJson, at, broken.What,
                isReadAllTheSame ? "The rest of it is read all the same." : "It is left out, and with it what only it shows.", broken.Advice);
        }
        else if (isBody)
        {
            positions.Report(SampleRules.BodyNotJson, at, broken.What, broken.Advice);
        }
        else if (!isReadAllTheSame && IsWhole(content.Text) && broken.What != "an ellipsis")
        {
            // A part of a document, such as one member, is no mistake; a whole one that ends in nothing is.
            positions.Report(SampleRules.SampleNotJson, at, broken.What, broken.Advice);
        }
    }

    private static bool IsWhole(string text) => text.TrimStart() is { Length: > 0 } start && start[0] is '{' or '[';

    private void Report(SampleDocument document, SampleJson json)
    {
        foreach (var lost in document.Lost)
        {
            positions.Report(PageRules.SampleValueLost, json.At(lost.Offset, lost.Length), lost.Value, lost.Problem);
        }

        if (document.HasRepeatedKeys)
        {
            foreach (var (path, range) in json.Repeated())
            {
                positions.Report(SampleRules.KeyTwice, range, path);
            }
        }
    }

    /// <summary>A webhook delivery: an object with the name of an event.</summary>
    private static bool IsPayload(JsonShape shape) => Has(shape, "event", JsonKinds.Text) && (Has(shape, "data") || Has(shape, "url") || Has(shape, "timestamp"));

    private static bool IsEnvelope(JsonShape shape) => Has(shape, "data") || Has(shape, "status", JsonKinds.Integer);

    private static bool Has(JsonShape shape, string name, JsonKinds kinds = ~JsonKinds.None) =>
        shape.Find(name) is { } member && (member.Kinds & kinds) != JsonKinds.None;
}

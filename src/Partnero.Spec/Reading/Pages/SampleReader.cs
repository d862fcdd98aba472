using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
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
    /// <param name="section">The section that it stands in.</param>
    public void Read(Fence fence, InfoString info, FenceText content, OperationDraft? operation, Section section)
    {
        if (info.Language is "" or "bash" or "sh" or "shell" or "zsh" or "curl" or "console" or "cmd" or "powershell" or "text" && CurlReader.IsCurl(content.Text))
        {
            if (operation is not null)
            {
                ReadCurl(fence, content, info, operation);
            }
        }
        else if (IsJson(info, content.Text, section))
        {
            ReadJson(fence, content, info, operation, section);
        }
    }

    private static bool IsJson(InfoString info, string text, Section section) =>
        info.Language is "json" or "jsonc" or "json5"
        || (info.Language is "" or "text" or "http" && section is Section.Response or Section.ResponseFields or Section.Errors
            && text.TrimStart() is { Length: > 0 } start && start[0] is '{' or '[');

    private void ReadCurl(Fence fence, FenceText content, InfoString info, OperationDraft operation)
    {
        var commands = CurlReader.Read(content.Text, out var problem, out var problemAt);
        if (problem is not null)
        {
            positions.Report(SampleRules.CurlUnreadable, content.RangeAt(problemAt), problem);
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
                var documents = ReadDocuments(body, out var broken);
                if (broken is not null)
                {
                    positions.Report(SampleRules.BodyNotJson, json.At(broken.Offset), broken.What, broken.Advice);
                }

                if (documents.Count > 0)
                {
                    (body, shape) = documents[0];
                    json = new SampleJson(body, content, command.BodyStart, content.RangeAt(command.BodyStart));
                }
            }

            var sample = new RequestSample(
                positions.Record(range), Title(info, fence), command.Method, command.Path,
                command.Query.ToEquatableArray(), command.Headers.ToEquatableArray(), body, shape)
            {
                Server = command.Server,
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

    private void ReadJson(Fence fence, FenceText content, InfoString info, OperationDraft? operation, Section section)
    {
        var status = info.Status(out var rest);
        var isResponse = operation is not null && fence.Within("RequestExample") is null
            && (status is not null || fence.Within("ResponseExample") is not null || section is Section.Response or Section.ResponseFields or Section.Errors);
        if (isResponse && status is 204 or 205 && string.IsNullOrWhiteSpace(content.Text))
        {
            operation!.AnswersNothing = true; // "204 No Content", and so it is.
            return;
        }

        var documents = ReadDocuments(content.Text, out var broken);
        if (broken is not null && isResponse)
        {
            positions.Report(
                SampleRules.ResponseNotJson, content.RangeAt(broken.Offset), broken.What,
                documents.Count > 0 ? "The rest of it is read all the same." : "It is left out, and with it what only it shows.", broken.Advice);
        }
        else if (broken is not null && operation is not null && section is Section.Body or Section.Request)
        {
            positions.Report(SampleRules.BodyNotJson, content.RangeAt(broken.Offset), broken.What, broken.Advice);
        }

        foreach (var (text, shape) in documents)
        {
            if (IsPayload(shape))
            {
                Payloads.Add(new JsonSample(positions.Record(fence.Range), text, shape));
            }
            else if (isResponse || (operation is not null && section is Section.None or Section.Endpoint && IsEnvelope(shape)))
            {
                var title = fence.Within("Tab")?.Title ?? fence.Within("Step")?.Title ?? (rest.Length == 0 ? null : rest);
                var sample = new ResponseSample(positions.Record(fence.Range), status, title, text, shape);
                operation!.Responses.Add(new ResponseDraft(sample, fence.Range, new SampleJson(text, content, 0, fence.Range)));
            }
        }
    }

    /// <summary>The JSON of a sample: one document, or what is left of it, or of several, without the liberties that writers take.</summary>
    private static List<(string Text, JsonShape Shape)> ReadDocuments(string text, out JsonProblem? problem)
    {
        if (JsonShapeReader.Read(text, out problem) is { } whole)
        {
            return [(text, whole)];
        }

        var documents = new List<(string, JsonShape)>();
        foreach (var document in JsonLiberties.Remove(text))
        {
            if (JsonShapeReader.Read(document, out _) is { } shape)
            {
                documents.Add((document, shape));
            }
        }

        return documents;
    }

    /// <summary>A webhook delivery: an object with the name of an event.</summary>
    private static bool IsPayload(JsonShape shape) => Has(shape, "event", JsonKinds.Text) && (Has(shape, "data") || Has(shape, "url") || Has(shape, "timestamp"));

    private static bool IsEnvelope(JsonShape shape) => Has(shape, "data") || Has(shape, "status", JsonKinds.Integer);

    private static bool Has(JsonShape shape, string name, JsonKinds kinds = ~JsonKinds.None) =>
        shape.Find(name) is { } member && (member.Kinds & kinds) != JsonKinds.None;
}

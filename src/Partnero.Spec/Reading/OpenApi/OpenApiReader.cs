using System.Globalization;
using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Endpoints;
using Partnero.Spec.Reading.Fields;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>
/// Reads the fence that sites with an OpenAPI document put on the page of each operation: <c>yaml post /partners</c> and below
/// it the part of the document that is about that operation.
/// </summary>
internal sealed class OpenApiReader
{
    private readonly FenceText _text;
    private readonly PagePositions _positions;
    private readonly YamlNode _document;
    private readonly OpenApiFields _fields;

    private OpenApiReader(FenceText text, YamlNode document, PagePositions positions)
    {
        _text = text;
        _positions = positions;
        _document = document;
        _fields = new OpenApiFields(_document, text, positions);
    }

    /// <summary>Whether a fence's info string names an operation: <c>yaml [file] METHOD /path</c>.</summary>
    public static bool IsOperation(InfoString info, out string method, out string path)
    {
        (method, path) = ("", "");
        var words = info.Language is "yaml" or "yml" ? info.Title.Split(' ') : [];
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (EndpointLine.FindMethod(words[i].AsSpan()) is { } found && words[i + 1].StartsWith("/", StringComparison.Ordinal))
            {
                (method, path) = (found, words[i + 1]);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the operation; false, with a finding, when the document lacks what an endpoint needs.</summary>
    /// <param name="fence">Where its info string stands, for findings.</param>
    /// <param name="text">The content.</param>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path as the info string names it.</param>
    /// <param name="start">Makes the draft of an endpoint.</param>
    /// <param name="positions">Where elements stand.</param>
    public static bool Read(Fence fence, FenceText text, string method, string path, Func<EndpointLine, OperationDraft> start, PagePositions positions)
    {
        if (YamlReader.Read(text.Text, out var problem) is not { } document)
        {
            positions.Report(PageRules.EndpointUnreadable, text.RangeAt(problem!.Value.At), $"{method} {path}", $"the document below it is no YAML: {problem.Value.Reason}");
            return false;
        }

        var reader = new OpenApiReader(text, document, positions);
        var found = reader.FindOperation(method, path);
        if (found is not { } operation || EndpointLine.Read($"{method} {reader.ServerOf(operation)}{path}".AsSpan(), true, out _) is not { } endpoint)
        {
            var reason = found is null ? "the document below it does not describe it" : "the document below it names no server with a whole URL";
            positions.Report(PageRules.EndpointUnreadable, fence.Info, $"{method} {path}", reason);
            return false;
        }

        reader.Fill(start(endpoint), operation);
        return true;
    }

    private Found? FindOperation(string method, string path)
    {
        var paths = _document["paths"];
        if (paths?["request"] is not null)
        {
            return new Found(paths, paths); // The older form: one operation, taken apart already.
        }

        var item = paths?[path] ?? (paths?.Members.Count == 1 ? paths.Members[0].Value : null);
        return item is not null && (item[method.ToLowerInvariant()] ?? item[method]) is { } operation ? new Found(item, operation) : null;
    }

    private string ServerOf(Found found)
    {
        var server = (found.Operation["servers"] ?? found.PathItem["servers"] ?? _document["servers"])?.Items is { Count: > 0 } servers ? servers[0] : null;
        var url = server?.TextOf("url") ?? "";
        foreach (var (name, _, variable) in server?["variables"]?.Members ?? [])
        {
            url = url.Replace($"{{{name}}}", variable.TextOf("default") ?? name);
        }

        return url.TrimEnd('/');
    }

    private void Fill(OperationDraft draft, Found found)
    {
        draft.HasRootedResponseFields = true;
        if (draft.Description is null && (found.Operation.TextOf("description") ?? found.Operation.TextOf("summary")) is { } description)
        {
            draft.Description = InlineText.Plain(description, new TextRange(0, description.Length));
        }

        var request = found.Operation["request"];
        AddParameters(draft, found.PathItem);
        AddParameters(draft, found.Operation == found.PathItem ? request : found.Operation);
        if (BodySchema(Resolved(found.Operation["requestBody"])?["content"] ?? request?["body"]) is { } body)
        {
            _fields.AddBody(draft.Parameters, body, isResponse: false);
        }

        foreach (var (status, range, response) in (found.Operation["responses"] ?? found.Operation["response"])?.Members ?? [])
        {
            AddResponse(draft, status, range, OpenApiSchema.Resolve(response, _document));
        }
    }

    private void AddParameters(OperationDraft draft, YamlNode? holder)
    {
        foreach (var item in holder?["parameters"]?.Items ?? [])
        {
            var parameter = OpenApiSchema.Resolve(item, _document);
            if (parameter.TextOf("name") is { } name && parameter.TextOf("in") is { } place && Locations.Find(place) is { } location and not ParameterLocation.Body)
            {
                _fields.AddParameter(draft.Parameters, name, parameter["name"]!.Range, location, parameter, parameter["schema"] ?? parameter);
            }
        }

        foreach (var (place, _, group) in holder?["parameters"]?.Members ?? [])
        {
            foreach (var (name, range, parameter) in Locations.Find(place) is null ? [] : group.Members)
            {
                var schema = parameter["schema"]?.Items is { Count: > 0 } schemas ? schemas[0] : parameter;
                _fields.AddParameter(draft.Parameters, name, range, Locations.Find(place)!.Value, schema, schema);
            }
        }
    }

    private void AddResponse(OperationDraft draft, string status, TextRange within, YamlNode response)
    {
        var content = response["content"] ?? response;
        var range = _text.RangeAt(within.Start, Math.Max(1, within.Length));
        var code = status.Length == 3 && status[0] is >= '1' and <= '5' ? ((status[0] - '0') * 100) + (int.TryParse(status.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var rest) ? rest : 0) : (int?)null;
        if (code >= 400 || code is null)
        {
            if (code >= 400)
            {
                var description = response.TextOf("description") ?? "";
                draft.Errors.Add(new ErrorRow(_positions.Record(range), code.Value, InlineText.Plain(description, new TextRange(0, description.Length)), ""));
            }

            return;
        }

        var schema = BodySchema(content);
        if (schema is not null)
        {
            _fields.AddBody(draft.ResponseFields, schema, isResponse: true);
        }

        var example = ExampleOf(MediaOf(content)) ?? (schema is null ? null : OpenApiSchema.Read(schema, _document).Example);
        if (example is not null && OpenApiExamples.Write(example) is { } json && JsonShapeReader.Read(json, out _) is { } shape)
        {
            var sample = new ResponseSample(_positions.Record(range), code, null, json, shape);
            draft.Responses.Add(new ResponseDraft(sample, range, new SampleJson(json, _text, example.Range.Start, range), "", range));
        }

        draft.AnswersNothing |= schema is null && example is null;
    }

    private static YamlNode? BodySchema(YamlNode? content) => MediaOf(content) is { } media ? media["schema"] ?? (media["schemaArray"] is null ? null : media) : null;

    // JSON where there is a choice.
    private static YamlNode? MediaOf(YamlNode? content)
    {
        YamlNode? first = null;
        foreach (var (name, _, media) in content?.Members ?? [])
        {
            if (name.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return media;
            }

            first ??= name.IndexOf('/') > 0 ? media : null;
        }

        return first;
    }

    private YamlNode? ExampleOf(YamlNode? media) =>
        media?["example"] ?? (media?["examples"]?.Members is { Count: > 0 } examples ? Resolved(examples[0].Value)?["value"] : null);

    private YamlNode? Resolved(YamlNode? node) => node is null ? null : OpenApiSchema.Resolve(node, _document);

    private readonly record struct Found(YamlNode PathItem, YamlNode Operation);
}

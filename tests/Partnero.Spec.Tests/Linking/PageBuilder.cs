using System.Text.Json;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>Pages by hand: what the reader would make of Markdown, for tests of what no Markdown leads to, or not exactly.</summary>
internal sealed class PageBuilder(string path)
{
    private readonly List<PageOperation> _operations = [];
    private readonly List<EventRow> _events = [];
    private readonly List<JsonSample> _payloads = [];
    private int _sites;

    public string? Summary { get; set; } = "What the page says.";

    public FrontMatter FrontMatter { get; set; } = FrontMatter.None;

    public SourceRef NextSite() => new(path, ++_sites);

    /// <summary>An endpoint under the heading "Endpoint".</summary>
    public PageBuilder Endpoint(string line, Action<OperationBuilder>? describe = null) => Add(line, "Endpoint", true, describe);

    /// <summary>An endpoint whose method, path and heading are what no URL could be.</summary>
    public PageBuilder Endpoint(string line, Action<OperationBuilder> describe, string heading, string method, string path)
    {
        Add(line, heading, heading == "Endpoint", describe);
        _operations[^1] = _operations[^1] with { Method = method, PathTemplate = path };
        return this;
    }

    /// <summary>An endpoint under a heading of its own.</summary>
    public PageBuilder Operation(string heading, string line, Action<OperationBuilder>? describe = null) => Add(line, heading, false, describe);

    public PageBuilder Event(string name, string description = "When it happens")
    {
        _events.Add(new EventRow(NextSite(), name, description));
        return this;
    }

    public PageBuilder Payload(string json)
    {
        _payloads.Add(new JsonSample(NextSite(), json, ShapeOf(json)));
        return this;
    }

    public Page Build() => new(
        path, "Title", Summary, "https://docs.example", FrontMatter, _operations.ToEquatableArray(), _events.ToEquatableArray(), _payloads.ToEquatableArray());

    public static JsonShape ShapeOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ShapeOf(document.RootElement);
    }

    private PageBuilder Add(string line, string heading, bool isEndpoint, Action<OperationBuilder>? describe)
    {
        var builder = new OperationBuilder(this, line, heading, isEndpoint);
        describe?.Invoke(builder);
        _operations.Add(builder.Build());
        return this;
    }

    private static JsonShape ShapeOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonShape(
            JsonKinds.Object, element.EnumerateObject().Select(member => new JsonMember(member.Name, ShapeOf(member.Value), false)).ToEquatableArray(), null),
        JsonValueKind.Array when element.GetArrayLength() == 0 => JsonShape.Of(JsonKinds.EmptyArray),
        JsonValueKind.Array => new JsonShape(JsonKinds.Array, [], element.EnumerateArray().Select(ShapeOf).Aggregate(Merge)),
        JsonValueKind.Number => JsonShape.Of(element.TryGetInt64(out _) ? JsonKinds.Integer : JsonKinds.Number),
        JsonValueKind.True or JsonValueKind.False => JsonShape.Of(JsonKinds.Boolean),
        JsonValueKind.Null => JsonShape.Of(JsonKinds.Null),
        _ => JsonShape.Of(element.GetString()!.Length switch
        {
            10 when element.TryGetDateTime(out _) => JsonKinds.Date,
            > 18 when element.TryGetDateTimeOffset(out _) => JsonKinds.Timestamp,
            _ => JsonKinds.Text,
        }),
    };

    private static JsonShape Merge(JsonShape left, JsonShape right)
    {
        var bothObjects = left.Kinds.HasFlag(JsonKinds.Object) && right.Kinds.HasFlag(JsonKinds.Object);
        var names = left.Members.Concat(right.Members).Select(member => member.Name).Distinct();
        var members = names.Select(name =>
        {
            var all = left.Members.Concat(right.Members).Where(member => member.Name == name).ToList();
            return all.Count == 1
                ? all[0] with { IsOptional = all[0].IsOptional || bothObjects }
                : new JsonMember(name, Merge(all[0].Shape, all[1].Shape), all[0].IsOptional || all[1].IsOptional);
        });
        var item = left.Item is null || right.Item is null ? left.Item ?? right.Item : Merge(left.Item, right.Item);
        return new JsonShape(left.Kinds | right.Kinds, members.ToEquatableArray(), item);
    }
}

/// <summary>An endpoint by hand.</summary>
internal sealed class OperationBuilder(PageBuilder page, string line, string heading, bool isEndpoint)
{
    private readonly SourceRef _source = page.NextSite();
    private readonly List<FieldRow> _parameters = [];
    private readonly List<FieldRow> _fields = [];
    private readonly List<RequestSample> _requests = [];
    private readonly List<ResponseSample> _responses = [];
    private readonly List<Rule> _rules = [];

    /// <summary>A row: type word, with <c>|null</c> and <c>[]</c>; requirement word; what the description lists.</summary>
    public OperationBuilder Row(
        string name, string? type = "string", string required = "", ParameterLocation location = ParameterLocation.Body, string[]? values = null, bool isAlternative = false)
    {
        _parameters.Add(NewRow(name, type, required, location, values, isAlternative));
        return this;
    }

    public OperationBuilder Query(string name, string type = "string", string required = "") => Row(name, type, required, ParameterLocation.Query);

    public OperationBuilder Path(string name, string type = "string") => Row(name, type, "Yes", ParameterLocation.Path);

    public OperationBuilder Field(string name, string type = "string", string[]? values = null)
    {
        _fields.Add(NewRow(name, type, "", ParameterLocation.Body, values, false));
        return this;
    }

    public OperationBuilder Request(string url, string? body = null, params string[] query)
    {
        var pairs = query.Select(text => text.Split('=')).Select(pair => new NameValue(pair[0], pair[1]));
        _requests.Add(new RequestSample(
            page.NextSite(), null, line.Split(' ')[0], new Uri(url).AbsolutePath, pairs.ToEquatableArray(), [], body, body is null ? null : PageBuilder.ShapeOf(body)));
        return this;
    }

    public OperationBuilder Response(string json, int? status = 200)
    {
        _responses.Add(new ResponseSample(page.NextSite(), status, null, json, PageBuilder.ShapeOf(json)));
        return this;
    }

    public OperationBuilder OneOf(params string[] fields) => Rule(RuleKind.OneOf, fields, null);

    public OperationBuilder WhenPresent(string field, string other) => Rule(RuleKind.RequiredWhenPresent, [field], other);

    public PageOperation Build()
    {
        var url = new Uri(line.Split(' ')[1].Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
        return new PageOperation(
            _source, heading, isEndpoint, null, line.Split(' ')[0], url.GetLeftPart(UriPartial.Authority), Uri.UnescapeDataString(url.AbsolutePath),
            _parameters.ToEquatableArray(), _fields.ToEquatableArray(), _requests.ToEquatableArray(), _responses.ToEquatableArray(), [], _rules.ToEquatableArray());
    }

    private OperationBuilder Rule(RuleKind kind, string[] fields, string? condition)
    {
        _rules.Add(new Rule(page.NextSite(), kind, fields.ToEquatableArray(), condition, [], false));
        return this;
    }

    private FieldRow NewRow(string name, string? type, string required, ParameterLocation location, string[]? values, bool isAlternative) => new(
        page.NextSite(),
        name,
        location,
        TypeOf(type),
        required switch
        {
            "Yes" => Requirement.Yes,
            "No" => Requirement.No,
            "Yes*" => Requirement.YesConditional,
            "No*" => Requirement.NoConditional,
            _ => Requirement.Unstated,
        },
        null,
        "",
        (values ?? []).ToEquatableArray(),
        isAlternative);

    private static DocType? TypeOf(string? type)
    {
        if (type is null)
        {
            return null;
        }

        var word = type.Replace("|null", "", StringComparison.Ordinal);
        var isNullable = word != type;
        return word.EndsWith("[]", StringComparison.Ordinal)
            ? new DocType(DocTypeKind.Array, isNullable, Enum.Parse<DocTypeKind>(word[..^2], true))
            : new DocType(Enum.Parse<DocTypeKind>(word, true), isNullable);
    }
}

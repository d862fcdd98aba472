using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>What all parts of the document share.</summary>
internal sealed class OpenApiContext(Api api, Positions positions, OpenApiSpecVersion version)
{
    private readonly Dictionary<TypeName, ObjectType> _objects = api.Groups.SelectMany(group => group.Objects).ToDictionary(type => type.Name);

    private readonly Dictionary<string, OperationSamples> _samples =
        api.Samples.ToDictionary(samples => samples.OperationId, StringComparer.Ordinal);

    private SampleFacts? _facts;

    /// <summary>The API.</summary>
    public Api Api => api;

    /// <summary>What samples show beyond the types.</summary>
    public SampleFacts Facts => _facts ??= new SampleFacts(api, _objects);

    /// <summary>The document under way; references name it.</summary>
    public OpenApiDocument Document { get; } = new();

    /// <summary>JSON Schema as a whole; before 3.1 a part of it with words of its own.</summary>
    public bool HasJsonSchema => version >= OpenApiSpecVersion.OpenApi3_1;

    /// <summary>Names of components: the names of the types, scope in front. An underscore is in no name, so nothing collides.</summary>
    public static string NameOf(TypeName type) => Ascii(type.Scope.Length == 0 ? type.Name : $"{type.Scope.Replace('.', '_')}_{type.Name}");

    /// <summary>Names of components have ASCII letters only; any other is written as its number.</summary>
    private static string Ascii(string name) => name.All(char.IsAscii)
        ? name
        : string.Concat(name.Select(c => char.IsAscii(c) ? c.ToString() : $"_{(int)c:x4}"));

    /// <summary>The object type of a name; null when it is none.</summary>
    public ObjectType? Find(TypeName? name) => name is { } known ? _objects.GetValueOrDefault(known) : null;

    /// <summary>What the pages show of an operation.</summary>
    public OperationSamples SamplesOf(Operation operation) =>
        _samples.GetValueOrDefault(operation.Id) ?? new OperationSamples(operation.Id, [], [], []);

    /// <summary>Where an element was read, as an extension that tools carry along.</summary>
    public Dictionary<string, IOpenApiExtension> SourceOf(SourceRef source)
    {
        var position = positions.Find(source);
        return new Dictionary<string, IOpenApiExtension>(1, StringComparer.Ordinal) { ["x-source"] = new SourceExtension(position.Page, position.Line) };
    }

    /// <summary>Page and line of an element, for lists that are JSON themselves.</summary>
    public JsonObject SourceNode(SourceRef source)
    {
        var position = positions.Find(source);
        return new JsonObject { ["page"] = position.Page, ["line"] = position.Line };
    }

    /// <summary>Page and line. A large API has hundreds of thousands, so they are written from here and never made JSON objects.</summary>
    private sealed class SourceExtension(string page, int line) : IOpenApiExtension
    {
        public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("page");
            writer.WriteValue(page);
            writer.WritePropertyName("line");
            writer.WriteValue(line);
            writer.WriteEndObject();
        }
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Cli.Documents;
using Partnero.Spec.Model;
using Location = Partnero.Spec.Model.ParameterLocation;

namespace Partnero.Cli.OpenApi;

/// <summary>Operations that share method and path, as the one operation that OpenAPI allows there.</summary>
internal sealed class OperationWriter(OpenApiContext context, SchemaWriter schemas, ResponseWriter responses)
{
    /// <summary>Writes operations.</summary>
    /// <param name="operations">At least one.</param>
    /// <param name="path">The path with the placeholders that the document uses.</param>
    public OpenApiOperation Write(IReadOnlyList<Operation> operations, string path)
    {
        var first = operations[0];
        var result = new OpenApiOperation
        {
            OperationId = first.Id.Replace('.', '_'),
            Summary = first.Summary ?? first.Name,
            Description = string.Join("\n\n", operations.Select(Describe).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)),
            Tags = new HashSet<OpenApiTagReference> { new(GroupOf(first), context.Document) },
            ExternalDocs = SchemaWriter.DocsAt(first.PageUrl),
            Parameters = [.. Parameters(operations, path)],
            RequestBody = Body(operations),
            Responses = responses.Write(operations),
            Extensions = context.SourceOf(first.Source),
        };
        if (operations.Count > 1)
        {
            result.Extensions["x-operations"] = new JsonNodeExtension(new JsonArray(
                [.. operations.Select(operation => new JsonObject { ["id"] = operation.Id, ["x-source"] = context.SourceNode(operation.Source) })]));
        }

        var rules = operations.SelectMany(operation => operation.Rules.Concat(QueryRules(operation))).ToList();
        if (rules.Count > 0)
        {
            result.Extensions["x-rules"] = new JsonNodeExtension(schemas.Describe(rules));
        }

        return result;
    }

    /// <summary>The group's name: what stands before the operation's key.</summary>
    public static string GroupOf(Operation operation) => operation.Id[..^(operation.Key.Length + 1)];

    private static string Describe(Operation operation) => operation.Description ?? operation.Summary ?? "";

    private EquatableArray<Rule> QueryRules(Operation operation) =>
        context.Find(operation.Request) is { } request && !SchemaWriter.HasBody(request) ? request.Rules : [];

    private IEnumerable<IOpenApiParameter> Parameters(IReadOnlyList<Operation> operations, string path)
    {
        var names = PathTemplate.Placeholders(path);
        for (var i = 0; i < names.Count; i++)
        {
            yield return PathParameter(operations, i, names[i]);
        }

        var query = operations.SelectMany(operation => QueryOf(operation).Select(property => (operation, property)));
        foreach (var same in query.GroupBy(member => member.property.WireName, StringComparer.Ordinal))
        {
            var (operation, property) = same.First();
            yield return new OpenApiParameter
            {
                Name = property.WireName,
                In = Microsoft.OpenApi.ParameterLocation.Query,
                Description = property.Description,
                Required = same.Count() == operations.Count && same.All(member => member.property.IsRequired),
                Schema = schemas.WriteMember(null, property with { Description = null }, isResponse: false, isNullable: false),
                Example = QueryExample(operation, property),
                Extensions = context.SourceOf(property.Source),
            };
        }
    }

    private OpenApiParameter PathParameter(IReadOnlyList<Operation> operations, int index, string name)
    {
        var parameter = operations[0].PathParameters[index];
        var sample = operations.SelectMany(operation => context.SamplesOf(operation).Requests, (operation, sample) => PathTemplate.Value(operation.Route, sample.Path, index))
            .FirstOrDefault(value => value is not null);
        return new OpenApiParameter
        {
            Name = name,
            In = Microsoft.OpenApi.ParameterLocation.Path,
            Required = true,
            Description = parameter.Description ?? $"The `{name}` in the path.",
            Schema = schemas.Write(parameter.Type, isResponse: false),
            Example = sample is null ? null : SampleJson.ParseText(sample, parameter.Type),
            Extensions = context.SourceOf(parameter.Source),
        };
    }

    private IEnumerable<Property> QueryOf(Operation operation) =>
        context.Find(operation.Request)?.Properties.Where(property => property.Location == Location.Query) ?? [];

    private JsonNode? QueryExample(Operation operation, Property property) => context.SamplesOf(operation).Requests
        .SelectMany(sample => sample.Query)
        .Where(pair => pair.Name == property.WireName)
        .Select(pair => SampleJson.ParseText(pair.Value, property.Type))
        .FirstOrDefault(value => value is not null);

    private OpenApiRequestBody? Body(IReadOnlyList<Operation> operations)
    {
        var content = new OpenApiMediaType();
        var withBody = operations.Where(operation => context.Find(operation.Request) is { } request && SchemaWriter.HasBody(request)).ToList();
        foreach (var operation in withBody)
        {
            Alternatives.Add(content, BodySchema(operation));
            AddSamples(content, operation);
        }

        return withBody.Count == 0 ? null : new OpenApiRequestBody
        {
            Required = operations.Count == withBody.Count && withBody.All(operation => !operation.RequestIsOptional),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = content },
            Extensions = context.SourceOf(context.Find(withBody[0].Request)!.Source),
        };
    }

    /// <summary>Rules of this variant alone are no part of the type that it shares with the other.</summary>
    private IOpenApiSchema BodySchema(Operation operation) => operation.Rules.IsEmpty
        ? schemas.Reference(operation.Request!.Value)
        : schemas.WriteUnder(operation.Rules, operation.Request!.Value);

    private void AddSamples(OpenApiMediaType content, Operation operation)
    {
        foreach (var sample in context.SamplesOf(operation).Requests.Where(sample => sample.Shape is not null))
        {
            content.Examples ??= new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal);
            SampleJson.Add(content.Examples, sample.Title, SampleJson.Parse(sample.Body!), context.SourceOf(sample.Source));
        }
    }
}

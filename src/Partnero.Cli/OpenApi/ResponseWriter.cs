using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>What operations answer: the envelope around their types, one response a status, samples as examples.</summary>
internal sealed class ResponseWriter(OpenApiContext context, SchemaWriter schemas)
{
    private const string Json = "application/json";
    private const string Unauthorized = "Unauthorized";
    private const string PageLinks = "PageLinks";
    private const string PageMeta = "PageMeta";
    private const string Error = "ErrorResponse";

    /// <summary>What every document has: the parts of a page, the error envelope, the answer to a bad key.</summary>
    public void WriteComponents(OpenApiComponents components)
    {
        components.Schemas![PageLinks] = Envelope(("first", Nullable(JsonSchemaType.String)), ("last", Nullable(JsonSchemaType.String)), ("prev", Nullable(JsonSchemaType.String)), ("next", Nullable(JsonSchemaType.String)));
        components.Schemas[PageMeta] = Envelope(
            ("current_page", Nullable(JsonSchemaType.Integer)), ("from", Nullable(JsonSchemaType.Integer)), ("path", Nullable(JsonSchemaType.String)),
            ("per_page", Nullable(JsonSchemaType.Integer)), ("to", Nullable(JsonSchemaType.Integer)));
        components.Schemas[Error] = Envelope(
            ("status", new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Anything but 1." }),
            ("message", Nullable(JsonSchemaType.String)),
            ("errors", new OpenApiSchema { Description = "Problems by field.", AdditionalProperties = new OpenApiSchema() }));
        components.Responses = new Dictionary<string, IOpenApiResponse>(StringComparer.Ordinal)
        {
            [Unauthorized] = new OpenApiResponse { Description = "The API key is missing or wrong.", Content = ContentOf([ErrorSchema()]) },
        };
    }

    /// <summary>The responses of operations that share method and path.</summary>
    public OpenApiResponses Write(IReadOnlyList<Operation> operations)
    {
        var responses = new SortedDictionary<string, OpenApiResponse>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            AddSuccesses(responses, operation);
            AddErrors(responses, operation);
        }

        var result = new OpenApiResponses();
        foreach (var (status, response) in responses)
        {
            result.Add(status, response);
        }

        result.TryAdd("401", new OpenApiResponseReference(Unauthorized, context.Document));
        return result;
    }

    private void AddSuccesses(SortedDictionary<string, OpenApiResponse> responses, Operation operation)
    {
        var samples = context.SamplesOf(operation).Responses;
        string[] statuses = [.. samples.Where(sample => sample.Status is not null).Select(sample => Text(sample.Status!.Value)).Distinct(StringComparer.Ordinal)];
        foreach (var status in statuses is [] ? ["200"] : statuses)
        {
            var response = Merge(responses, status, operation, "Success.", SchemaOf(operation.Response));
            if (operation.Response.IsAssumed)
            {
                response.Extensions!["x-assumed"] = new JsonNodeExtension(true);
            }

            foreach (var sample in samples.Where(sample => sample.Status is null || Text(sample.Status.Value) == status))
            {
                AddExample(response, sample);
            }
        }
    }

    private void AddErrors(SortedDictionary<string, OpenApiResponse> responses, Operation operation)
    {
        foreach (var rows in operation.Errors.GroupBy(error => error.Status))
        {
            var description = string.Join('\n', rows.Select(row => row.Solution.Length == 0 ? $"* {row.Error}" : $"* {row.Error}: {row.Solution}"));
            var response = Merge(responses, Text(rows.Key), operation, description, ErrorSchema());
            response.Extensions = context.SourceOf(rows.First().Source);
        }

        foreach (var sample in context.SamplesOf(operation).ErrorResponses.Where(sample => sample.Status is not null))
        {
            AddExample(Merge(responses, Text(sample.Status!.Value), operation, "An error.", ErrorSchema()), sample);
        }
    }

    private OpenApiResponse Merge(
        SortedDictionary<string, OpenApiResponse> responses, string status, Operation operation, string description, IOpenApiSchema schema)
    {
        if (!responses.TryGetValue(status, out var response))
        {
            response = new OpenApiResponse
            {
                Description = description,
                Content = ContentOf([]),
                Extensions = context.SourceOf(operation.Source),
            };
            responses.Add(status, response);
        }
        else if (description.StartsWith('*') && !response.Description!.Contains(description, StringComparison.Ordinal))
        {
            response.Description += "\n" + description;
        }

        Alternatives.Add((OpenApiMediaType)response.Content![Json], schema);
        return response;
    }

    private OpenApiSchema SchemaOf(Response response)
    {
        var type = response.Type is null ? null : schemas.Write(response.Type, isResponse: true);
        return response.Kind switch
        {
            ResponseKind.None => Envelope(("status", Status())),
            ResponseKind.Page => Required(
                "data",
                Envelope(
                    ("data", new OpenApiSchema { Type = JsonSchemaType.Array, Items = type }),
                    ("links", new OpenApiSchemaReference(PageLinks, context.Document)),
                    ("meta", new OpenApiSchemaReference(PageMeta, context.Document)),
                    ("status", Status()))),
            ResponseKind.Body when !response.HasStatus => new OpenApiSchema { AllOf = [type!] },
            ResponseKind.Body => new OpenApiSchema
            {
                AllOf = [type!],
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["status"] = Status() },
            },
            _ => Required("data", Envelope(("data", response.Type!.Kind == TypeKind.Any ? AnythingButNull() : type!), ("status", Status()))),
        };
    }

    /// <summary>Nobody knows what comes, only that the client wants to see something.</summary>
    private static OpenApiSchema AnythingButNull()
    {
        JsonSchemaType[] types = [JsonSchemaType.Object, JsonSchemaType.Array, JsonSchemaType.String, JsonSchemaType.Number, JsonSchemaType.Boolean];
        return new OpenApiSchema
        {
            AnyOf = [.. types.Select(type => new OpenApiSchema { Type = type, Items = type == JsonSchemaType.Array ? new OpenApiSchema() : null })],
        };
    }

    private void AddExample(OpenApiResponse response, ResponseSample sample)
    {
        var content = (OpenApiMediaType)response.Content![Json];
        content.Examples ??= new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal);
        SampleJson.Add(content.Examples, sample.Title, SampleJson.Parse(sample.Json), context.SourceOf(sample.Source));
    }

    private OpenApiSchemaReference ErrorSchema() => new(Error, context.Document);

    private static Dictionary<string, IOpenApiMediaType> ContentOf(IReadOnlyList<IOpenApiSchema> choices)
    {
        var content = new OpenApiMediaType();
        foreach (var schema in choices)
        {
            Alternatives.Add(content, schema);
        }

        return new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [Json] = content };
    }

    private static OpenApiSchema Envelope(params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
    };

    private static OpenApiSchema Required(string member, OpenApiSchema schema)
    {
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { member };
        return schema;
    }

    private static OpenApiSchema Nullable(JsonSchemaType type) => new() { Type = type | JsonSchemaType.Null };

    // Any other value is a failure, whatever the HTTP status says.
    private static OpenApiSchema Status() => new() { Type = JsonSchemaType.Integer, Description = "1 is success.", Enum = [1] };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>Webhook events: <c>webhooks</c> in 3.1, the extension <c>x-webhooks</c> that tools read before it.</summary>
internal sealed class WebhookWriter(OpenApiContext context, SchemaWriter schemas)
{
    private const string Tag = "Webhooks";

    /// <summary>Writes all events.</summary>
    public void Write()
    {
        var events = context.Api.Events;
        if (events.IsEmpty)
        {
            return;
        }

        context.Document.Tags!.Add(new OpenApiTag { Name = Tag, Description = "What is sent to your addresses." });
        var items = events.ToDictionary(webhook => webhook.WireName, webhook => (IOpenApiPathItem)Item(webhook), StringComparer.Ordinal);
        if (context.HasJsonSchema)
        {
            context.Document.Webhooks = items;
        }
        else
        {
            context.Document.Extensions!["x-webhooks"] = new ItemsExtension(items);
        }
    }

    private OpenApiPathItem Item(WebhookEvent webhook) => new()
    {
        Operations = new Dictionary<HttpMethod, OpenApiOperation>
        {
            [HttpMethod.Post] = new()
            {
                OperationId = $"Webhook_{webhook.Name}",
                Summary = webhook.WireName,
                Description = webhook.Description,
                Tags = new HashSet<OpenApiTagReference> { new(Tag, context.Document) },
                ExternalDocs = SchemaWriter.DocsAt(webhook.PageUrl),
                RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = Payload(webhook) },
                },
                Responses = new OpenApiResponses
                {
                    ["2XX"] = new OpenApiResponse { Description = "The event was taken." },
                },
                Extensions = context.SourceOf(webhook.Source),
            },
        },
    };

    private OpenApiMediaType Payload(WebhookEvent webhook)
    {
        var members = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["event"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [(JsonNode)webhook.WireName] },
            ["data"] = schemas.Write(webhook.Data, isResponse: true),
        };
        foreach (var member in webhook.Samples.SelectMany(sample => sample.Shape.Members))
        {
            members.TryAdd(member.Name, new OpenApiSchema { Type = TypeOf(member.Shape.Kinds) });
        }

        var content = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = members,
                Required = new HashSet<string>(StringComparer.Ordinal) { "event", "data" },
            },
        };
        foreach (var sample in webhook.Samples)
        {
            content.Examples ??= new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal);
            SampleJson.Add(content.Examples, null, SampleJson.Parse(sample.Json), context.SourceOf(sample.Source));
        }

        return content;
    }

    /// <summary>What surrounds the data differs from page to page; the samples know.</summary>
    private static JsonSchemaType? TypeOf(JsonKinds kinds) => kinds switch
    {
        JsonKinds.Text or JsonKinds.Date or JsonKinds.Timestamp => JsonSchemaType.String,
        JsonKinds.Integer => JsonSchemaType.Integer,
        JsonKinds.Number => JsonSchemaType.Number,
        JsonKinds.Boolean => JsonSchemaType.Boolean,
        _ => null,
    };

    private sealed class ItemsExtension(Dictionary<string, IOpenApiPathItem> items) : IOpenApiExtension
    {
        public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion)
        {
            writer.WriteStartObject();
            foreach (var (name, item) in items)
            {
                writer.WritePropertyName(name);
                item.SerializeAsV3(writer);
            }

            writer.WriteEndObject();
        }
    }
}

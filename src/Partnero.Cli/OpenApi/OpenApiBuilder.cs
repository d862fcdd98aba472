using Microsoft.OpenApi;
using Partnero.Cli.Documents;
using Partnero.Cli.OpenApi.Text;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>What the pages do not say about the document.</summary>
/// <param name="Version">The OpenAPI version to write for.</param>
/// <param name="Title">Title; made of the host's name when null.</param>
/// <param name="ApiVersion">Version of the API; the base path's last segment when null.</param>
internal sealed record OpenApiOptions(OpenApiSpecVersion Version, string? Title = null, string? ApiVersion = null);

/// <summary>The API as an OpenAPI document.</summary>
internal static class OpenApiBuilder
{
    private const string Scheme = "ApiKey";

    /// <summary>The order in which readers look for them.</summary>
    private static readonly string[] Methods = ["HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Builds the document.</summary>
    public static OpenApiDocument Build(Api api, Positions positions, OpenApiOptions options)
    {
        var context = new OpenApiContext(api, positions, options.Version);
        var schemas = new SchemaWriter(context);
        var responses = new ResponseWriter(context, schemas);
        var document = context.Document;
        document.Info = Info(api, options);
        document.Servers = api.BaseUrl.Length == 0 ? [] : [new OpenApiServer { Url = api.BaseUrl }];
        document.ExternalDocs = SchemaWriter.DocsAt(api.SiteUrl);
        document.Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        document.Tags = new HashSet<OpenApiTag>([.. api.Groups.Select(Tag)]);
        document.Components = new OpenApiComponents { Schemas = schemas.WriteComponents(), SecuritySchemes = SecuritySchemes() };
        responses.WriteComponents(document.Components);
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        document.Paths = Paths(api, new OperationWriter(context, schemas, responses));
        new WebhookWriter(context, schemas).Write();
        document.RegisterComponents();
        return document;
    }

    /// <summary>The document as text, which was read back.</summary>
    public static TextChunks Write(OpenApiDocument document, OpenApiOptions options, bool yaml)
    {
        var json = DocumentJson.Write(document, options.Version);
        DocumentCheck.Json(json.AsSequence());
        if (!yaml)
        {
            return json;
        }

        var text = DocumentYaml.Write(json.AsSequence());
        DocumentCheck.Yaml(text.AsSequence());
        return text;
    }

    private static OpenApiPaths Paths(Api api, OperationWriter writer)
    {
        var paths = new OpenApiPaths();
        var operations = api.Groups.SelectMany(group => group.Operations);
        foreach (var atPath in operations.GroupBy(operation => PathTemplate.Shape(operation.Route)).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            var path = atPath.First().Route;
            paths.Add(path, new OpenApiPathItem
            {
                Operations = atPath.GroupBy(operation => operation.Method)
                    .OrderBy(same => Array.IndexOf(Methods, same.Key))
                    .ToDictionary(same => HttpMethod.Parse(same.Key), same => writer.Write([.. same], path)),
            });
        }

        return paths;
    }

    private static OpenApiInfo Info(Api api, OpenApiOptions options)
    {
        var site = api.SiteUrl is null ? null : new Uri(api.SiteUrl);
        var server = Uri.TryCreate(api.BaseUrl, UriKind.Absolute, out var address) ? address : null;
        return new OpenApiInfo
        {
            Title = options.Title ?? (server is null ? "API" : $"{NameOf(server)} API"),
            Version = options.ApiVersion ?? (server?.Segments[^1].Trim('/') is { Length: > 0 } version ? version : "1"),
            Description = site is null ? "Written from its documentation pages." : $"Written from the pages of {site.Host}. `x-source` names page and line.",
            Contact = site is null ? null : new OpenApiContact { Name = "Documentation", Url = site },
            License = site is null ? null : new OpenApiLicense { Name = "Terms of the API's owner", Url = site },
        };
    }

    /// <summary><c>api.partnero.com</c> is Partnero's.</summary>
    private static string NameOf(Uri server)
    {
        var labels = server.Host.Split('.');
        var name = server.HostNameType == UriHostNameType.Dns && labels.Length > 1 ? labels[^2] : labels[0];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static OpenApiTag Tag(Group group) => new()
    {
        Name = group.Name,
        Description = string.IsNullOrWhiteSpace(group.Summary) ? $"Operations on {group.Entity}." : group.Summary,
    };

    /// <summary>The same header that the client's run-time sends.</summary>
    private static Dictionary<string, IOpenApiSecurityScheme> SecuritySchemes() => new(StringComparer.Ordinal)
    {
        [Scheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The API key of a program.",
        },
    };
}

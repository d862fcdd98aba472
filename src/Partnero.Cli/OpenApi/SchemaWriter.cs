using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>Types as schemas.</summary>
internal sealed class SchemaWriter
{
    private readonly OpenApiContext _context;
    private readonly Dictionary<string, IOpenApiSchema> _components = new(StringComparer.Ordinal);
    private readonly RuleWriter _rules;

    /// <summary>Types that may be null somewhere. Before 3.1 a reference cannot say so, only the type itself can.</summary>
    private readonly HashSet<TypeName> _nullable;

    /// <summary>A writer for one document.</summary>
    public SchemaWriter(OpenApiContext context)
    {
        _context = context;
        _rules = new RuleWriter(context, new ChoiceWriter(context, _components));
        _nullable =
        [
            .. context.Api.Groups.SelectMany(group => group.Objects)
                .SelectMany(type => type.Properties.Where(property => IsNullable(type, property)))
                .Select(property => property.Type.Name).OfType<TypeName>(),
        ];
    }

    /// <summary>All types, as components. What is written later adds to them.</summary>
    public Dictionary<string, IOpenApiSchema> WriteComponents()
    {
        // Names of types come first: alternatives take what is left.
        var objects = _context.Api.Groups.SelectMany(group => group.Objects).Where(type => type.Role != ObjectRole.Request || HasBody(type)).ToList();
        foreach (var type in _context.Api.Groups.SelectMany(group => group.Enums))
        {
            _components.Add(OpenApiContext.NameOf(type.Name), WriteEnum(type));
        }

        foreach (var type in objects)
        {
            _components.Add(OpenApiContext.NameOf(type.Name), new OpenApiSchema());
        }

        foreach (var type in objects)
        {
            _components[OpenApiContext.NameOf(type.Name)] = WithRules(type, type.Rules);
        }

        return _components;
    }

    /// <summary>A type under rules that hold for this use alone, beside its own.</summary>
    public IOpenApiSchema WriteUnder(IReadOnlyList<Rule> rules, TypeName name) => WithRules(_context.Find(name)!, [.. _context.Find(name)!.Rules, .. rules]);

    private OpenApiSchema WithRules(ObjectType type, IReadOnlyList<Rule> rules) => _rules.Write(OpenApiContext.NameOf(type.Name), rules, WriteObject(type));

    /// <summary>Rules that no schema states.</summary>
    public JsonArray Describe(IReadOnlyList<Rule> rules) => _rules.Describe(rules);

    /// <summary>Whether something of a request travels in the body.</summary>
    public static bool HasBody(ObjectType type) => type.Properties.Any(property => property.Location == Spec.Model.ParameterLocation.Body);

    /// <summary>A reference to a component.</summary>
    public IOpenApiSchema Reference(TypeName name) => new OpenApiSchemaReference(OpenApiContext.NameOf(name), _context.Document);

    /// <summary>A use of a type, with nothing said about the use.</summary>
    public IOpenApiSchema Write(TypeRef type, bool isResponse) => type.Kind switch
    {
        TypeKind.Object or TypeKind.Enum => Reference(type.Name!.Value),
        _ => WriteInline(type, isResponse),
    };

    /// <summary>A member or parameter: its type, whether it may be null, what the page says, where.</summary>
    /// <param name="owner">The type that it is a member of.</param>
    /// <param name="property">The member.</param>
    /// <param name="isResponse">It is read, not written.</param>
    /// <param name="isNullable">It may be there and null.</param>
    public IOpenApiSchema WriteMember(TypeName? owner, Property property, bool isResponse, bool isNullable)
    {
        var extensions = _context.SourceOf(property.Source);
        if (property.Type.Kind is not (TypeKind.Object or TypeKind.Enum))
        {
            var schema = WriteInline(property.Type, isResponse);
            AllowNull(schema, isNullable || property.AllowsNull);
            schema.Description = property.Description;
            schema.Default = DefaultOf(property);
            schema.Extensions = extensions;
            FactWriter.Write(property.Facts, schema, isResponse);
            return schema;
        }

        return WriteReference(owner, property, isNullable || property.AllowsNull, extensions);
    }

    private IOpenApiSchema WriteReference(TypeName? owner, Property property, bool isNullable, Dictionary<string, IOpenApiExtension> extensions)
    {
        var reference = new OpenApiSchemaReference(OpenApiContext.NameOf(property.Type.Name!.Value), _context.Document);
        var isEmptyArrayToo = owner is { } type && _context.Facts.IsEmptyArrayToo(type, property.WireName);
        if (_context.HasJsonSchema && !isNullable && !isEmptyArrayToo)
        {
            reference.Description = property.Description;
            reference.Extensions = extensions;
            reference.Default = DefaultOf(property);
            reference.Deprecated = property.Facts.IsDeprecated;
            return reference;
        }

        var wrapper = new OpenApiSchema { Description = property.Description, Extensions = extensions, Default = DefaultOf(property), Deprecated = property.Facts.IsDeprecated };
        List<IOpenApiSchema> choices = [reference];
        if (isEmptyArrayToo)
        {
            choices.Add(EmptyArray());
        }

        if (isNullable && _context.HasJsonSchema)
        {
            choices.Add(new OpenApiSchema { Type = JsonSchemaType.Null });
        }

        // Before 3.1 nothing may stand beside $ref, and what it refers to says whether null is allowed.
        wrapper.AllOf = choices.Count == 1 ? choices : null;
        wrapper.AnyOf = choices.Count == 1 ? null : choices;
        return wrapper;
    }

    private OpenApiSchema WriteInline(TypeRef type, bool isResponse) => type.Kind switch
    {
        TypeKind.String => new OpenApiSchema { Type = JsonSchemaType.String },
        TypeKind.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        TypeKind.Number => new OpenApiSchema { Type = JsonSchemaType.Number },
        TypeKind.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        TypeKind.Date => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        TypeKind.Timestamp => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        TypeKind.Array => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Write(type.Item ?? TypeRef.Any, isResponse) },
        TypeKind.Map when isResponse => MapOrEmptyArray(),
        TypeKind.Map => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() },
        _ => new OpenApiSchema(),
    };

    /// <summary>PHP writes an empty object as <c>[]</c>.</summary>
    private static OpenApiSchema MapOrEmptyArray() => new()
    {
        AnyOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema() },
            EmptyArray(),
        ],
    };

    private static void AllowNull(OpenApiSchema schema, bool isNullable)
    {
        if (isNullable && (schema.AnyOf is { } choices ? (OpenApiSchema)choices[0] : schema) is { Type: { } type } typed)
        {
            typed.Type = type | JsonSchemaType.Null;
        }
    }

    private static OpenApiSchema EmptyArray() => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema(), MaxItems = 0 };

    private OpenApiSchema WriteObject(ObjectType type)
    {
        var isResponse = type.Role == ObjectRole.Response;
        Property[] members = [.. type.Properties.Where(property => isResponse || property.Location == Spec.Model.ParameterLocation.Body)];
        return new OpenApiSchema
        {
            Type = TypeOf(type.Name, JsonSchemaType.Object),
            Description = type.Description,
            Properties = members.ToDictionary(
                property => property.WireName,
                property => WriteMember(type.Name, property, isResponse, IsNullable(type, property)),
                StringComparer.Ordinal),
            Required = members.Where(property => isResponse ? !property.IsNullable : property.IsRequired).Select(property => property.WireName).ToHashSet(StringComparer.Ordinal),
            ExternalDocs = DocsAt(type.PageUrl),
            Extensions = _context.SourceOf(type.Source),
        };
    }

    /// <summary>
    /// The list is what the page knows, not what the server may ever send: any other text is valid too, as in the C# client.
    /// </summary>
    private OpenApiSchema WriteEnum(EnumType type) => new()
    {
        Type = TypeOf(type.Name, JsonSchemaType.String),
        Description = type.Description,
        AnyOf =
        [
            new OpenApiSchema { Enum = [.. type.Values.Select(value => (JsonNode)value.WireName)] },
            new OpenApiSchema { Type = JsonSchemaType.String },
        ],
        ExternalDocs = DocsAt(type.PageUrl),
        Extensions = _context.SourceOf(type.Source),
    };

    private JsonSchemaType TypeOf(TypeName name, JsonSchemaType type) =>
        !_context.HasJsonSchema && _nullable.Contains(name) ? type | JsonSchemaType.Null : type;

    /// <summary>A request leaves out what is not set, save where clearing a field is a thing of its own.</summary>
    private static bool IsNullable(ObjectType type, Property property) =>
        property.IsNullable && (type.Role == ObjectRole.Response || type.TracksAssignment);

    /// <summary>A link to a page.</summary>
    public static OpenApiExternalDocs? DocsAt(string? page) => page is null ? null : new OpenApiExternalDocs { Url = new Uri(page) };

    /// <summary>The default as JSON of the member's own type; none when the page's text is no value of it.</summary>
    private static JsonNode? DefaultOf(Property property) => property.Type.Kind switch
    {
        _ when property.Default is null => null,
        TypeKind.String or TypeKind.Enum => property.Default,
        TypeKind.Integer when long.TryParse(property.Default, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        TypeKind.Number when decimal.TryParse(property.Default, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        TypeKind.Boolean when bool.TryParse(property.Default, out var flag) => flag,
        _ => null,
    };
}

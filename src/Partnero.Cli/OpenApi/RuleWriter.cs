using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>
/// Conditional rules as JSON Schema: <c>anyOf</c> and <c>oneOf</c>, <c>dependentRequired</c>, <c>if</c>/<c>then</c>. Before 3.1
/// there are no conditions, so "if A then B" is written as "not A, or B".
/// </summary>
internal sealed class RuleWriter(OpenApiContext context)
{
    /// <summary>Adds rules to the schema of the type that they speak of.</summary>
    public void Write(IReadOnlyList<Rule> rules, OpenApiSchema schema)
    {
        var schemas = new List<OpenApiSchema>();
        var silent = new List<Rule>();
        foreach (var rule in rules)
        {
            if (context.HasJsonSchema && rule is { Kind: RuleKind.RequiredWhenPresent, Condition: { } condition } && IsFlat(condition) && IsFlat(rule.Fields[0]))
            {
                schema.DependentRequired ??= new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
                schema.DependentRequired.TryAdd(condition, []);
                schema.DependentRequired[condition].Add(rule.Fields[0]);
                silent.Add(rule);
            }
            else
            {
                schemas.Add(Write(rule));
            }
        }

        // One choice stands in the type itself: generators make base classes of what stands in allOf.
        if (schemas is [{ Required: null } only] && schema.AllOf is null)
        {
            (schema.AnyOf, schema.OneOf, schema.If, schema.Then) = (only.AnyOf, only.OneOf, only.If, only.Then);
            silent.AddRange(rules.Except(silent));
        }
        else if (schemas.Count > 0)
        {
            schema.AllOf = [.. schema.AllOf ?? [], .. schemas];
        }

        if (silent.Count > 0)
        {
            schema.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
            schema.Extensions["x-rules"] = new JsonNodeExtension(Describe(silent));
        }
    }

    /// <summary>Rules as sentences with their places, for those whose schema has no room for them or that no schema can state.</summary>
    public JsonArray Describe(IReadOnlyList<Rule> rules) =>
    [
        .. rules.Select(rule => new JsonObject { ["rule"] = RuleText.Sentence(rule), ["x-source"] = context.SourceNode(rule.Source) }),
    ];

    private OpenApiSchema Write(Rule rule)
    {
        if (rule.Kind == RuleKind.OneOf)
        {
            List<IOpenApiSchema> choices = [.. rule.Fields.Select(Present)];
            var choice = choices is [OpenApiSchema only] ? only
                : rule.IsExclusive ? new OpenApiSchema { OneOf = choices }
                : new OpenApiSchema { AnyOf = choices };
            return Documented(choice, rule);
        }

        var condition = rule.Kind switch
        {
            RuleKind.RequiredWhenTrue => PresentWith(rule.Condition!, [true]),
            RuleKind.RequiredWhenValue => PresentWith(rule.Condition!, [.. rule.Values.Select(value => (JsonNode)value)]),
            _ => Present(rule.Condition!),
        };
        var demand = Present(rule.Fields[0]);
        if (!context.HasJsonSchema)
        {
            return Documented(new OpenApiSchema { AnyOf = [new OpenApiSchema { Not = condition }, demand] }, rule);
        }

        // Says nothing to JSON Schema, but linters that forbid unknown members by default would forbid the known ones here.
        demand.UnevaluatedPropertiesSchema = new OpenApiSchema();
        return Documented(new OpenApiSchema { If = condition, Then = demand }, rule);
    }

    private OpenApiSchema Documented(OpenApiSchema schema, Rule rule)
    {
        schema.Description = RuleText.Sentence(rule);
        schema.Extensions = context.SourceOf(rule.Source);
        return schema;
    }

    private static bool IsFlat(string path) => !path.Contains('.', StringComparison.Ordinal);

    private static OpenApiSchema Present(string path) => PresentWith(path, []);

    /// <summary>The member at a dotted path is there, with one of <paramref name="values"/> if any are given.</summary>
    private static OpenApiSchema PresentWith(string path, JsonNode[] values)
    {
        var (name, rest) = path.Split('.', 2) is [var head, var tail] ? (head, tail) : (path, null);
        return new OpenApiSchema
        {
            Required = new HashSet<string>(StringComparer.Ordinal) { name },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                [name] = rest is not null ? PresentWith(rest, values) : new OpenApiSchema { Enum = values.Length == 0 ? null : [.. values] },
            },
        };
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>
/// Conditional rules as JSON Schema: whole alternatives, <c>dependentRequired</c>, <c>if</c>/<c>then</c>. Before 3.1 there are
/// no conditions, so "if A then B" is written as "not A, or B".
/// </summary>
internal sealed class RuleWriter(OpenApiContext context, ChoiceWriter choices)
{
    /// <summary>An object with its rules.</summary>
    /// <param name="name">Name of its component.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="whole">The object with all its properties and nothing of the rules.</param>
    public OpenApiSchema Write(string name, IReadOnlyList<Rule> rules, OpenApiSchema whole)
    {
        // What the page probably says is listed, and refuses nothing.
        var schema = WriteEnforced(name, [.. rules.Where(static rule => rule.IsEnforced)], whole);
        AddToList(schema, [.. rules.Where(static rule => !rule.IsEnforced)]);
        return schema;
    }

    private OpenApiSchema WriteEnforced(string name, IReadOnlyList<Rule> rules, OpenApiSchema whole)
    {
        List<Rule> alternatives = [.. rules.Where(rule => rule.Kind == RuleKind.OneOf && rule.Fields.All(field => IsMember(whole, field)))];
        var combinations = alternatives.Count == 0 ? null : ChoiceWriter.Combinations(alternatives);
        if (combinations is null)
        {
            AddConditions(rules, whole);
            return whole;
        }

        // What an exclusive rule forbids is said by the alternatives only where they are the fields of that rule alone.
        var isExclusive = alternatives is [{ IsExclusive: true }] && combinations.Count > 1;
        List<Rule> unsaid = [.. rules.Except(alternatives.Where(rule => !rule.IsExclusive || isExclusive))];
        var references = choices.Write(name, whole, combinations);
        var schema = references is [var only] && only == whole ? whole : Join(whole, references, isExclusive);
        AddConditions(unsaid, schema);
        AddToList(schema, [.. rules.Except(unsaid)]);
        return schema;
    }

    /// <summary>Rules as sentences with their places, for those whose schema has no room for them or that no schema can state.</summary>
    public JsonArray Describe(IReadOnlyList<Rule> rules) =>
    [
        .. rules.Select(Describe),
    ];

    private JsonObject Describe(Rule rule)
    {
        var entry = new JsonObject { ["rule"] = RuleText.Sentence(rule), ["x-source"] = context.SourceNode(rule.Source) };
        if (!rule.IsEnforced)
        {
            entry["enforced"] = false;
        }

        return entry;
    }

    /// <summary>
    /// Puts alternatives in place of the properties: tools take properties beside them for one more alternative. Those that
    /// want 3.0 mostly make types of nothing but properties, so there both stand, held together by <c>allOf</c>.
    /// </summary>
    private OpenApiSchema Join(OpenApiSchema whole, List<IOpenApiSchema> references, bool isExclusive)
    {
        var alternatives = new OpenApiSchema { AnyOf = isExclusive ? null : references, OneOf = isExclusive ? references : null };
        if (!context.HasJsonSchema)
        {
            whole.AllOf = [alternatives];
            return whole;
        }

        alternatives.Description = whole.Description;
        alternatives.ExternalDocs = whole.ExternalDocs;
        alternatives.Extensions = whole.Extensions is null ? null : new Dictionary<string, IOpenApiExtension>(whole.Extensions, StringComparer.Ordinal);
        return alternatives;
    }

    private void AddConditions(IReadOnlyList<Rule> rules, OpenApiSchema schema)
    {
        var conditions = new List<IOpenApiSchema>();
        var listed = new List<Rule>();
        foreach (var rule in rules)
        {
            if (context.HasJsonSchema && rule is { Kind: RuleKind.RequiredWhenPresent, Condition: { } condition } && IsFlat(condition) && IsFlat(rule.Fields[0]))
            {
                schema.DependentRequired ??= new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
                schema.DependentRequired.TryAdd(condition, []);
                schema.DependentRequired[condition].Add(rule.Fields[0]);
                listed.Add(rule);
            }
            else
            {
                conditions.Add(Write(rule));
            }
        }

        AddToList(schema, listed);
        if (conditions.Count == 0)
        {
            return;
        }

        // Alternatives and conditions hold together, and tools join what stands beside allOf in ways of their own.
        if (schema.AnyOf is not null || schema.OneOf is not null)
        {
            conditions.Insert(0, new OpenApiSchema { AnyOf = schema.AnyOf, OneOf = schema.OneOf });
            (schema.AnyOf, schema.OneOf) = (null, null);
        }

        schema.AllOf = [.. schema.AllOf ?? [], .. conditions];
    }

    private void AddToList(OpenApiSchema schema, List<Rule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        schema.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        var known = schema.Extensions.TryGetValue("x-rules", out var list) ? ((JsonNodeExtension)list).Node.AsArray() : [];
        schema.Extensions["x-rules"] = new JsonNodeExtension(new JsonArray([.. known.Select(entry => entry!.DeepClone()), .. Describe(rules).Select(entry => entry!.DeepClone())]));
    }

    private OpenApiSchema Write(Rule rule)
    {
        if (rule.Kind == RuleKind.OneOf)
        {
            List<IOpenApiSchema> fields = [.. rule.Fields.Select(Presence.Of)];
            var choice = fields is [OpenApiSchema only] ? only
                : rule.IsExclusive ? new OpenApiSchema { OneOf = fields }
                : new OpenApiSchema { AnyOf = fields };
            return Documented(choice, rule);
        }

        var condition = rule.Kind switch
        {
            RuleKind.RequiredWhenTrue => Presence.With(rule.Condition!, [true]),
            RuleKind.RequiredWhenValue => Presence.With(rule.Condition!, [.. rule.Values.Select(value => (JsonNode)value)]),
            _ => Presence.Of(rule.Condition!),
        };
        var demand = Presence.Of(rule.Fields[0]);
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

    private static bool IsMember(OpenApiSchema schema, string path) => schema.Properties!.ContainsKey(path.Split('.', 2)[0]);

    private static bool IsFlat(string path) => !path.Contains('.', StringComparison.Ordinal);
}

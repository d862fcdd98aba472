using Microsoft.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>
/// "One of several" rules as whole alternatives: each is a component with all properties and what it requires. Tools that
/// make types of a document take them as they are; of a bare <c>required</c> beside the properties they make nothing.
/// </summary>
internal sealed class ChoiceWriter(OpenApiContext context, IDictionary<string, IOpenApiSchema> components)
{
    /// <summary>Beyond that, alternatives say less than they cost: the rules are then said beside the properties.</summary>
    private const int MostAlternatives = 16;

    /// <summary>
    /// The least sets of fields that satisfy all rules together: a request satisfies them exactly when it has one of the sets.
    /// Null when there are too many.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Combinations(IEnumerable<Rule> rules)
    {
        List<List<string>> all = [[]];
        foreach (var rule in rules)
        {
            List<List<string>> next = [];
            foreach (var fields in all)
            {
                var isSatisfied = fields.Exists(rule.Fields.Contains);
                next.AddRange(isSatisfied ? [fields] : rule.Fields.Select(field => new List<string>(fields) { field }));
            }

            if (next.Count > MostAlternatives)
            {
                return null;
            }

            all = [.. next.Where(fields => !next.Exists(other => other != fields && other.TrueForAll(fields.Contains) && (other.Count < fields.Count || next.IndexOf(other) < next.IndexOf(fields))))];
        }

        return all;
    }

    /// <summary>Writes the alternatives of an object and gives references to them.</summary>
    /// <param name="name">Name of the object's component.</param>
    /// <param name="whole">The object with all its properties and nothing of the rules. Where there is one alternative, it becomes that.</param>
    /// <param name="alternatives">What <see cref="Combinations"/> gave.</param>
    public List<IOpenApiSchema> Write(string name, OpenApiSchema whole, IReadOnlyList<IReadOnlyList<string>> alternatives)
    {
        if (alternatives is [var only])
        {
            Demand(whole, only);
            return [whole];
        }

        return [.. alternatives.Select(fields => Component(name, whole, fields))];
    }

    private OpenApiSchemaReference Component(string name, OpenApiSchema whole, IReadOnlyList<string> fields)
    {
        var alternative = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = $"With {string.Join(" and ", fields.Select(field => $"`{field}`"))}.",
            Properties = new Dictionary<string, IOpenApiSchema>(whole.Properties!, StringComparer.Ordinal),
            Required = whole.Required!.ToHashSet(StringComparer.Ordinal),
            Extensions = whole.Extensions is null ? null : new Dictionary<string, IOpenApiExtension>(whole.Extensions, StringComparer.Ordinal),
        };
        Demand(alternative, fields);
        var own = $"{name}With{string.Join("And", fields.Select(PascalCase))}";
        var unique = own;
        for (var number = 2; !components.TryAdd(unique, alternative); number++)
        {
            unique = $"{own}{number}";
        }

        return new OpenApiSchemaReference(unique, context.Document);
    }

    private static void Demand(OpenApiSchema schema, IReadOnlyList<string> fields)
    {
        foreach (var field in fields)
        {
            var (name, rest) = field.Split('.', 2) is [var head, var tail] ? (head, tail) : (field, null);
            schema.Required!.Add(name);
            if (rest is not null)
            {
                schema.Properties![name] = new OpenApiSchema { AllOf = [schema.Properties[name], Presence.Of(rest)] };
            }
        }
    }

    private static string PascalCase(string field) => string.Concat(field
        .Split([.. field.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

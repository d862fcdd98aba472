using System.Text;
using Partnero.Cli.Diff;
using Partnero.Cli.Documents;
using Partnero.Spec.Editing;
using Partnero.Spec.Model;

namespace Partnero.Cli.Lsp;

/// <summary>What stands behind a row or an endpoint: the C# that it becomes.</summary>
internal static class Hovering
{
    public static LspHover? At(DocsWorkspace docs, PageText page, int offset)
    {
        foreach (var operation in Operations(docs.Read.Api).Where(operation => operation.Source.Page == page.Path))
        {
            var span = page.Span(operation.Source);
            if (span.Start <= offset && offset <= span.Start + span.Length)
            {
                return new LspHover(MarkupContent.Markdown(Describe(operation)), Places.Range(span));
            }
        }

        if (FieldOccurrences.At(page, offset) is not { } field)
        {
            return null;
        }

        var word = page.WordAt(offset);
        return new LspHover(MarkupContent.Markdown(Describe(docs.Read.Api, field)), Places.Range(page.Lines, word.Start, word.Length));
    }

    /// <summary>The C# that a page becomes, as signatures: what <c>partnero/csharp</c> answers.</summary>
    public static string CSharpOf(DocsWorkspace docs, string page)
    {
        var text = new StringBuilder();
        foreach (var group in docs.Read.Api.Groups)
        {
            foreach (var operation in group.Operations.Where(operation => operation.Source.Page == page))
            {
                text.Append("// ").Append(operation.Method).Append(' ').Append(operation.Route).Append('\n').Append(Signature(operation)).Append(";\n\n");
            }

            foreach (var type in group.Objects.Where(type => type.Source.Page == page))
            {
                text.Append("public sealed ").Append(type.Role == ObjectRole.Response ? "class " : "record ").Append(type.Name.Name).Append("\n{\n");
                foreach (var property in type.Properties)
                {
                    text.Append("    public ").Append(Member(type, property)).Append('\n');
                }

                text.Append("}\n\n");
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<Operation> Operations(Api api) => api.Groups.SelectMany(group => group.Operations);

    private static string Describe(Operation operation) =>
        $"```csharp\n{Signature(operation)}\n```\n\n{operation.Summary}\n\nOpenAPI: `{operation.Method.ToLowerInvariant()}` of `{operation.Route}`, `operationId: {operation.Id}`";

    private static string Signature(Operation operation)
    {
        var returned = operation.Response.Kind == ResponseKind.None ? "Task" : $"Task<{CSharpName.Of(operation.Response)}>";
        var parameters = operation.PathParameters.Select(parameter => $"{CSharpName.Of(parameter.Type)} {parameter.WireName}")
            .Concat(operation.Request is { } request ? [$"{CSharpName.Of(request)}{(operation.RequestIsOptional ? "?" : "")} request{(operation.RequestIsOptional ? " = null" : "")}"] : [])
            .Append("CancellationToken cancellationToken = default");
        return $"{returned} {CSharpName.Of(operation)}({string.Join(", ", parameters)})";
    }

    private static string Describe(Api api, PageField field)
    {
        var text = new StringBuilder();
        foreach (var type in api.Groups.SelectMany(group => group.Objects))
        {
            foreach (var property in type.Properties.Where(property => property.Source == field.Row.Source))
            {
                text.Append("```csharp\n").Append(CSharpName.Of(type.Name)).Append('.').Append(property.Name).Append(" // ").Append(Member(type, property)).Append("\n```\n\n");
                foreach (var rule in type.Rules.Where(rule => rule.Fields.Contains(property.WireName) || rule.Condition == property.WireName))
                {
                    text.Append("- ").Append(RuleText.Sentence(rule)).Append('\n');
                }
            }
        }

        return text.Length > 0 ? text.ToString() : $"`{field.Row.Name}` is documented; no member of the client comes from this row.";
    }

    private static string Member(ObjectType type, Property property)
    {
        var mayBeNull = type.Role == ObjectRole.Response ? property.IsNullable : property.IsNullable || !property.IsRequired;
        return $"{(property.IsRequired ? "required " : "")}{CSharpName.Of(property.Type)}{(mayBeNull ? "?" : "")} {property.Name} {{ get; set; }}";
    }
}

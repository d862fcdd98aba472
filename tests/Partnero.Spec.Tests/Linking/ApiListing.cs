using System.Globalization;
using System.Text;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>An API as text, a line for each operation, type and property: what reviewers see change.</summary>
internal static class ApiListing
{
    public static string Of(Api api)
    {
        var text = new StringBuilder();
        Line(text, 0, $"{api.BaseUrl} ({api.SiteUrl})");
        foreach (var group in api.Groups)
        {
            text.Append('\n');
            Line(text, 0, $"group {group.Name} [{group.Path}] of {group.Entity}{Quote(group.Summary)}");
            foreach (var operation in group.Operations)
            {
                Add(text, operation);
            }

            foreach (var type in group.Objects)
            {
                Add(text, type);
            }

            foreach (var type in group.Enums)
            {
                Line(text, 1, $"enum {NameOf(type.Name)}{Flag(type.IsExperimental, "experimental")} = {string.Join(", ", type.Values.Select(value => $"{value.Name} \"{value.WireName}\""))}");
            }
        }

        text.Append('\n');
        foreach (var item in api.Events)
        {
            Line(text, 0, $"event {item.Name} \"{item.WireName}\" of {NameOf(item.Data)}{Flag(item.Samples.Count > 0, item.Samples.Count.ToString(CultureInfo.InvariantCulture) + " samples")}");
        }

        return text.ToString();
    }

    public static string NameOf(TypeRef? type) => type switch
    {
        null => "nothing",
        { Kind: TypeKind.Array } => $"[{NameOf(type.Item)}]",
        { Name: { } name } => NameOf(name),
        _ => type.Kind.ToString().ToLowerInvariant(),
    };

    public static string TextOf(Rule rule) => rule.Kind switch
    {
        RuleKind.OneOf => $"{(rule.IsExclusive ? "exactly one" : "one")} of {string.Join(", ", rule.Fields)}",
        RuleKind.RequiredWhenPresent => $"{rule.Fields[0]} when {rule.Condition} is present",
        RuleKind.RequiredWhenTrue => $"{rule.Fields[0]} when {rule.Condition} is true",
        _ => $"{rule.Fields[0]} when {rule.Condition} is {string.Join(", ", rule.Values)}",
    };

    private static void Add(StringBuilder text, Operation operation)
    {
        var parameters = string.Join(", ", operation.PathParameters.Select(parameter => $"{parameter.WireName}: {NameOf(parameter.Type)}"));
        var request = operation.Request is { } name ? $" {NameOf(name)}{(operation.RequestIsOptional ? "?" : "")}" : "";
        var flags = Flag(operation.Key != operation.Name, operation.Key) + Flag(operation.IsExperimental, "experimental") + Flag(operation.ChangesState && operation.Method == "GET", "changes state")
            + Flag(operation.PageParameter is not null, "pages") + Flag(operation.Response.IsAssumed, "assumed") + Flag(operation.Program is not null, operation.Program ?? "");
        var response = operation.Response.Kind == ResponseKind.None ? "nothing" : $"{operation.Response.Kind.ToString().ToLowerInvariant()} {NameOf(operation.Response.Type)}";
        Line(text, 1, $"{operation.Name}({parameters}){request} -> {response}    {operation.Method} {operation.Route}{flags}{Quote(operation.Summary)}");
        foreach (var rule in operation.Rules)
        {
            Line(text, 2, $"rule {TextOf(rule)}");
        }
    }

    private static void Add(StringBuilder text, ObjectType type)
    {
        Line(text, 1, $"{type.Role.ToString().ToLowerInvariant()} {NameOf(type.Name)}{Flag(type.TracksAssignment, "tracks assignment")}{Flag(type.IsExperimental, "experimental")}");
        foreach (var property in type.Properties)
        {
            var flags = Flag(property.IsRequired, "required") + Flag(property.Location == ParameterLocation.Query, "query");
            Line(text, 2, $"{property.Name} \"{property.WireName}\": {NameOf(property.Type)}{(property.IsNullable ? "?" : "")}{flags}");
        }

        foreach (var rule in type.Rules)
        {
            Line(text, 2, $"rule {TextOf(rule)}");
        }
    }

    private static string NameOf(TypeName name) => name.Scope.Length == 0 ? name.Name : $"{name.Scope}.{name.Name}";

    private static string Flag(bool holds, string text) => holds ? $" [{text}]" : "";

    private static string Quote(string? text) => text is null ? "" : $"  // {text}";

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}

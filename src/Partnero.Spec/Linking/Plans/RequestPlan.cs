using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Requests;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>What an operation takes, before it has types.</summary>
internal sealed class RequestPlan(SourceRef source)
{
    /// <summary>Query parameters; dots in their names are literal.</summary>
    public FieldNode Query { get; } = new("", source);

    /// <summary>Members of the JSON body.</summary>
    public FieldNode Body { get; } = new("", source);

    /// <summary>Members of the body that identify the entity in place of the path placeholder.</summary>
    public List<FieldNode> Identifiers { get; } = [];

    /// <summary>The route without the placeholder that <see cref="Identifiers"/> replace; null when there is no such variant.</summary>
    public string? BodyRoute { get; set; }

    /// <summary>cURL samples of the route as documented.</summary>
    public List<RequestSample> PathSamples { get; } = [];

    /// <summary>cURL samples of <see cref="BodyRoute"/>.</summary>
    public List<RequestSample> BodySamples { get; } = [];

    /// <summary>The conditional rules, each at the object that it is about.</summary>
    public Dictionary<FieldNode, List<Rule>> Rules { get; } = new(capacity: 0);

    public bool IsEmpty => Query.Children.Count == 0 && Body.Children.Count == 0;

    /// <summary>Whether both variants take the same request, because there is more in it than the identifiers.</summary>
    public bool IsShared => Query.Children.Count > 0 || Body.Children.Count > Identifiers.Count;

    /// <summary>Whether the field must be given. An implied parent must be when one of its members must, or one of a starred group.</summary>
    public bool IsRequired(FieldNode node)
    {
        if (node.Row is not null)
        {
            return node.Requirement == Requirement.Yes && !node.IsIdentifier;
        }

        return node.Children.Any(IsRequired) || (node.Item is { } item && IsRequired(item)) || HasStarredGroup(node);
    }

    private bool HasStarredGroup(FieldNode node) =>
        Rules.TryGetValue(node, out var rules) && rules.Exists(rule => rule.Kind == RuleKind.OneOf && rule.Fields.All(field => IsStarred(node, field)));

    private static bool IsStarred(FieldNode node, string field) => node.Find(field)?.Requirement == Requirement.YesConditional;
}

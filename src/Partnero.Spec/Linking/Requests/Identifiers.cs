using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Requests;

/// <summary>Objects and members that say which entity is meant.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The members of an object that only identifies, so that other requests with the same ones can share it: nothing but one
    /// one-of group of texts. Null for any other object.
    /// </summary>
    public static string? MembersOf(RequestPlan draft, FieldNode node)
    {
        if (node.Children.Count < 2 || !draft.Rules.TryGetValue(node, out var rules) || rules.Count != 1 || rules[0] is not { Kind: RuleKind.OneOf, IsEnforced: true })
        {
            return null;
        }

        var group = new HashSet<string>(rules[0].Fields, StringComparer.Ordinal);
        var isIdentifier = group.Count == node.Children.Count && node.Children.All(child => group.Contains(child.Name) && IsText(child));
        return isIdentifier ? string.Join("\n", group.OrderBy(name => name, StringComparer.Ordinal)) + (rules[0].IsExclusive ? "\n!" : "") : null;
    }

    /// <summary>The demand of the variant without path identifier: one of those in the body.</summary>
    public static Rule RuleOf(OperationPlan operation)
    {
        var identifiers = operation.Request.Identifiers;
        return new Rule(identifiers[0].Source, RuleKind.OneOf, identifiers.Select(node => node.Name).ToEquatableArray(), Condition: null, Values: [], IsExclusive: false);
    }

    private static bool IsText(FieldNode node) =>
        node.Values.IsEmpty && node.Requirement != Requirement.Yes && KindResolver.OfRequest(node).Kind == TypeKind.String;
}

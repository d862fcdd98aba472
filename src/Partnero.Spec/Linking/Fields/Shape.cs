using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Fields;

/// <summary>Whether two objects are the same thing, to judge by their members.</summary>
internal static class Shape
{
    /// <summary>At least half of the members are known there, and none is of another kind.</summary>
    public static bool Agrees(FieldNode node, FieldNode other) => AgreesBy(node, other, needed: (node.Children.Count + 1) / 2);

    /// <summary>All members are known there, and none is of another kind.</summary>
    public static bool IsPartOf(FieldNode node, FieldNode other) => AgreesBy(node, other, needed: node.Children.Count) && node.Children.Count > 0;

    /// <summary>At least one member is known there, or one of the two is unknown.</summary>
    public static bool IsRelated(FieldNode node, FieldNode other) =>
        node.Children.Count == 0 || other.Children.Count == 0 || node.Children.Any(child => other.Find(child.Name) is not null);

    private static bool AgreesBy(FieldNode node, FieldNode other, int needed)
    {
        if (node.Children.Count == 0 || other.Children.Count == 0)
        {
            return true;
        }

        var shared = 0;
        foreach (var child in node.Children)
        {
            if (other.Find(child.Name) is { } same)
            {
                if (!AreCompatible(KindsOf(child), KindsOf(same)))
                {
                    return false;
                }

                shared++;
            }
        }

        return shared >= needed;
    }

    private static bool AreCompatible(JsonKinds left, JsonKinds right) => left == JsonKinds.None || right == JsonKinds.None || left.Overlaps(right);

    // Widened to everything that may stand for it; nothing where nothing is known.
    private static JsonKinds KindsOf(FieldNode node)
    {
        var kinds = (node.Kinds & ~JsonKinds.Null) | OfTables(node.DocTypes);
        return Widen(kinds, KindSets.Texts) | Widen(kinds, KindSets.Numbers) | Widen(kinds, KindSets.Objects) | Widen(kinds, KindSets.Arrays) | (kinds & JsonKinds.Boolean);
    }

    private static JsonKinds Widen(JsonKinds kinds, JsonKinds family) => kinds.Overlaps(family) ? family : JsonKinds.None;

    private static JsonKinds OfTables(DocTypes types) =>
        (types.Overlaps(DocTypes.String) ? JsonKinds.Text : JsonKinds.None)
        | (types.Overlaps(DocTypes.Date) || types.Overlaps(DocTypes.DateTime) ? JsonKinds.Date : JsonKinds.None)
        | (types.Overlaps(DocTypes.Integer) || types.Overlaps(DocTypes.Number) ? JsonKinds.Number : JsonKinds.None)
        | (types.Overlaps(DocTypes.Boolean) ? JsonKinds.Boolean : JsonKinds.None)
        | (types.Overlaps(DocTypes.Object) ? JsonKinds.Object : JsonKinds.None)
        | (types.Overlaps(DocTypes.Array) ? JsonKinds.Array : JsonKinds.None);
}

using System.Globalization;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Fields;

/// <summary>What a field is, after tables and samples: the narrowest kind that holds everything the samples show.</summary>
/// <param name="Kind">The kind; never <see cref="TypeKind.Enum"/>, and <see cref="TypeKind.Map"/> for objects without members.</param>
/// <param name="IsDisputed">Samples disagree among themselves, or tables do.</param>
internal readonly record struct ResolvedKind(TypeKind Kind, bool IsDisputed);

internal static class KindResolver
{
    /// <summary>The kind of a field of a request: dates only where a table says so, because the server may take more than samples show.</summary>
    public static ResolvedKind OfRequest(FieldNode node)
    {
        var kinds = node.Kinds.Overlaps(KindSets.Texts) && !node.DocTypes.Overlaps(DocTypes.Date | DocTypes.DateTime)
            ? (node.Kinds & ~KindSets.Texts) | JsonKinds.Text
            : node.Kinds;
        return Resolve(node, kinds);
    }

    /// <summary>The kind of a field of a response: text whose samples are all dates or all timestamps is what they are.</summary>
    public static ResolvedKind OfResponse(FieldNode node) => Resolve(node, node.Kinds);

    private static ResolvedKind Resolve(FieldNode node, JsonKinds kinds)
    {
        var documented = OfTables(node);
        var shown = OfSamples(kinds & ~JsonKinds.Null, node, documented);
        var kind = (documented, shown) switch
        {
            (null, null) => node.Children.Count > 0 ? TypeKind.Object : node.Item is null ? TypeKind.String : TypeKind.Array,
            (null, { } sample) => sample,
            (not TypeKind.Array, null) when node.Children.Count > 0 => TypeKind.Object,
            ({ } table, null) => table,
            (TypeKind.Any, _) => TypeKind.Any,
            (TypeKind.Number, TypeKind.Integer) => TypeKind.Number,
            (_, { } sample) => sample,
        };

        // A text that tables give members to, say.
        var isTorn = node.Children.Count > 0 && kind is not (TypeKind.Object or TypeKind.Array or TypeKind.Any);
        if (isTorn)
        {
            return new ResolvedKind(TypeKind.Any, IsDisputed: true);
        }

        var isDisputed = (shown is TypeKind.Any && documented is not TypeKind.Any) || (documented is TypeKind.Any && !node.DocTypes.Overlaps(DocTypes.Any));
        return new ResolvedKind(kind == TypeKind.Object && (node.IsMap || node.Children.Count == 0) ? TypeKind.Map : kind, isDisputed);
    }

    private static TypeKind? OfTables(FieldNode node) => node.DocTypes switch
    {
        DocTypes.None => null,
        DocTypes.Integer or DocTypes.Number or DocTypes.Integer | DocTypes.Number when NamesWords(node) => TypeKind.String,
        DocTypes.Integer => TypeKind.Integer,
        DocTypes.Number or DocTypes.Integer | DocTypes.Number => TypeKind.Number,
        DocTypes.Boolean => TypeKind.Boolean,
        DocTypes.Date => TypeKind.Date,
        DocTypes.DateTime => TypeKind.Timestamp,
        DocTypes.Object => TypeKind.Object,
        DocTypes.Array => TypeKind.Array,
        var types when types.IsWithin(DocTypes.String | DocTypes.Date | DocTypes.DateTime) => TypeKind.String,
        _ => TypeKind.Any,
    };

    // "integer" beside a list of words: the words are what the server compares with.
    private static bool NamesWords(FieldNode node) =>
        node.Values.Any(value => !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _));

    private static TypeKind? OfSamples(JsonKinds kinds, FieldNode node, TypeKind? documented) => kinds switch
    {
        JsonKinds.None => null,
        JsonKinds.Boolean => TypeKind.Boolean,
        JsonKinds.Integer => TypeKind.Integer,
        JsonKinds.Date => TypeKind.Date,
        JsonKinds.Timestamp => TypeKind.Timestamp,
        JsonKinds.EmptyArray when documented is TypeKind.Object => TypeKind.Object,
        JsonKinds.EmptyArray => documented is not TypeKind.Array && (node.Children.Count > 0 || node.IsMap) ? TypeKind.Object : TypeKind.Array,
        _ when kinds.IsWithin(KindSets.Numbers) => TypeKind.Number,
        _ when kinds.IsWithin(KindSets.Texts) => TypeKind.String,
        _ when kinds.IsWithin(KindSets.Objects) => TypeKind.Object,
        _ when kinds.IsWithin(KindSets.Arrays) => TypeKind.Array,
        _ => TypeKind.Any,
    };
}

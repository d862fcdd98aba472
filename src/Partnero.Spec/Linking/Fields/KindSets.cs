using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Fields;

/// <summary>Kinds of samples that are one kind to whoever reads them.</summary>
internal static class KindSets
{
    public const JsonKinds Texts = JsonKinds.Text | JsonKinds.Date | JsonKinds.Timestamp;
    public const JsonKinds Numbers = JsonKinds.Integer | JsonKinds.Number;

    // An empty PHP array is how an empty object looks, too.
    public const JsonKinds Objects = JsonKinds.Object | JsonKinds.EmptyArray;
    public const JsonKinds Arrays = JsonKinds.Array | JsonKinds.EmptyArray;

    public static bool IsWithin(this JsonKinds kinds, JsonKinds set) => (kinds & ~set) == JsonKinds.None;

    public static bool Overlaps(this JsonKinds kinds, JsonKinds set) => (kinds & set) != JsonKinds.None;

    public static bool IsWithin(this DocTypes types, DocTypes set) => (types & ~set) == DocTypes.None;

    public static bool Overlaps(this DocTypes types, DocTypes set) => (types & set) != DocTypes.None;
}

using Partnero.Spec.Model;

namespace Partnero.Spec.Fixes;

/// <summary>The word that a Type column would have for what samples show.</summary>
internal static class DocTypeWords
{
    private static readonly (JsonKinds Kind, string Word)[] Words =
    [
        (JsonKinds.Boolean, "boolean"), (JsonKinds.Integer, "integer"), (JsonKinds.Number, "number"), (JsonKinds.Text, "string"),
        (JsonKinds.Date, "date"), (JsonKinds.Timestamp, "string"), (JsonKinds.Object, "object"), (JsonKinds.Array, "array"),
        (JsonKinds.EmptyArray, "array"),
    ];

    /// <summary>The word for a shape; that of text where samples show several kinds.</summary>
    public static string Of(JsonShape shape) => Array.Find(Words, pair => pair.Kind == (shape.Kinds & ~JsonKinds.Null)).Word ?? "string";

    /// <summary>The word for a kind as messages name it (<c>an integer</c>); null for several kinds.</summary>
    public static string? OfShown(string shown) => Array.Find(Words, pair => Kinds.Name(JsonShape.Of(pair.Kind)) == shown).Word;
}

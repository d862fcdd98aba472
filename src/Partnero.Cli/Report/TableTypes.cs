using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>
/// What tables say of types, row by row. Where a sample says otherwise the client follows the sample, so only the row itself
/// still knows of the contradiction.
/// </summary>
internal sealed class TableTypes(IEnumerable<Page> pages)
{
    private readonly Dictionary<SourceRef, FieldRow> _rows = pages
        .SelectMany(page => page.Operations)
        .SelectMany(operation => operation.Parameters.Concat(operation.ResponseFields))
        .Where(row => row.Type is not null)
        .DistinctBy(row => row.Source)
        .ToDictionary(row => row.Source);

    /// <summary>Whether the row that a member comes from names another type than the client has.</summary>
    public bool Contradict(Property property) =>
        _rows.TryGetValue(property.Source, out var row) && IsAbout(row, property) && !Agree(row.Type!.Kind, property.Type.Kind);

    /// <summary>An object that only its members imply comes from the row of the first of them.</summary>
    private static bool IsAbout(FieldRow row, Property property) =>
        row.Name == property.WireName || row.Name.EndsWith("." + property.WireName, StringComparison.Ordinal);

    /// <summary>Closer readings of a text are no contradiction, nor is how PHP writes an empty object.</summary>
    private static bool Agree(DocTypeKind documented, TypeKind type) => documented switch
    {
        DocTypeKind.String => type is TypeKind.String or TypeKind.Enum or TypeKind.Date or TypeKind.Timestamp,
        DocTypeKind.Integer => type is TypeKind.Integer,
        DocTypeKind.Number => type is TypeKind.Number or TypeKind.Integer,
        DocTypeKind.Boolean => type is TypeKind.Boolean,
        DocTypeKind.Date or DocTypeKind.DateTime => type is TypeKind.Date or TypeKind.Timestamp or TypeKind.String,
        DocTypeKind.Object or DocTypeKind.Array => type is TypeKind.Object or TypeKind.Map or TypeKind.Array,
        _ => true,
    };
}

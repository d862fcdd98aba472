using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// A field that is a text or an object can be sent as any JSON only. The rows of its members are no members then; they become a part
/// of its description.
/// </summary>
internal static class UnionParts
{
    public static void Fold(List<FieldDraft> fields)
    {
        foreach (var union in fields.FindAll(static field => field is { Type.Kind: DocTypeKind.Any, Location: ParameterLocation.Body }))
        {
            var parts = fields.FindAll(field => field != union && IsBelow(field.Name, union.Name));
            if (parts.Count > 0)
            {
                union.Description = $"{union.Description.TrimEnd('.', ':')}. Members: {string.Join("; ", parts.Select(part => Describe(part, union.Name)))}.".TrimStart('.', ' ');
                fields.RemoveAll(parts.Contains);
            }
        }
    }

    private static bool IsBelow(string name, string parent) =>
        name.Length > parent.Length && name.StartsWith(parent, StringComparison.Ordinal) && name[parent.Length] is '.' or '[';

    private static string Describe(FieldDraft part, string parent)
    {
        var words = part.Type is null ? "" : $" ({part.Type.Kind.ToString().ToLowerInvariant()}{(part.Requirement == Requirement.Yes ? ", required" : "")})";
        return $"`{part.Name.Substring(parent.Length).TrimStart('.', '[', ']')}`{words}: {part.Description.TrimEnd('.')}";
    }
}

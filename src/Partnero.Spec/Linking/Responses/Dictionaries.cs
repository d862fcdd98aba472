using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Responses;

/// <summary>
/// Finds the dictionaries among an entity's fields: an object that its requests document without members, such as
/// <c>metadata</c>, takes any; then what samples of responses show inside is data too.
/// </summary>
internal static class Dictionaries
{
    public static void Mark(IReadOnlyList<GroupPlan> groups)
    {
        foreach (var group in groups)
        {
            var dictionaries = new HashSet<string>(StringComparer.Ordinal);
            var records = new HashSet<string>(StringComparer.Ordinal);
            foreach (var body in group.Operations.Select(operation => operation.Request.Body))
            {
                Sort(body.Children, dictionaries, records, depth: 0);
            }

            foreach (var field in group.Entity.Node.Children.Where(field => dictionaries.Contains(field.Name) && !records.Contains(field.Name)))
            {
                field.IsMap = KindResolver.OfResponse(field).Kind is TypeKind.Object or TypeKind.Map or TypeKind.Array && field.Item is null;
            }
        }
    }

    // An update wraps the entity's fields in one more object.
    private static void Sort(IReadOnlyList<FieldNode> fields, HashSet<string> dictionaries, HashSet<string> records, int depth)
    {
        foreach (var field in fields)
        {
            if (field.IsMap)
            {
                dictionaries.Add(field.Name);
            }
            else if (field.Children.Count > 0)
            {
                records.Add(field.Name);
                if (depth == 0)
                {
                    Sort(field.Children, dictionaries, records, depth + 1);
                }
            }
        }
    }
}

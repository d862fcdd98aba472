using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Checks;

/// <summary>
/// Compares response samples with the tables. What only one of the two knows is no contradiction: pages list some members and
/// show others, and the client takes both.
/// </summary>
internal static class ResponseChecks
{
    public static void Check(OperationDraft operation, PagePositions positions)
    {
        if (operation.ResponseFields.Count == 0)
        {
            return;
        }

        var values = operation.ResponseFields.FindAll(static field => !field.Values.IsEmpty);
        var paths = new HashSet<string>(values.Select(static field => field.Name), StringComparer.Ordinal);
        foreach (var response in operation.Responses)
        {
            if (response.Sample.Status is >= 400)
            {
                continue;
            }

            CheckKinds(operation, response, positions);
            if (paths.Count > 0)
            {
                SampleValues.Visit(response.Sample.Json, paths, (path, value) =>
                    CheckValue(values.Find(field => field.Name == path)!, value, response, positions));
            }
        }
    }

    private static void CheckKinds(OperationDraft operation, ResponseDraft response, PagePositions positions)
    {
        foreach (var field in operation.ResponseFields)
        {
            if (field.Type is { } type && FieldTree.Walk(response.Sample.Shape, field.Name) is { } shape && !Kinds.Fit(type, shape))
            {
                var at = positions.FindMember(response.Content, field.Leaf, response.Range);
                positions.Report(SampleRules.KindDiffers, at, field.Name, Kinds.Name(type), Kinds.Name(shape));
            }
        }
    }

    private static void CheckValue(FieldDraft field, string value, ResponseDraft response, PagePositions positions)
    {
        if (!field.Values.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            var at = positions.FindMember(response.Content, value, response.Range);
            positions.Report(SampleRules.ValueNotListed, at, field.Name, value, string.Join(", ", field.Values));
        }
    }
}

using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Samples;

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

        var values = new ListedValues(operation.ResponseFields);
        foreach (var response in operation.Responses)
        {
            if (response.Sample.Status is not >= 400)
            {
                CheckKinds(operation, response, positions);
                values.Check(response.Json, positions);
            }
        }
    }

    private static void CheckKinds(OperationDraft operation, ResponseDraft response, PagePositions positions)
    {
        foreach (var field in operation.ResponseFields)
        {
            if (field.Type is { } type && FieldTree.Walk(response.Sample.Shape, field.Name) is { } shape && !Kinds.Fit(type, shape))
            {
                var at = response.Json.NameOf(SampleMembers.PathOf(field.Name), kind => !Kinds.Fit(type, JsonShape.Of(kind)));
                positions.Report(SampleRules.KindDiffers, at, field.Name, Kinds.Name(type), Kinds.Name(shape));
            }
        }
    }
}

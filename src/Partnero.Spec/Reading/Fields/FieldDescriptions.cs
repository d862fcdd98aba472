using Partnero.Spec.Issues;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Reads what descriptions say beside prose: defaults and closed lists of values.</summary>
internal static class FieldDescriptions
{
    private static readonly char[] ListMarks = ['`', ',', '/', '|', '\'', '"', '‘', '“'];

    /// <summary>Reads the descriptions of fields that stand together, since they name each other.</summary>
    public static void Read(List<FieldDraft> fields, Func<string, bool> isFieldName, PagePositions positions)
    {
        foreach (var field in fields)
        {
            if (field.Default is null && field.Description.IndexOf("efault", StringComparison.Ordinal) >= 0)
            {
                field.Default = Defaults.Find(field.Words, isFieldName);
            }

            // An integer that takes words is a slip of old pages; the words are what counts then.
            if (field.Values.IsEmpty && field.Type is null or { Kind: DocTypeKind.String or DocTypeKind.Integer } && MayListValues(field.Description))
            {
                ReadValues(field, isFieldName, positions);
            }
        }
    }

    private static void ReadValues(FieldDraft field, Func<string, bool> isFieldName, PagePositions positions)
    {
        var values = ValueLists.Find(field.Words, field.Leaf, isFieldName);
        if (field.Type?.Kind != DocTypeKind.Integer || values.All(static value => char.IsLetter(value[0])))
        {
            field.Values = values;
        }

        if (values.IsEmpty && field.Type?.Kind == DocTypeKind.String && ValueLists.FindAnnouncement(field.Words) is { } announcement)
        {
            positions.Report(FieldRules.ValuesUnread, field.DescriptionRange, field.Name, announcement);
        }
    }

    /// <summary>Cheap, and right most of the time: without these marks a description is not parted into words at all.</summary>
    private static bool MayListValues(string description) =>
        description.IndexOfAny(ListMarks) >= 0 || description.IndexOf(" or ", StringComparison.Ordinal) >= 0;
}

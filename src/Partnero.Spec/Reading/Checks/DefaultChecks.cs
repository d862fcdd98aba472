using Partnero.Spec.Issues;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Compares defaults with the types and lists of values of their fields. A sentence in place of a value is none.</summary>
internal static class DefaultChecks
{
    private static readonly string[] NoValues = ["null", "none", "nil", "empty", "unset", "undefined", "unlimited", "varies", "auto", "today", "now"];

    public static void Check(OperationDraft operation, PagePositions positions)
    {
        foreach (var field in operation.Parameters.Concat(operation.ResponseFields))
        {
            if (field.Default is { Length: > 0 } text && !IsNoValue(text) && Unfit(field, text) is var (expected, source))
            {
                var range = field.DefaultRange.Length > 0 ? field.DefaultRange : field.DescriptionRange;
                positions.Report(FieldRules.DefaultUnfit, positions.Find(range, text), field.Name, text, expected, source);
                field.Default = null;
            }
        }
    }

    private static (string Expected, string Source)? Unfit(FieldDraft field, string text) =>
        !field.Values.IsEmpty && field.Type?.Kind is not (DocTypeKind.Array or DocTypeKind.Object)
            ? ListedValues.Has(field, text.Trim('"', '\'')) ? null : ($"one of its values ({string.Join(", ", field.Values)})", "list")
            : field.Type is { } type && !TypedText.Fits(type, text.Trim('"', '\'')) ? (Kinds.Name(type), "type")
            : null;

    private static bool IsNoValue(string text) =>
        text.IndexOf(' ') >= 0 || NoValues.Contains(text.Trim('(', ')'), StringComparer.OrdinalIgnoreCase) || TypedText.IsPlaceholder(text) && !char.IsLetterOrDigit(text[0]);
}

using Partnero.Spec.Model;

namespace Partnero.Spec.Fixes;

/// <summary>A value for a documented field, as JSON: one of its values or its default, else one of its type.</summary>
public static class SampleValues
{
    /// <summary>The value.</summary>
    public static string Of(FieldRow field)
    {
        var text = field.Values.Count > 0 ? field.Values[0] : field.Default;
        return field.Type?.Kind switch
        {
            DocTypeKind.Integer => long.TryParse(text, out _) ? text! : "1",
            DocTypeKind.Number => "1",
            DocTypeKind.Boolean => text is "true" or "false" ? text : "true",
            DocTypeKind.Object => "{}",
            DocTypeKind.Array => "[]",
            DocTypeKind.Date => "\"2026-01-31\"",
            DocTypeKind.DateTime => "\"2026-01-31T12:00:00Z\"",
            _ => Quote(text ?? field.Name.Substring(field.Name.LastIndexOf('.') + 1)),
        };
    }

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

using System.Globalization;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Whether a text, of a query or a default, is a value of a documented type.</summary>
internal static class TypedText
{
    private static readonly string[] Flags = ["true", "false", "1", "0"];

    public static bool Fits(DocType type, string text) => type.Kind switch
    {
        DocTypeKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        DocTypeKind.Number => decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        DocTypeKind.Boolean => Flags.Contains(text, StringComparer.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>A text that stands for a value: <c>{limit}</c>, <c>$LIMIT</c>, <c>&lt;limit&gt;</c>, <c>YOUR_LIMIT</c>, an ellipsis.</summary>
    public static bool IsPlaceholder(string text) =>
        text.Length == 0 || text.IndexOfAny(['{', '$', '<', '[', ':', '…']) >= 0 || text.StartsWith("...", StringComparison.Ordinal)
        || (text.Length > 2 && text.All(static c => c is '_' or '-' || char.IsUpper(c)));
}

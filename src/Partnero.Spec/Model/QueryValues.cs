using System.Globalization;

namespace Partnero.Spec.Model;

/// <summary>What a query's text can mean: queries have no types of their own.</summary>
internal static class QueryValues
{
    /// <summary>A number only where writing it again gives the same text: <c>007</c> and <c>+1</c> are texts.</summary>
    public static JsonKinds KindOf(string value)
    {
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            && integer.ToString(CultureInfo.InvariantCulture) == value)
        {
            return JsonKinds.Integer;
        }

        var isNumber = decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value;
        return isNumber ? JsonKinds.Number : value is "true" or "false" ? JsonKinds.Boolean : JsonKinds.Text;
    }

    /// <summary>The type that a value in the endpoint's URL gives its parameter; null for text, which may be a placeholder.</summary>
    public static DocType? TypeOf(string value) => KindOf(value) switch
    {
        JsonKinds.Integer => new DocType(DocTypeKind.Integer),
        JsonKinds.Number => new DocType(DocTypeKind.Number),
        JsonKinds.Boolean => new DocType(DocTypeKind.Boolean),
        _ => null,
    };
}

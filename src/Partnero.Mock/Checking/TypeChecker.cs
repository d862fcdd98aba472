using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Spec.Model;

namespace Partnero.Mock.Checking;

/// <summary>Checks values against documented types.</summary>
/// <param name="api">Where named types are found.</param>
/// <param name="checkObject">Checks an object whose members are documented.</param>
internal sealed class TypeChecker(ApiIndex api, Action<ObjectType, JsonObject, string, FieldErrors> checkObject)
{
    /// <summary>Checks a JSON value that is not null.</summary>
    public void Check(TypeRef type, JsonNode value, string field, FieldErrors errors)
    {
        switch (type.Kind)
        {
            case TypeKind.Object when value is JsonObject members && api.Object(type) is { } documented:
                checkObject(documented, members, field, errors);
                break;
            case TypeKind.Array when value is JsonArray items:
                CheckItems(type, items, field, errors);
                break;
            case TypeKind.Enum when value.GetValueKind() == JsonValueKind.String:
                CheckValue(type, value.GetValue<string>(), field, errors);
                break;
            default:
                if (!Fits(type.Kind, value))
                {
                    errors.AddWrongType(field, Messages.WrongType(field, Name(type.Kind)));
                }

                break;
        }
    }

    /// <summary>Checks a value that travels as text.</summary>
    public void CheckText(TypeRef type, string text, string field, FieldErrors errors)
    {
        if (type.Kind == TypeKind.Enum)
        {
            CheckValue(type, text, field, errors);
        }
        else if (!FitsText(type.Kind, text))
        {
            errors.AddWrongType(field, Messages.WrongType(field, Name(type.Kind)));
        }
    }

    /// <summary>Whether a text is written as values of a type are in paths and queries.</summary>
    public static bool FitsText(TypeKind kind, string text) => kind switch
    {
        TypeKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        TypeKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        TypeKind.Boolean => text is "true" or "false" or "1" or "0",
        TypeKind.Date => IsDate(text),
        TypeKind.Timestamp => IsTimestamp(text),
        _ => true,
    };

    private void CheckItems(TypeRef type, JsonArray items, string field, FieldErrors errors)
    {
        for (var i = 0; i < items.Count && type.Item is not null; i++)
        {
            if (items[i] is { } item)
            {
                Check(type.Item, item, $"{field}.{i}", errors);
            }
        }
    }

    private void CheckValue(TypeRef type, string text, string field, FieldErrors errors)
    {
        var known = api.Enum(type)?.Values.Select(value => value.WireName).ToArray() ?? [];
        if (known.Length > 0 && !known.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            errors.AddWrongType(field, Messages.NotInList(field, known));
        }
    }

    private static bool Fits(TypeKind kind, JsonNode value)
    {
        var json = value.GetValueKind();
        return kind switch
        {
            TypeKind.String or TypeKind.Enum => json == JsonValueKind.String,
            TypeKind.Integer => json == JsonValueKind.Number && value.AsValue().TryGetValue<long>(out _),
            TypeKind.Number => json == JsonValueKind.Number,
            TypeKind.Boolean => json is JsonValueKind.True or JsonValueKind.False,
            TypeKind.Date => json == JsonValueKind.String && IsDate(value.GetValue<string>()),
            TypeKind.Timestamp => json == JsonValueKind.String && IsTimestamp(value.GetValue<string>()),
            TypeKind.Array => json == JsonValueKind.Array,
            TypeKind.Object or TypeKind.Map => json == JsonValueKind.Object || value is JsonArray { Count: 0 },
            _ => true,
        };
    }

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTimestamp(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static string Name(TypeKind kind) => kind switch
    {
        TypeKind.String or TypeKind.Enum => "a string",
        TypeKind.Integer => "an integer",
        TypeKind.Number => "a number",
        TypeKind.Boolean => "true or false",
        TypeKind.Date => "a date (YYYY-MM-DD)",
        TypeKind.Timestamp => "a timestamp (ISO 8601)",
        TypeKind.Array => "an array",
        _ => "an object",
    };
}

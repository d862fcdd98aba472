using Partnero.Spec.Model;

namespace Partnero.Mock.Checking;

/// <summary>The words for broken demands.</summary>
internal static class Messages
{
    public static string Required(string field) => $"The {field} field is required.";

    public static string RequiredWhen(string field, string condition, string? value, RuleKind kind) =>
        kind == RuleKind.RequiredWhenPresent
            ? $"The {field} field is required when {condition} is present."
            : $"The {field} field is required when {condition} is {value}.";

    public static string OneOf(IEnumerable<string> fields) => $"At least one of {string.Join(", ", fields)} is required.";

    public static string OnlyOneOf(IEnumerable<string> fields) => $"Only one of {string.Join(", ", fields)} may be given.";

    public static string WrongType(string field, string expected) => $"The {field} field must be {expected}.";

    public static string NotInList(string field, IEnumerable<string> values) =>
        $"The selected {field} is invalid. Documented values: {string.Join(", ", values)}.";

    public static string Unknown(string name) => $"No page documents {name}: it would be ignored.";

    public static string Taken(string field) => $"The {field} has already been taken.";

    public static string Invalid(string field) => $"The {field} is invalid.";
}

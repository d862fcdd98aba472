using Partnero.Spec.Model;

namespace Partnero.Mock.Checking;

/// <summary>Checks conditional rules.</summary>
internal static class RuleChecker
{
    /// <param name="rules">The rules.</param>
    /// <param name="isPresent">Whether a field of the rules is given and not null.</param>
    /// <param name="text">The text of a scalar field; null when it is not given.</param>
    /// <param name="path">What the fields are relative to; empty for the request.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static void Check(
        EquatableArray<Rule> rules,
        Func<string, bool> isPresent,
        Func<string, string?> text,
        string path,
        FieldErrors errors)
    {
        foreach (var rule in rules.Where(static rule => rule.IsEnforced))
        {
            if (rule.Kind == RuleKind.OneOf)
            {
                CheckOneOf(rule, isPresent, path, errors);
            }
            else if (Applies(rule, isPresent, text) && !isPresent(rule.Fields[0]))
            {
                var field = Join(path, rule.Fields[0]);
                errors.Add(field, Messages.RequiredWhen(field, Join(path, rule.Condition!), text(rule.Condition!), rule.Kind));
            }
        }
    }

    private static void CheckOneOf(Rule rule, Func<string, bool> isPresent, string path, FieldErrors errors)
    {
        var given = rule.Fields.Where(isPresent).ToArray();
        if (given.Length == 0)
        {
            foreach (var field in rule.Fields)
            {
                errors.Add(Join(path, field), Messages.OneOf(rule.Fields.Select(name => Join(path, name))));
            }
        }
        else if (rule.IsExclusive && given.Length > 1)
        {
            foreach (var field in given)
            {
                errors.Add(Join(path, field), Messages.OnlyOneOf(rule.Fields.Select(name => Join(path, name))));
            }
        }
    }

    private static bool Applies(Rule rule, Func<string, bool> isPresent, Func<string, string?> text) => rule.Kind switch
    {
        RuleKind.RequiredWhenPresent => isPresent(rule.Condition!),
        RuleKind.RequiredWhenTrue => text(rule.Condition!) is "true" or "1",
        RuleKind.RequiredWhenValue => text(rule.Condition!) is { } value && rule.Values.Contains(value, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";
}

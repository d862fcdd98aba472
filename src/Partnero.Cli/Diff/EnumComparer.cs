using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>Compares lists of known values that both sides have.</summary>
internal static class EnumComparer
{
    /// <summary>The changes of enum types.</summary>
    public static IEnumerable<Change> Compare(Api before, Api after)
    {
        var pairs = ApiComparer.Pair(Enums(before), Enums(after), type => type.Name);
        foreach (var (old, now) in pairs.Where(pair => pair is { Before: not null, After: not null }))
        {
            var name = CSharpName.Of(now!.Name);
            foreach (var (was, value) in ApiComparer.Pair(old!.Values, now.Values, value => value.Name))
            {
                if (value is null)
                {
                    yield return new Change(ChangeRules.EnumValueRemoved, $"{name}.{was!.Name}", $"`{was.WireName}`", old.Source, IsOld: true);
                }
                else if (was is null)
                {
                    yield return new Change(ChangeRules.EnumValueAdded, $"{name}.{value.Name}", $"`{value.WireName}`", now.Source);
                }
            }

            if (old.Description != now.Description)
            {
                yield return new Change(ChangeRules.TextChanged, name, "its description", now.Source);
            }
        }
    }

    private static IEnumerable<EnumType> Enums(Api api) => api.Groups.SelectMany(group => group.Enums);
}

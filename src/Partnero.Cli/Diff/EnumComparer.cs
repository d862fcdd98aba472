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
                    // A value that only has another name in C# is still taken.
                    var wire = now.Values.Any(other => other.WireName == was!.WireName) ? WireVerdict.None : WireVerdict.Breaking;
                    yield return new Change(ChangeRules.EnumValueRemoved, $"{name}.{was!.Name}", $"`{was.WireName}`", old.Source, IsOld: true) { Wire = wire };
                }
                else if (was is not null && was.WireName != value.WireName)
                {
                    yield return new Change(ChangeRules.WireNameChanged, $"{name}.{value.Name}", $"`{was.WireName}` → `{value.WireName}`", now.Source);
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

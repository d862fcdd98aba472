using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>
/// Compares object types that both sides have. A type that only one side has needs no word of its own: the operation or
/// property that used it tells.
/// </summary>
internal static class TypeComparer
{
    /// <summary>The changes of object types.</summary>
    public static IEnumerable<Change> Compare(Api before, Api after) => ApiComparer
        .Pair(Objects(before), Objects(after), type => type.Name)
        .Where(pair => pair is { Before: not null, After: not null })
        .SelectMany(pair => Compare(pair.Before!, pair.After!, after));

    private static IEnumerable<ObjectType> Objects(Api api) => api.Groups.SelectMany(group => group.Objects);

    private static IEnumerable<Change> Compare(ObjectType old, ObjectType now, Api after)
    {
        var name = CSharpName.Of(now.Name);
        var enums = after.Groups.SelectMany(group => group.Enums).Select(type => type.Name).ToHashSet();
        var oldNames = old.Properties.Select(property => property.WireName).ToHashSet(StringComparer.Ordinal);
        return CompareAsWhole(old, now, name)
            .Concat(PairProperties(old, now).SelectMany(pair => Compare(pair, name, now.Role, enums)))
            .Concat(RuleComparer.Compare(name, old.Rules, now.Rules, path => !oldNames.Contains(path.Split('.')[0])));
    }

    /// <summary>Pairs by wire names; what is left over on both sides under one name of C# is one property with another wire name.</summary>
    private static IEnumerable<(Property? Before, Property? After)> PairProperties(ObjectType old, ObjectType now)
    {
        var pairs = ApiComparer.Pair(old.Properties, now.Properties, property => property.WireName).ToList();
        var gone = pairs.Where(pair => pair.After is null).ToDictionary(pair => pair.Before!.Name, pair => pair.Before!, StringComparer.Ordinal);
        foreach (var (before, after) in pairs)
        {
            if (before is null && after is not null && gone.Remove(after.Name, out var same))
            {
                yield return (same, after);
            }
            else if (after is not null)
            {
                yield return (before, after);
            }
        }

        foreach (var left in gone.Values)
        {
            yield return (left, null);
        }
    }

    private static IEnumerable<Change> CompareAsWhole(ObjectType old, ObjectType now, string name)
    {
        if (old.TracksAssignment != now.TracksAssignment)
        {
            yield return new Change(ChangeRules.NullTracked, name, now.TracksAssignment ? "an assigned null is sent" : "an assigned null is not sent", now.Source);
        }

        if (old.Description != now.Description)
        {
            yield return new Change(ChangeRules.TextChanged, name, "its description", now.Source);
        }
    }

    private static IEnumerable<Change> Compare((Property? Before, Property? After) pair, string type, ObjectRole role, HashSet<TypeName> enums)
    {
        if (pair.After is not { } now)
        {
            var gone = pair.Before!;
            yield return new Change(ChangeRules.PropertyRemoved, $"{type}.{gone.Name}", $"`{gone.WireName}`", gone.Source, IsOld: true);
            yield break;
        }

        var subject = $"{type}.{now.Name}";
        foreach (var (rule, text) in pair.Before is { } old ? Compare(old, now, role, enums) : [Added(now, role)])
        {
            var change = new Change(rule, subject, text, now.Source);
            yield return pair.Before is { } was && IsTextOnly(rule, was, now) ? change with { Wire = WireVerdict.None } : change;
        }
    }

    private static (ChangeRule Rule, string Text) Added(Property property, ObjectRole role)
    {
        var rule = role == ObjectRole.Response ? ChangeRules.ResponsePropertyAdded
            : property.IsRequired ? ChangeRules.RequiredPropertyAdded
            : ChangeRules.OptionalPropertyAdded;
        return (rule, $"`{property.WireName}`, {Show(property)}");
    }

    private static IEnumerable<(ChangeRule Rule, string Text)> Compare(Property old, Property now, ObjectRole role, HashSet<TypeName> enums)
    {
        if (old.WireName != now.WireName)
        {
            yield return (ChangeRules.WireNameChanged, $"`{old.WireName}` → `{now.WireName}`");
        }

        if (old.Name != now.Name)
        {
            yield return (ChangeRules.PropertyRenamed, $"was {old.Name}");
        }

        foreach (var change in role == ObjectRole.Response ? CompareRead(old, now) : CompareWritten(old, now, enums))
        {
            yield return change;
        }

        if (old.Default != now.Default)
        {
            yield return (ChangeRules.DefaultChanged, $"{old.Default ?? "none"} → {now.Default ?? "none"}");
        }

        if (old.Description != now.Description)
        {
            yield return (ChangeRules.TextChanged, "its description");
        }
    }

    private static IEnumerable<(ChangeRule Rule, string Text)> CompareRead(Property old, Property now)
    {
        if (old.Type != now.Type)
        {
            yield return (ChangeRules.ResponsePropertyTypeChanged, $"{Show(old)} → {Show(now)}");
        }
        else if (!old.IsNullable && now.IsNullable)
        {
            yield return (ChangeRules.ResponsePropertyNullable, "can be null");
        }
        else if (old.IsNullable && !now.IsNullable)
        {
            yield return (CSharpName.IsValue(now.Type) ? ChangeRules.ResponseValueNotNullable : ChangeRules.ResponseObjectNotNullable, "is never null");
        }
    }

    private static IEnumerable<(ChangeRule Rule, string Text)> CompareWritten(Property old, Property now, HashSet<TypeName> enums)
    {
        if (old.Type != now.Type)
        {
            yield return (Converts(old.Type, now.Type, enums) ? ChangeRules.RequestPropertyWidened : ChangeRules.RequestPropertyTypeChanged, $"{Show(old)} → {Show(now)}");
        }

        if (old.IsRequired != now.IsRequired)
        {
            yield return now.IsRequired ? (ChangeRules.PropertyRequired, "is required") : (ChangeRules.PropertyOptional, "is optional");
        }

        if (old.Location != now.Location)
        {
            yield return (ChangeRules.PropertyMoved, $"{old.Location} → {now.Location}");
        }
    }

    /// <summary>
    /// C# converts what was assigned without a word: the one numeric widening, and text to the structs over known texts and back, as
    /// long as the struct is still there.
    /// </summary>
    private static bool Converts(TypeRef old, TypeRef now, HashSet<TypeName> enums) =>
        (old.Kind, now.Kind) is (TypeKind.Integer, TypeKind.Number) or (TypeKind.String, TypeKind.Enum)
        || ((old.Kind, now.Kind) is (TypeKind.Enum, TypeKind.String) && enums.Contains(old.Name!.Value));

    /// <summary>Text is text on the wire, whatever C# calls it; and a type with another name may be the same JSON.</summary>
    private static bool IsTextOnly(ChangeRule rule, Property old, Property now) =>
        (rule == ChangeRules.RequestPropertyTypeChanged || rule == ChangeRules.ResponsePropertyTypeChanged)
        && IsSameJson(old.Type, now.Type);

    /// <summary>Whether two types are the same kind of JSON; what objects hold is told by their own changes.</summary>
    internal static bool IsSameJson(TypeRef? old, TypeRef? now) => (old, now) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        ({ Kind: TypeKind.Array }, { Kind: TypeKind.Array }) => IsSameJson(old.Item, now.Item),
        _ => Json(old.Kind) == Json(now.Kind),
    };

    private static TypeKind Json(TypeKind kind) => kind switch
    {
        TypeKind.Enum or TypeKind.Date or TypeKind.Timestamp => TypeKind.String,
        TypeKind.Map => TypeKind.Object,
        _ => kind,
    };

    private static string Show(Property property) => CSharpName.Of(property.Type) + (property.IsNullable ? "?" : "");
}

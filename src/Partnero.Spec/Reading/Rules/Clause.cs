using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>What a condition says about a field.</summary>
internal enum TestKind
{
    Present,

    /// <summary>"`flag` is set" may mean that it is given, or that it is true.</summary>
    PresentOrTrue,
    Absent,
    True,
    False,
    Value,
    OtherValue,
}

/// <summary>One thing that a condition asks of a field.</summary>
internal sealed record Test(TestKind Kind, FieldDraft Field, List<string> Values);

/// <summary>A condition: any of these, each of which asks for all of its tests.</summary>
internal sealed record Condition(List<List<Test>> Any, bool IsNegated);

/// <summary>What is demanded: one of these sets of fields, or all of a single set.</summary>
/// <param name="Any">The alternatives; one set for a plain list.</param>
/// <param name="IsChoice">Any of the sets is enough.</param>
/// <param name="IsExclusive">And only one may be given.</param>
internal sealed record Subject(List<List<FieldDraft>> Any, bool IsChoice, bool IsExclusive)
{
    public IEnumerable<FieldDraft> Fields => Any.SelectMany(static set => set);
}

/// <summary>How a clause was read.</summary>
internal enum ClauseKind
{
    /// <summary>It demands something.</summary>
    Demand,

    /// <summary>It is understood, and demands nothing: a permission, a prohibition, a denial.</summary>
    Nothing,

    /// <summary>It demands something of a field that is not there.</summary>
    UnknownName,
}

/// <summary>A clause that the grammar covers.</summary>
/// <param name="Kind">How it was read.</param>
/// <param name="End">The first token behind it.</param>
internal sealed record Clause(ClauseKind Kind, int End)
{
    public Subject? Subject { get; init; }

    public Condition? Condition { get; init; }

    /// <summary>It counts only where a star says that there is a rule: "(or use `key`)".</summary>
    public bool IsWeak { get; init; }

    /// <summary>Why it is probable at best, though every word is understood: a name that was guessed.</summary>
    public string? Doubt { get; init; }

    public string? UnknownName { get; init; }
}

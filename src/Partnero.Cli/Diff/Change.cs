using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>A change between two states of the pages.</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="Subject">What changed, as C# calls it: <c>ReferralLinks.CreateAsync</c>, <c>CreateReferralLinkRequest.DomainId</c>.</param>
/// <param name="Text">How.</param>
/// <param name="At">Where it stands.</param>
/// <param name="IsOld">It stands in the old pages.</param>
internal sealed record Change(ChangeRule Rule, string Subject, string Text, SourceRef At, bool IsOld = false)
{
    /// <summary>What it means for a program that is built already.</summary>
    public WireVerdict Wire { get; init; } = Rule.Wire;
}

/// <summary>The step that Semantic Versioning asks for.</summary>
internal enum VersionStep
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Documentation only.</summary>
    Patch,

    /// <summary>Compatible changes.</summary>
    Minor,

    /// <summary>Breaking changes.</summary>
    Major,
}

/// <summary>All changes, the gravest first, then in the order of what they change.</summary>
internal sealed record ApiChanges(IReadOnlyList<Change> All)
{
    /// <summary>The step to take.</summary>
    public VersionStep Step => All is [] ? VersionStep.None : All.Max(change => change.Rule.Kind) switch
    {
        ChangeKind.Breaking => VersionStep.Major,
        ChangeKind.Compatible => VersionStep.Minor,
        _ => VersionStep.Patch,
    };

    /// <summary>What they mean together for a program that is built already.</summary>
    public WireVerdict Wire => All.Select(change => change.Wire).DefaultIfEmpty(WireVerdict.None).Max();

    /// <summary>The changes of a kind.</summary>
    public IEnumerable<Change> Of(ChangeKind kind) => All.Where(change => change.Rule.Kind == kind);
}

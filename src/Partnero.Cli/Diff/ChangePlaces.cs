using Partnero.Cli.Documents;

namespace Partnero.Cli.Diff;

/// <summary>Where changes stand: in the new pages, or in the old ones when nothing is left in the new.</summary>
internal sealed class ChangePlaces(Positions before, Positions after)
{
    /// <summary>Page and line.</summary>
    public Position Find(Change change) => (change.IsOld ? before : after).Find(change.At);

    /// <summary>As text.</summary>
    public string Show(Change change) => $"{Find(change)}{(change.IsOld ? " before" : "")}";
}

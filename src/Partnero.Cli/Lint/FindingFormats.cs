using Partnero.Cli.Documents;

namespace Partnero.Cli.Lint;

/// <summary>Findings as text of some format.</summary>
internal static class FindingFormats
{
    /// <summary>The formats by name. The first is the default.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<Finding>, string>> All { get; } =
        new Dictionary<string, Func<IReadOnlyList<Finding>, string>>(StringComparer.Ordinal)
        {
            ["text"] = FindingText.Write,
            ["json"] = FindingJson.Write,
            ["sarif"] = FindingSarif.Write,
            ["github"] = FindingGitHub.Write,
        };
}

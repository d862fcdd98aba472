namespace Partnero.Spec.Issues;

/// <summary>Every rule that pages can break, the same for every host.</summary>
public static class IssueCatalogue
{
    private static readonly Dictionary<string, IssueRule> ById = Index();

    /// <summary>All rules in ascending order of their ids.</summary>
    public static IReadOnlyList<IssueRule> All { get; } = [.. ById.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id, or null.</summary>
    public static IssueRule? Find(string id) => ById.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The message of an issue, in English and the same on every machine.</summary>
    public static string Message(this Issue issue) => ById.TryGetValue(issue.RuleId, out var rule)
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, [.. issue.Arguments])
        : issue.RuleId;

    private static Dictionary<string, IssueRule> Index()
    {
        var index = new Dictionary<string, IssueRule>(StringComparer.Ordinal);
        foreach (var rules in new[] { SetupRules.All, PageRules.All, FieldRules.All, LinkRules.All, SampleRules.All })
        {
            foreach (var rule in rules)
            {
                index.Add(rule.Id, rule); // An id that is there twice throws here, in every test.
            }
        }

        return index;
    }
}

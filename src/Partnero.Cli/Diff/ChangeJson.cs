using Partnero.Cli.Documents;

namespace Partnero.Cli.Diff;

/// <summary>Changes as JSON for programs.</summary>
internal static class ChangeJson
{
    /// <summary>The text.</summary>
    public static string Write(ApiChanges changes, ChangePlaces places) => ReportJson.Write(new
    {
        changes.Step,
        changes.Wire,
        Changes = changes.All.Select(change => new
        {
            change.Rule.Kind,
            change.Wire,
            Rule = change.Rule.Id,
            change.Subject,
            change.Text,
            change.Rule.Why,
            places.Find(change).Page,
            places.Find(change).Line,
            Side = change.IsOld ? "old" : "new",
        }),
    });
}

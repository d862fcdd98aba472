using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>Compares two APIs the way a user of the client sees them.</summary>
internal static class ApiComparer
{
    /// <summary>All changes from <paramref name="before"/> to <paramref name="after"/>, with those that the client does not show.</summary>
    public static ApiChanges Compare(DocsApi before, DocsApi after) =>
        InOrder([.. Compare(before.Api, after.Api).All, .. EndpointComparer.Compare(before, after)]);

    /// <summary>All changes from <paramref name="before"/> to <paramref name="after"/>.</summary>
    public static ApiChanges Compare(Api before, Api after)
    {
        var changes = new List<Change>();
        if (before.BaseUrl != after.BaseUrl)
        {
            var at = after.Groups.SelectMany(group => group.Operations).Select(operation => operation.Source).FirstOrDefault();
            changes.Add(new Change(ChangeRules.BaseUrlChanged, "DefaultBaseUrl", $"{before.BaseUrl} → {after.BaseUrl}", at));
        }

        changes.AddRange(OperationComparer.Compare(before, after));
        changes.AddRange(TypeComparer.Compare(before, after));
        changes.AddRange(EnumComparer.Compare(before, after));
        changes.AddRange(EventComparer.Compare(before, after));
        return InOrder(changes);
    }

    private static ApiChanges InOrder(IEnumerable<Change> changes) => new(
        [
            .. changes.Distinct()
                .OrderByDescending(change => change.Rule.Kind)
                .ThenBy(change => change.Subject, StringComparer.Ordinal)
                .ThenBy(change => change.Rule.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Text, StringComparer.Ordinal),
        ]);

    /// <summary>Pairs what both sides have under one key; what only one side has comes with null on the other.</summary>
    internal static IEnumerable<(T? Before, T? After)> Pair<T, TKey>(IEnumerable<T> before, IEnumerable<T> after, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var left = before.ToDictionary(key);
        foreach (var item in after)
        {
            yield return left.Remove(key(item), out var same) ? (same, item) : (null, item);
        }

        foreach (var gone in left.Values)
        {
            yield return (gone, null);
        }
    }
}

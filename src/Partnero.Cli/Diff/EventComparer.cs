using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>Compares webhook events.</summary>
internal static class EventComparer
{
    /// <summary>The changes of events.</summary>
    public static IEnumerable<Change> Compare(Api before, Api after)
    {
        foreach (var (old, now) in ApiComparer.Pair(before.Events, after.Events, webhook => webhook.WireName))
        {
            if (now is null)
            {
                yield return new Change(ChangeRules.EventRemoved, old!.WireName, "", old.Source, IsOld: true);
            }
            else if (old is null)
            {
                yield return new Change(ChangeRules.EventAdded, now.WireName, $"carries {CSharpName.Of(now.Data)}", now.Source);
            }
            else if (old.Data != now.Data)
            {
                yield return new Change(ChangeRules.EventDataChanged, now.WireName, $"carries {CSharpName.Of(now.Data)}, carried {CSharpName.Of(old.Data)}", now.Source)
                {
                    Wire = TypeComparer.IsSameJson(old.Data, now.Data) ? WireVerdict.None : WireVerdict.Breaking,
                };
            }
            else if (old.Description != now.Description)
            {
                yield return new Change(ChangeRules.TextChanged, now.WireName, "its description", now.Source);
            }
        }
    }
}

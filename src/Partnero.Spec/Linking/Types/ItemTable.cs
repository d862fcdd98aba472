using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Types;

/// <summary>
/// What the samples of a group's requests show in lists: <c>tags</c> of create is what <c>tags</c> of update is, though only one of the
/// two pages has a sample with tags in it.
/// </summary>
internal sealed class ItemTable
{
    private readonly Dictionary<(GroupPlan Group, string Field), FieldNode> _items = [];

    public static ItemTable Of(IReadOnlyList<GroupPlan> groups)
    {
        var table = new ItemTable();
        foreach (var group in groups)
        {
            foreach (var operation in group.Operations)
            {
                table.Add(group, operation.Request.Body);
            }
        }

        return table;
    }

    /// <summary>Items of a list field in another request of the group, where they are plain values.</summary>
    public FieldNode? Find(GroupPlan group, string field) => _items.TryGetValue((group, field), out var item) ? item : null;

    private void Add(GroupPlan group, FieldNode parent)
    {
        foreach (var node in parent.Children)
        {
            if (node.Item is { HasSamples: true, IsBare: true } item
                && TypeEmitter.ScalarOf(KindResolver.OfRequest(item).Kind) is not null
                && !_items.ContainsKey((group, node.Name)))
            {
                _items.Add((group, node.Name), item);
            }

            Add(group, node);
        }
    }
}

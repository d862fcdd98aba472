using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Types;

/// <summary>
/// The closed lists of values. A list belongs to the entity and a field of it: the request field and the entity's response
/// field of one name have one type.
/// </summary>
internal sealed class EnumTable(LinkContext context)
{
    private readonly Dictionary<(GroupPlan Group, string Name), EnumPlan> _byName = [];
    private readonly Dictionary<(GroupPlan Group, string Field), EnumPlan> _byField = [];
    private readonly Dictionary<FieldNode, EnumPlan> _byNode = [];

    /// <summary>Notes the lists of all requests, and of the entity's own fields.</summary>
    public static EnumTable Of(LinkContext context, IReadOnlyList<GroupPlan> groups)
    {
        var table = new EnumTable(context);
        foreach (var group in groups)
        {
            foreach (var operation in group.Operations.OrderBy(operation => operation.IsExperimental))
            {
                table.AddRequest(group, operation.Request.Query, around: null, operation.Page);
                table.AddRequest(group, operation.Request.Body, around: null, operation.Page);
            }

            table.AddResponse(group.Entity);
        }

        return table;
    }

    /// <summary>The enum of a field that lists values; null when it lists none.</summary>
    public EnumPlan? Find(FieldNode node) => !node.Values.IsEmpty && _byNode.TryGetValue(node, out var found) ? found : null;

    /// <summary>The enum of an entity's field: its own list, or that of the request field of this name.</summary>
    public EnumPlan? FindOfEntity(GroupPlan group, FieldNode node) =>
        Find(node) ?? (_byField.TryGetValue((group, node.Name), out var found) ? found : null);

    /// <summary>The enum of a field that lists values, in a response that is no entity.</summary>
    public EnumPlan Add(GroupPlan group, string holder, FieldNode node, Page page) => AddNamed(group, NameOf(holder, node), node, page);

    private void AddRequest(GroupPlan group, FieldNode parent, NodePath? around, Page page)
    {
        foreach (var node in parent.Children)
        {
            if (!node.Values.IsEmpty)
            {
                // Two fields of one name that share no value are two lists: then the second is called after where it stands.
                var isOther = FindOfEntity(group, node) is { } known && !known.Shares(node.Values);
                var added = AddNamed(group, isOther ? group.Noun + new NodePath(around, node).NameIn(context) : NameOf(group.Noun, node), node, page);
                if (!isOther)
                {
                    _byField[(group, node.Name)] = added;
                }
            }

            if (!node.IsBare)
            {
                var here = new NodePath(around, node);
                AddRequest(group, node, here, page);
                if (node.Item is { } item)
                {
                    AddRequest(group, item, here, page);
                }
            }
        }
    }

    private void AddResponse(ResponseTypePlan entity)
    {
        foreach (var node in entity.Node.Children.Where(node => !node.Values.IsEmpty))
        {
            Add(entity.Owner, entity.Owner.Noun, node, entity.Page!);
        }
    }

    private EnumPlan AddNamed(GroupPlan group, string name, FieldNode node, Page page)
    {
        if (!_byName.TryGetValue((group, name), out var found))
        {
            _byName.Add((group, name), found = new EnumPlan(group, name, node, page));
        }

        _byNode[node] = found;
        found.Add(node.Values);
        return found;
    }

    // CouponDurationType, not CouponCouponDurationType; one of the values of a list is named in the singular.
    private string NameOf(string noun, FieldNode node)
    {
        var field = context.MemberName(node.Name);
        var isList = node.DocTypes == DocTypes.Array;
        return Casing.Join(noun, isList ? OperationPhrase.SingularOf(field) : field);
    }

    /// <summary>A field with the objects around it.</summary>
    private sealed class NodePath(NodePath? around, FieldNode node)
    {
        public string NameIn(LinkContext context) => around?.NameIn(context) + context.MemberName(node.Name);
    }
}

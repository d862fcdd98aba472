using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking;

/// <summary>An enum while it is put together.</summary>
internal sealed class EnumDraft(GroupDraft group, string name, FieldNode node, Page page)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _values = [];

    public GroupDraft Group { get; } = group;

    /// <summary>The name it would like.</summary>
    public string Name { get; } = name;

    public FieldNode Node { get; } = node;

    public Page Page { get; } = page;

    public IReadOnlyList<string> Values => _values;

    /// <summary>Its name, once a property uses it.</summary>
    public TypeName? TypeName { get; set; }

    public bool Shares(EquatableArray<string> values) => values.Any(_known.Contains);

    public void Add(EquatableArray<string> values) => _values.AddRange(values.Where(_known.Add));
}

/// <summary>
/// The closed lists of values. A list belongs to the entity and a field of it: the request field and the entity's response
/// field of one name have one type.
/// </summary>
internal sealed class EnumTable(LinkContext context)
{
    private readonly Dictionary<(GroupDraft Group, string Name), EnumDraft> _byName = [];
    private readonly Dictionary<(GroupDraft Group, string Field), EnumDraft> _byField = [];
    private readonly Dictionary<FieldNode, EnumDraft> _byNode = [];

    /// <summary>Notes the lists of all requests, and of the entity's own fields.</summary>
    public static EnumTable Of(LinkContext context, IReadOnlyList<GroupDraft> groups)
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
    public EnumDraft? Find(FieldNode node) => !node.Values.IsEmpty && _byNode.TryGetValue(node, out var found) ? found : null;

    /// <summary>The enum of an entity's field: its own list, or that of the request field of this name.</summary>
    public EnumDraft? FindOfEntity(GroupDraft group, FieldNode node) =>
        Find(node) ?? (_byField.TryGetValue((group, node.Name), out var found) ? found : null);

    /// <summary>The enum of a field that lists values, in a response that is no entity.</summary>
    public EnumDraft Add(GroupDraft group, string holder, FieldNode node, Page page) => AddNamed(group, NameOf(holder, node), node, page);

    private void AddRequest(GroupDraft group, FieldNode parent, Place? around, Page page)
    {
        foreach (var node in parent.Children)
        {
            if (!node.Values.IsEmpty)
            {
                // Two fields of one name that share no value are two lists: then the second is called after where it stands.
                var isOther = FindOfEntity(group, node) is { } known && !known.Shares(node.Values);
                var added = AddNamed(group, isOther ? group.Noun + new Place(around, node).NameIn(context) : NameOf(group.Noun, node), node, page);
                if (!isOther)
                {
                    _byField[(group, node.Name)] = added;
                }
            }

            if (!node.IsBare)
            {
                var here = new Place(around, node);
                AddRequest(group, node, here, page);
                if (node.Item is { } item)
                {
                    AddRequest(group, item, here, page);
                }
            }
        }
    }

    private void AddResponse(ResponseTypeDraft entity)
    {
        foreach (var node in entity.Node.Children.Where(node => !node.Values.IsEmpty))
        {
            Add(entity.Owner, entity.Owner.Noun, node, entity.Page!);
        }
    }

    private EnumDraft AddNamed(GroupDraft group, string name, FieldNode node, Page page)
    {
        if (!_byName.TryGetValue((group, name), out var found))
        {
            _byName.Add((group, name), found = new EnumDraft(group, name, node, page));
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
    private sealed class Place(Place? around, FieldNode node)
    {
        public string NameIn(LinkContext context) => around?.NameIn(context) + context.MemberName(node.Name);
    }
}

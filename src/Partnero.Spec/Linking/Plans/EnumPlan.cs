using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>An enum while it is put together.</summary>
internal sealed class EnumPlan(GroupPlan group, string name, FieldNode node, Page page)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _values = [];

    public GroupPlan Group { get; } = group;

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

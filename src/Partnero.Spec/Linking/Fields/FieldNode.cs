using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Fields;

/// <summary>
/// A place in the JSON of requests or responses, with all that tables and samples say about it. Grows while pages are
/// joined: what several samples show of one entity ends up in one tree.
/// </summary>
internal sealed partial class FieldNode(string name, SourceRef source)
{
    // Names nested deeper than any API has are hostile; what is below stays one name.
    private const int MaximumDepth = 32;

    // Up to here a look at each child is faster, and leaner, than a table of them.
    private const int FewChildren = 24;

    private static readonly List<FieldNode> None = [];

    private List<FieldNode>? _children;
    private Dictionary<string, FieldNode>? _byName;
    private int _objects;
    private int _seen;
    private bool _isMissingSomewhere;

    /// <summary>Wire name, without parents.</summary>
    public string Name { get; } = name;

    /// <summary>The row, or the first sample, that tells of it.</summary>
    public SourceRef Source { get; private set; } = source;

    /// <summary>The first row that describes it.</summary>
    public FieldRow? Row { get; private set; }

    public ParameterLocation Location { get; set; }

    public Requirement Requirement { get; private set; }

    /// <summary>A row says that it may stand in place of the path placeholder.</summary>
    public bool IsAlternative { get; private set; }

    /// <summary>It identifies the entity in the variant without path placeholder.</summary>
    public bool IsIdentifier { get; set; }

    /// <summary>What tables call its type.</summary>
    public DocTypes DocTypes { get; private set; }

    /// <summary>What tables call the type of its items.</summary>
    public DocTypes DocItemTypes { get; private set; }

    /// <summary>What samples show.</summary>
    public JsonKinds Kinds { get; private set; }

    /// <summary>A table allows null.</summary>
    public bool IsDocNullable { get; private set; }

    /// <summary>Closed list of values, over all rows.</summary>
    public EquatableArray<string> Values { get; private set; } = [];

    /// <summary>A request documents the object without members: what is in it is data.</summary>
    public bool IsMap { get; set; }

    /// <summary>Items of the arrays seen or described.</summary>
    public FieldNode? Item { get; private set; }

    public List<FieldNode> Children => _children ?? None;

    public bool HasSamples => Kinds != JsonKinds.None;

    /// <summary>Whether nothing is known of its members or items.</summary>
    public bool IsBare => Children.Count == 0 && Item is null;

    public FieldNode? Find(string name)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out var found) ? found : null;
        }

        foreach (var child in _children ?? None)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Whether this member of <paramref name="holder"/> may be null or missing, as far as samples and tables tell.</summary>
    public bool MayBeNullIn(FieldNode holder) =>
        IsDocNullable
        || Kinds.Overlaps(JsonKinds.Null)
        || _isMissingSomewhere
        || _seen < holder._objects
        || (holder.Kinds.Overlaps(JsonKinds.EmptyArray) && holder._objects > 0);

    /// <summary>Whether a sample of the holder lacks this member altogether.</summary>
    public bool IsMissingIn(FieldNode holder) => _isMissingSomewhere || (_seen > 0 && _seen < holder._objects);

    /// <summary>The node at a documented name below this one, made where it is missing: <c>data[].rewards[].key</c>.</summary>
    public FieldNode At(string path, SourceRef source)
    {
        var node = this;
        var rest = path;
        for (var depth = 0; depth < MaximumDepth && rest.IndexOf('.') is var dot && dot > 0 && dot < rest.Length - 1; depth++)
        {
            node = node.Step(rest.Substring(0, dot), source);
            rest = rest.Substring(dot + 1);
        }

        return node.Step(rest, source);
    }

    /// <summary>The member of this name, made where it is missing.</summary>
    public FieldNode Member(string name, SourceRef source)
    {
        if (Find(name) is { } found)
        {
            return found;
        }

        var child = new FieldNode(name, source);
        (_children ??= []).Add(child);
        if (_byName is not null)
        {
            _byName.Add(name, child);
        }
        else if (_children.Count > FewChildren)
        {
            _byName = _children.ToDictionary(node => node.Name, StringComparer.Ordinal);
        }

        return child;
    }

    public FieldNode ItemNode(SourceRef source) => Item ??= new FieldNode(Name, source);

    /// <summary>The items of an array, with what tables say about their type; null when nothing is known of them.</summary>
    public FieldNode? DescribedItem()
    {
        if (Children.Count > 0)
        {
            MoveMembersToItem();
        }

        if (DocItemTypes != DocTypes.None)
        {
            ItemNode(Source).DocTypes |= DocItemTypes;
        }

        return Item;
    }

    // "rewards[]" steps into the array's items.
    private FieldNode Step(string segment, SourceRef source)
    {
        var length = segment.Length;
        while (length > 2 && segment[length - 1] == ']' && segment[length - 2] == '[')
        {
            length -= 2;
        }

        var node = Member(segment.Substring(0, length), source);
        for (; length < segment.Length; length += 2)
        {
            node.DocTypes |= DocTypes.Array;
            node = node.ItemNode(source);
        }

        return node;
    }
}

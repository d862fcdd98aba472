using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Fields;

/// <content>How rows, samples and other trees add to what is known.</content>
internal sealed partial class FieldNode
{
    /// <summary>Takes in what a table's row says.</summary>
    public void Describe(FieldRow row)
    {
        if (Row is null)
        {
            Row = row;
            Source = row.Source;
        }

        if (Requirement == Requirement.Unstated)
        {
            Requirement = row.Requirement;
        }

        IsAlternative |= row.IsAlternative;
        AddValues(row.Values);
        if (row.Type is { } type)
        {
            DocTypes |= type.Kind.ToFlag();
            IsDocNullable |= type.IsNullable;
            DocItemTypes |= type.Item?.ToFlag() ?? DocTypes.None;
        }
    }

    /// <summary>Takes in what a sample shows. Members of dictionaries are data, and nothing to remember.</summary>
    public void Absorb(JsonShape shape, SourceRef source)
    {
        Kinds |= shape.Kinds;
        if (shape.Kinds.Overlaps(JsonKinds.Object) && !IsMap)
        {
            _objects++;
            foreach (var member in shape.Members)
            {
                var child = Member(member.Name, source);
                child._seen++;
                child._isMissingSomewhere |= member.IsOptional;
                child.Absorb(member.Shape, source);
            }
        }

        if (shape.Item is { } item)
        {
            ItemNode(source).Absorb(item, source);
        }
    }

    /// <summary>Takes in all that another tree knows of the same thing.</summary>
    public void Merge(FieldNode other)
    {
        if (other.Row is { } row)
        {
            Describe(row);
        }

        DocTypes |= other.DocTypes;
        DocItemTypes |= other.DocItemTypes;
        IsDocNullable |= other.IsDocNullable;
        AddValues(other.Values);
        Kinds |= other.Kinds;
        _objects += other._objects;
        if (_children is null)
        {
            // The first to tell hands over what it knows: it is not asked again.
            (_children, _byName) = (other._children, other._byName);
        }
        else
        {
            MergeChildren(other);
        }

        if (Item is null)
        {
            Item = other.Item;
        }
        else if (other.Item is { } item)
        {
            Item.Merge(item);
        }
    }

    private void MergeChildren(FieldNode other)
    {
        foreach (var theirs in other.Children)
        {
            var mine = Member(theirs.Name, theirs.Source);
            mine._seen += theirs._seen;
            mine._isMissingSomewhere |= theirs._isMissingSomewhere;
            mine.Merge(theirs);
        }
    }

    /// <summary>Rows that name members of an array's items without brackets describe the items.</summary>
    public void MoveMembersToItem()
    {
        var item = ItemNode(Source);
        foreach (var child in Children)
        {
            item.Member(child.Name, child.Source).Merge(child);
        }

        _children = null;
        _byName = null;
    }

    private void AddValues(EquatableArray<string> values)
    {
        if (Values.IsEmpty)
        {
            Values = values;
        }
        else if (!values.IsEmpty && values != Values)
        {
            Values = Values.Concat(values).Distinct(StringComparer.OrdinalIgnoreCase).ToEquatableArray();
        }
    }
}

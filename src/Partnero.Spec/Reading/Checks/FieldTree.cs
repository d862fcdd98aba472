using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Checks;

/// <summary>The rows of a body as a tree, so that a sample can be walked along it.</summary>
internal sealed class FieldTree
{
    private static readonly Dictionary<string, FieldTree> None = [];

    private Dictionary<string, FieldTree>? _children;

    /// <summary>The row; null for a parent that has none of its own.</summary>
    public FieldDraft? Field { get; private set; }

    public bool HasChildren => _children is not null;

    public Dictionary<string, FieldTree> Children => _children ?? None;

    public static FieldTree Create(List<FieldDraft> fields)
    {
        var root = new FieldTree();
        foreach (var field in fields)
        {
            if (field.Location == ParameterLocation.Body)
            {
                var at = root;
                foreach (var part in field.Name.Split('.'))
                {
                    at = at.Child(part.Replace("[]", ""));
                }

                at.Field ??= field;
            }
        }

        return root;
    }

    public FieldTree? Find(string name) => Children.TryGetValue(name, out var child) ? child : null;

    /// <summary>The shape that a name of the tables leads to; lists are entered without being asked.</summary>
    public static JsonShape? Walk(JsonShape root, string name)
    {
        var at = root;
        foreach (var part in name.Split('.'))
        {
            at = at.Members.IsEmpty && at.Item is not null ? at.Item : at;
            if (at.Find(part.Replace("[]", "")) is not { } next)
            {
                return null;
            }

            at = part.EndsWith("[]", StringComparison.Ordinal) && next.Item is not null ? next.Item : next;
        }

        return at;
    }

    private FieldTree Child(string name)
    {
        if (Find(name) is { } known)
        {
            return known;
        }

        var child = new FieldTree();
        (_children ??= new(StringComparer.Ordinal)).Add(name, child);
        return child;
    }
}

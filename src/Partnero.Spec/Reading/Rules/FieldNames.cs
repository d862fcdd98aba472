using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Finds the fields that a sentence names: by whole names, by names of neighbours, by names that only one field has.</summary>
internal sealed class FieldNames(List<FieldDraft> fields)
{
    private readonly Dictionary<string, FieldDraft?> _byLeaf = new(StringComparer.Ordinal);
    private Dictionary<string, FieldDraft>? _byName;

    public List<FieldDraft> Fields { get; } = fields;

    public IEnumerable<string> All => ByName.Keys;

    // Made when the first sentence asks: in most operations none does.
    private Dictionary<string, FieldDraft> ByName => _byName ??= Index();

    /// <summary>The field that a word means in the description of another.</summary>
    public FieldDraft? Find(string name, FieldDraft? beside)
    {
        for (var parent = beside?.Parent ?? ""; parent.Length > 0; parent = Above(parent))
        {
            if (ByName.TryGetValue(parent + name, out var sibling))
            {
                return sibling;
            }
        }

        return ByName.TryGetValue(name, out var whole) ? whole : _byLeaf.TryGetValue(name, out var only) ? only : null;
    }

    /// <summary>The starred rows of a table; with a row, only those that stand beside it.</summary>
    public List<FieldDraft> Starred(int table, int stars, FieldDraft? beside = null) => Fields.FindAll(field =>
        field.IsConditional && field.Table == table && (stars == 0 || field.Stars == 0 || field.Stars == stars)
        && (beside is null || beside.Parent == field.Parent));

    /// <summary>The members of an object that has no row of its own; the starred ones where there are some.</summary>
    public List<FieldDraft> MembersOf(string parent)
    {
        var members = Fields.FindAll(field => field.Parent.Length == parent.Length + 1 && field.Parent.StartsWith(parent, StringComparison.Ordinal));
        var starred = members.FindAll(static field => field.IsConditional);
        return starred.Count > 0 ? starred : members;
    }

    /// <summary>The boolean that goes with a field by name: <c>redemption_times_status</c> with <c>redemption_times_value</c>.</summary>
    public FieldDraft? FlagOf(FieldDraft field)
    {
        FieldDraft? best = null;
        var bestLength = 3;
        foreach (var candidate in Fields)
        {
            if (candidate.Type?.Kind == DocTypeKind.Boolean && candidate.Parent == field.Parent && CommonLength(candidate.Leaf, field.Leaf) is var length && length > bestLength)
            {
                best = candidate;
                bestLength = length;
            }
        }

        return best;
    }

    /// <summary>The field beside this one whose list of values holds all of these.</summary>
    public FieldDraft? EnumWith(List<string> values, FieldDraft field) => Fields.Find(candidate =>
        candidate.Values.Count > 0 && candidate.Parent == field.Parent
        && values.TrueForAll(value => candidate.Values.Contains(value, StringComparer.OrdinalIgnoreCase)));

    private Dictionary<string, FieldDraft> Index()
    {
        var byName = new Dictionary<string, FieldDraft>(Fields.Count, StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (!byName.ContainsKey(field.Name))
            {
                byName.Add(field.Name, field);
                _byLeaf[field.Leaf] = _byLeaf.ContainsKey(field.Leaf) ? null : field;
            }
        }

        return byName;
    }

    private static int CommonLength(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length;
    }

    private static string Above(string parent)
    {
        var dot = parent.Length < 2 ? -1 : parent.LastIndexOf('.', parent.Length - 2);
        return parent.Substring(0, dot + 1);
    }
}

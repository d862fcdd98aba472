using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Compares the texts of samples with the lists of values that tables document.</summary>
internal sealed class ListedValues
{
    private readonly Dictionary<string, FieldDraft> _fields = new(StringComparer.Ordinal);

    public ListedValues(IEnumerable<FieldDraft> fields)
    {
        foreach (var field in fields)
        {
            var path = SampleMembers.PathOf(field.Name);
            if (!field.Values.IsEmpty && !_fields.ContainsKey(path))
            {
                _fields.Add(path, field);
            }
        }
    }

    public static bool Has(FieldDraft field, string value) => field.Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    public void Check(SampleJson sample, PagePositions positions)
    {
        if (_fields.Count == 0)
        {
            return;
        }

        foreach (var (path, text, range) in sample.Texts(_fields.Keys))
        {
            if (!Has(_fields[path], text))
            {
                Report(_fields[path], text, range, positions);
            }
        }
    }

    public static void Report(FieldDraft field, string value, Markdown.TextRange range, PagePositions positions) =>
        positions.Report(SampleRules.ValueNotListed, range, field.Name, value, string.Join(", ", field.Values));
}

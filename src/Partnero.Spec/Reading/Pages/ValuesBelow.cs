using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Fields;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// Values that stand as a bulleted list below the table: behind "Values of `kind`:", or right below a table in which one description
/// says "one of the following:".
/// </summary>
internal sealed class ValuesBelow(MarkdownPage page)
{
    private static readonly string[] Announcers = ["values", "value", "options", "choices", "following", "one", "be", "below"];

    private FieldDraft? _announced;

    public void Read(Paragraph paragraph, string plain, OperationDraft operation)
    {
        var parts = ListItems.Of(page.Text, paragraph, plain).ToList();
        if (!IsItem(parts[0]))
        {
            _announced = FindNamed(parts[0], operation);
            parts.RemoveAt(0);
        }
        else
        {
            _announced ??= FindWaiting(operation);
        }

        if (parts.Count == 0)
        {
            return;
        }

        if (_announced is { } field && field.Values.IsEmpty && ReadItems(parts) is { Count: > 1 } values)
        {
            field.Values = values.ToEquatableArray();
        }

        _announced = null;
    }

    private static bool IsItem(string part) => part.Length > 2 && part[0] is '-' or '*' or '+' or '•' && part[1] == ' ';

    /// <summary>The first word of each item; null when one begins with something else than a value.</summary>
    private static List<string>? ReadItems(List<string> items)
    {
        var values = new List<string>();
        foreach (var item in items)
        {
            var words = Words.Split(item.Substring(1));
            if (!IsItem(item) || words.Count == 0 || !words[0].IsCode)
            {
                return null;
            }

            values.Add(words[0].Text);
        }

        return values.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>The one field that a label names: "Values of `kind`:".</summary>
    private static FieldDraft? FindNamed(string label, OperationDraft operation)
    {
        if (!label.EndsWith(":", StringComparison.Ordinal))
        {
            return null;
        }

        var words = Words.Split(label);
        var named = operation.Parameters.Concat(operation.ResponseFields)
            .Where(field => CanList(field) && words.Exists(word => word.IsCode && (word.Text == field.Leaf || word.Text == field.Name))).ToList();
        return named.Count == 1 && Announces(words) ? named[0] : null;
    }

    /// <summary>The one field of the table above whose description leads to a list.</summary>
    private static FieldDraft? FindWaiting(OperationDraft operation)
    {
        var last = operation.Parameters.Concat(operation.ResponseFields).Select(static field => field.Table).DefaultIfEmpty(-1).Max();
        var waiting = operation.Parameters.Concat(operation.ResponseFields)
            .Where(field => field.Table == last && CanList(field) && Waits(field)).ToList();
        return waiting.Count == 1 ? waiting[0] : null;
    }

    private static bool CanList(FieldDraft field) => field.Values.IsEmpty && field.Type is null or { Kind: DocTypeKind.String };

    private static bool Waits(FieldDraft field) =>
        (field.Description.EndsWith(":", StringComparison.Ordinal) || field.Description.IndexOf("below", StringComparison.Ordinal) >= 0)
        && Announces(field.Words);

    private static bool Announces(List<Word> words) =>
        words.Exists(static word => word.IsAny(Announcers)) && !words.Exists(static word => word.IsAny(ValueWords.Negations) || word.IsAny(ValueWords.Hedges));
}

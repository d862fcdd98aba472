using Partnero.Spec.Model;

namespace Partnero.Spec.Editing;

/// <summary>A field of an operation, as a page talks about it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Row">Its row.</param>
/// <param name="IsResponse">Whether it is of the answer.</param>
public sealed record PageField(PageOperation Operation, FieldRow Row, bool IsResponse)
{
    /// <summary>The name without its parents.</summary>
    public string Leaf => Row.Location == ParameterLocation.Body ? Row.Name.Substring(Row.Name.LastIndexOf('.') + 1) : Row.Name;

    internal string JsonPath => Row.Name.Replace("[]", "");
}

/// <summary>A place where a field is named.</summary>
/// <param name="Start">Where its name begins, without parents and marks.</param>
/// <param name="Length">How long the name is.</param>
public readonly record struct FieldOccurrence(int Start, int Length);

/// <summary>Finds where a page names a field: in its row, in samples, in cURL commands, in rules and other sentences.</summary>
public static class FieldOccurrences
{
    /// <summary>The field that a place names; null when it names none.</summary>
    public static PageField? At(PageText page, int offset)
    {
        if (page.OperationAt(offset) is not { } operation)
        {
            return null;
        }

        return Fields(operation).FirstOrDefault(field => Find(page, field).Any(place => place.Start <= offset && offset <= place.Start + place.Length));
    }

    /// <summary>All places that name a field, in the order of the text.</summary>
    public static IReadOnlyList<FieldOccurrence> Find(PageText page, PageField field)
    {
        var (start, end) = Region(page, field.Operation);
        var found = new SortedSet<int>();
        var row = page.Span(field.Row.Source);
        if (row.Length > 0 && page.Text.LastIndexOf(field.Leaf, row.Start + row.Length - 1, row.Length, StringComparison.Ordinal) is >= 0 and var inRow)
        {
            found.Add(inRow); // the last of the dotted parts
        }

        AddSamples(found, page, field, start, end);
        AddMentions(found, page, field, start, end);
        return [.. found.Select(at => new FieldOccurrence(at, field.Leaf.Length))];
    }

    /// <summary>The fields that an operation's tables document.</summary>
    public static IEnumerable<PageField> Fields(PageOperation operation) =>
        operation.Parameters.Select(row => new PageField(operation, row, false))
            .Concat(operation.ResponseFields.Select(row => new PageField(operation, row, true)));

    private static void AddSamples(SortedSet<int> found, PageText page, PageField field, int start, int end)
    {
        var sources = field.IsResponse
            ? field.Operation.Responses.Select(sample => sample.Source)
            : field.Operation.Requests.Select(sample => sample.Source);
        foreach (var span in sources.Select(page.Span).Where(span => span.Length > 0 && span.Start >= start && span.Start < end))
        {
            var fence = page.FenceAt(span.Start) is { } block ? block.Span : span;
            if (field.Row.Location == ParameterLocation.Body)
            {
                found.UnionWith(JsonKeys.Find(page.Text, fence.Start, fence.Start + fence.Length).Where(key => key.Path == field.JsonPath).Select(key => key.Start));
            }
            else if (field.Row.Location == ParameterLocation.Query)
            {
                found.UnionWith(Marked(page.Text, field.Leaf, fence.Start, fence.Start + fence.Length, "?&", "="));
            }
        }
    }

    // In code marks, in braces of the endpoint: prose may use the same word for something else.
    private static void AddMentions(SortedSet<int> found, PageText page, PageField field, int start, int end)
    {
        var isAlone = Fields(field.Operation).Count(other => other.Leaf == field.Leaf && other.IsResponse == field.IsResponse) == 1;
        var isOwner = !field.IsResponse || Fields(field.Operation).All(other => other.IsResponse || other.Leaf != field.Leaf);
        if (isAlone && isOwner)
        {
            found.UnionWith(Marked(page.Text, field.Leaf, start, end, "`.", "`"));
            if (field.Leaf.IndexOf('_') > 0)
            {
                found.UnionWith(Marked(page.Text, field.Leaf, start, end, " (|/,", " ,.;:)|/\r\n")); // no word of English has an underscore
            }
        }

        if (field.Row.Location == ParameterLocation.Path)
        {
            found.UnionWith(Marked(page.Text, field.Leaf, start, end, "{:", "}/? \r\n"));
        }
    }

    private static IEnumerable<int> Marked(string text, string word, int start, int end, string before, string behind)
    {
        for (var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            if (at > 0 && before.IndexOf(text[at - 1]) >= 0 && at + word.Length < text.Length && behind.IndexOf(text[at + word.Length]) >= 0)
            {
                yield return at;
            }
        }
    }

    private static (int Start, int End) Region(PageText page, PageOperation operation)
    {
        var start = page.Span(operation.Source).Start;
        var end = page.Page!.Operations.Select(other => page.Span(other.Source).Start).Where(other => other > start).DefaultIfEmpty(page.Text.Length).Min();
        return (page.Lines.Start(page.Lines.At(start)), end);
    }
}

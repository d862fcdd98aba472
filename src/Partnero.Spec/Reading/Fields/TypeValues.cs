using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Reads values that stand in the Type column: <c>`a` | `b`</c>, <c>enum (a, b)</c>, <c>string ("a", "b")</c>.</summary>
internal static class TypeValues
{
    private static readonly string[] Types = ["string", "enum", "text", "str", "one", "of"];
    private static readonly string[] Brackets = ["(", ")", "[", "]", ":", "<", ">"];
    private static readonly string[] Separators = ["|", ",", "/", "or"];

    /// <summary>The values; empty when the cell names a type and nothing else.</summary>
    public static EquatableArray<string> Read(string text)
    {
        if (text.Length == 0 || text.IndexOfAny(['`', '\'', '"', '(', '|', ':', ',']) < 0)
        {
            return [];
        }

        // All values in one code span: `low | high`.
        var inner = text.Trim().Trim('`').Replace("\\|", "|");
        var isOneSpan = inner.IndexOf('|') >= 0 && inner.IndexOf('`') < 0 && text.Trim().StartsWith("`", StringComparison.Ordinal) && text.TrimEnd().EndsWith("`", StringComparison.Ordinal);
        var words = Words.Split(isOneSpan ? inner : text);
        var isEnum = words[0].Is("enum") || (words.Count > 1 && words[1].Is("enum"));
        var values = new List<string>();
        var isValueExpected = true;
        foreach (var word in words)
        {
            if (word.IsAny(Brackets) || (values.Count == 0 && word.IsAny(Types)))
            {
                continue;
            }

            if (word.IsAny(Separators))
            {
                isValueExpected = true;
            }
            else if (isValueExpected && (word.IsCode || isEnum || isOneSpan) && !word.IsMark && word.Text.Length > 0)
            {
                values.Add(word.Text);
                isValueExpected = false;
            }
            else if (!word.Is("null"))
            {
                return [];
            }
        }

        values.RemoveAll(static value => value == "null");
        return values.Count < 2 || values.Exists(static value => TypeWords.TryRead(value, out _)) ? [] : values.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }
}

using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Finds the object that a label or a title names as the parent of the table below it.</summary>
internal static class ParentLabels
{
    private static readonly string[] ParentWords =
        ["object", "objects", "inside", "within", "under", "in", "members", "member", "nested", "settings", "properties", "fields", "keys", "of", "wrapped", "section", "parameters"];

    /// <summary>
    /// The parent that a paragraph above a table names: exactly one name, in code (or, in bold, with an underscore), and the
    /// words of a label around it. "Set `sync` to push the coupon" is prose.
    /// </summary>
    public static string? InLabel(string source, string plain)
    {
        var isBold = source.StartsWith("**", StringComparison.Ordinal) || source.StartsWith("__", StringComparison.Ordinal);
        var isLabel = isBold || plain.EndsWith(":", StringComparison.Ordinal);
        var words = Words.Split(plain);
        string? name = null;
        var saysParent = false;
        foreach (var word in words)
        {
            if (IsName(word, isBold))
            {
                if (name is not null && name != word.Text)
                {
                    return null;
                }

                name = word.Text;
            }
            else if (word.IsCode)
            {
                return null;
            }
            else
            {
                saysParent |= word.IsAny(ParentWords);
            }
        }

        return name is not null && (isBold || (isLabel && saysParent) || words.Count <= 2) ? name.TrimEnd(':') : null;
    }

    /// <summary>
    /// The place that an accordion's title gives behind its dash: "Partners — data[]". A title that lists several places
    /// ("Pagination — links, meta") gives none: names below it begin with one of them.
    /// </summary>
    public static string? InTitle(string title)
    {
        var dash = Math.Max(title.LastIndexOf(" — ", StringComparison.Ordinal), Math.Max(
            title.LastIndexOf(" – ", StringComparison.Ordinal), title.LastIndexOf(" - ", StringComparison.Ordinal)));
        var place = (dash < 0 ? title : title.Substring(dash + 3)).Trim('`', ' ', '(', ')');
        if (dash < 0 && !place.EndsWith("[]", StringComparison.Ordinal) && place != "data")
        {
            // "Program settings (`program_settings`)"
            var open = title.IndexOf('`');
            var close = open < 0 ? -1 : title.IndexOf('`', open + 1);
            if (close < 0 || title.IndexOf('`', close + 1) >= 0)
            {
                return null;
            }

            place = title.Substring(open + 1, close - open - 1);
        }

        foreach (var c in place)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '.' or '[' or ']'))
            {
                return null;
            }
        }

        return place.Length == 0 || (dash >= 0 && char.IsUpper(place[0])) ? null : place;
    }

    private static bool IsName(Word word, bool isBold)
    {
        if (word.Text.Length == 0 || (!word.IsCode && !(isBold && word.Text.IndexOf('_') > 0)))
        {
            return false;
        }

        foreach (var c in word.Text)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}

using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>What a name cell says.</summary>
/// <param name="Names">Names; several when one row stands for several fields.</param>
/// <param name="Mark">What stands behind the name about being required: <c>*</c>, <c>?</c>, <c>?*</c>, "required", "optional"; empty when nothing.</param>
internal readonly record struct NameCell(List<string> Names, string Mark);

/// <summary>Reads the first cell of a row.</summary>
internal static class FieldNameCell
{
    private const int MaxLength = 200;

    /// <summary>Reads the cell's plain text; null when it holds no name.</summary>
    public static NameCell? Read(string plain)
    {
        var names = new List<string>();
        var mark = "";
        if (plain.IndexOf('`') < 0)
        {
            if (!ReadBare(plain, names, out mark))
            {
                return null;
            }
        }
        else
        {
            foreach (var word in Words.Split(plain))
            {
                if (word.IsCode)
                {
                    names.Add(word.Text.TrimEnd('*', '?'));
                    mark = MarkOf(word.Text) is { Length: > 0 } own ? own : mark;
                }
                else if (word.Is("*") || word.Is("?") || word.IsAny(["required", "optional"]))
                {
                    mark = word.Is("*") && mark == "?" ? "?*" : word.Text.ToLowerInvariant();
                }
            }
        }

        return names.Count > 0 && names.TrueForAll(IsName) ? new NameCell(names, mark) : null;
    }

    /// <summary>The name as the model writes it: <c>a[b]</c> is <c>a.b</c>, <c>a[0].b</c> and <c>a[*].b</c> are <c>a[].b</c>.</summary>
    public static string Normalize(string name, ParameterLocation location)
    {
        if (location == ParameterLocation.Path)
        {
            return name.Trim('{', '}', '(', ')', ':');
        }

        if (location != ParameterLocation.Body || name.IndexOf('[') < 0)
        {
            return name;
        }

        var result = new System.Text.StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var close = name[at] == '[' ? name.IndexOf(']', at) : -1;
            if (close < 0)
            {
                result.Append(name[at]);
                continue;
            }

            var inside = name.Substring(at + 1, close - at - 1);
            result.Append(inside.Length == 0 || inside is "*" or "i" or "n" || char.IsDigit(inside[0]) ? "[]" : "." + inside);
            at = close;
        }

        return result.ToString();
    }

    private static bool ReadBare(string plain, List<string> names, out string mark)
    {
        var parts = plain.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        mark = "";
        if (parts.Length == 0)
        {
            return false;
        }

        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Trim('(', ')', ',') is not ("*" or "**" or "***" or "required" or "optional" or "Required" or "Optional") || i > 1)
            {
                return false;
            }

            mark = parts[i].Trim('(', ')', ',').ToLowerInvariant();
            mark = mark[0] != '*' ? mark : MarkOf(parts[0]) == "?" ? "?*" : "*";
        }

        mark = mark.Length == 0 ? MarkOf(parts[0]) : mark;
        names.Add(SharedTexts.Of(parts[0].AsSpan().TrimEnd("*?".AsSpan())));
        return true;
    }

    /// <summary>The marks at the end of a name, in one order.</summary>
    private static string MarkOf(string name)
    {
        var (isStarred, isOptional) = (false, false);
        for (var at = name.Length - 1; at > 0 && name[at] is '*' or '?' or ' '; at--)
        {
            isStarred |= name[at] == '*';
            isOptional |= name[at] == '?';
        }

        return isOptional ? isStarred ? "?*" : "?" : isStarred ? "*" : "";
    }

    public static bool IsName(string name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return false;
        }

        var hasLetter = false;
        foreach (var c in name)
        {
            hasLetter |= char.IsLetterOrDigit(c) || c == '_';
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return hasLetter;
    }
}

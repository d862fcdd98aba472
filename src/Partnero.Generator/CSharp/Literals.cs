using System.Globalization;
using System.Text;

namespace Partnero.Generator.CSharp;

/// <summary>The second door: text of a page as a string literal. What could be misread by the compiler or by people is escaped.</summary>
internal static class Literals
{
    /// <summary>A regular literal with its quotes.</summary>
    public static string Text(string value) => "\"" + Escape(value) + "\"";

    private static string Escape(string value)
    {
        var result = new StringBuilder(value.Length + 2);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                result.Append(c).Append(value[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                AppendCode(result, c);
            }
            else
            {
                AppendEscaped(result, c);
            }
        }

        return result.ToString();
    }

    private static void AppendEscaped(StringBuilder result, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                result.Append('\\').Append(c);
                break;
            case '\n':
                result.Append("\\n");
                break;
            case ' ':
                result.Append(c);
                break;
            default:
                if (IsPlain(c))
                {
                    result.Append(c);
                }
                else
                {
                    AppendCode(result, c);
                }

                break;
        }
    }

    private static void AppendCode(StringBuilder result, char c) =>
        result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

    // Line and paragraph separators end a line of C#; formatting characters can turn the text around that one reads.
    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}

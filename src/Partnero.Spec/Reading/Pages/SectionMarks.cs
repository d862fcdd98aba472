using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Pages;

/// <summary>What headings, labels and tabs say beside the section: the status of an answer, and whether the fields below are required.</summary>
internal static class SectionMarks
{
    /// <summary>Stands for an error whose status is not said.</summary>
    public const int AnyError = 400;

    private static readonly string[] Nouns =
        ["parameters", "parameter", "params", "fields", "field", "attributes", "arguments", "properties", "headers", "query", "body", "path", "request", "url", "input", "data", "string"];

    private static readonly string[] ErrorWords = ["error", "errors", "failure", "failed", "unauthorized", "forbidden", "unprocessable", "bad request", "not found"];
    private static readonly string[] SuccessWords = ["success", "successful", "ok", "created", "accepted"];

    /// <summary>The status that a title names, in digits or in words; null when it names none.</summary>
    public static int? StatusOf(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var text = title.Trim(' ', '`', '*', ':', '(', '[');
        text = text.StartsWith("HTTP ", StringComparison.OrdinalIgnoreCase) ? text.Substring(5) : text.StartsWith("Status ", StringComparison.OrdinalIgnoreCase) ? text.Substring(7) : text;
        if (text.Length >= 3 && text[0] is >= '1' and <= '5' && char.IsDigit(text[1]) && char.IsDigit(text[2]) && (text.Length == 3 || !char.IsLetterOrDigit(text[3])))
        {
            return ((text[0] - '0') * 100) + ((text[1] - '0') * 10) + text[2] - '0';
        }

        if (text.Length >= 3 && text[0] is '2' or '4' or '5' && (text.StartsWith(text[0] + "xx", StringComparison.OrdinalIgnoreCase)))
        {
            return text[0] == '2' ? 200 : AnyError;
        }

        var open = title.IndexOfAny(['(', ' ']);
        return open >= 0 && open + 1 < title.Length && char.IsDigit(title[open + 1]) && title.Split(' ').Length <= 4 ? StatusOf(title.Substring(open + 1)) : null;
    }

    /// <summary>The same for the title of a tab, which may say it in a word.</summary>
    public static int? StatusOfTab(string? title) =>
        StatusOf(title) ?? (title is null ? null : Has(title, ErrorWords) ? AnyError : Has(title, SuccessWords) ? 200 : null);

    /// <summary>"Required", "Optional parameters": what it says of the fields below; unstated for any other title.</summary>
    public static Requirement RequirementOf(string title)
    {
        var words = title.Trim(' ', ':', '`', '*').ToLowerInvariant().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 4 || !words.Skip(1).All(static word => Array.IndexOf(Nouns, word) >= 0))
        {
            return Requirement.Unstated;
        }

        return words[0] switch
        {
            "required" or "mandatory" => Requirement.Yes,
            "optional" => Requirement.No,
            _ => Requirement.Unstated,
        };
    }

    private static bool Has(string title, string[] words) => Array.Exists(words, word => title.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}

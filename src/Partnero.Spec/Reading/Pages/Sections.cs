using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Pages;

/// <summary>What a part of a page is about.</summary>
internal enum Section
{
    None,
    Endpoint,
    Path,
    Query,
    Body,
    Header,
    Mixed,
    Request,
    Response,
    ResponseFields,
    Errors,
}

/// <summary>Tells sections by their headings: by the words, without case; levels are not trusted.</summary>
internal static class Sections
{
    private static readonly Dictionary<string, Section> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["endpoint"] = Section.Endpoint,
        ["endpoints"] = Section.Endpoint,
        ["path parameters"] = Section.Path,
        ["path params"] = Section.Path,
        ["path"] = Section.Path,
        ["url parameters"] = Section.Mixed,
        ["query parameters"] = Section.Query,
        ["query params"] = Section.Query,
        ["query string"] = Section.Query,
        ["query string parameters"] = Section.Query,
        ["filters"] = Section.Query,
        ["request body"] = Section.Body,
        ["body"] = Section.Body,
        ["body parameters"] = Section.Body,
        ["body params"] = Section.Body,
        ["request body parameters"] = Section.Body,
        ["request fields"] = Section.Body,
        ["request payload"] = Section.Body,
        ["form data"] = Section.Body,
        ["form params"] = Section.Body,
        ["form parameters"] = Section.Body,
        ["json params"] = Section.Body,
        ["json parameters"] = Section.Body,
        ["json body"] = Section.Body,
        ["json/form params"] = Section.Body,
        ["payload"] = Section.Body,
        ["body fields"] = Section.Body,
        ["request body fields"] = Section.Body,
        ["request body schema"] = Section.Body,
        ["request schema"] = Section.Body,
        ["request data"] = Section.Body,
        ["request attributes"] = Section.Body,
        ["query string params"] = Section.Query,
        ["query string params (optional)"] = Section.Query,
        ["query"] = Section.Query,
        ["url params"] = Section.Mixed,
        ["url query parameters"] = Section.Query,
        ["request params"] = Section.Mixed,
        ["input"] = Section.Mixed,
        ["headers"] = Section.Header,
        ["request headers"] = Section.Header,
        ["header parameters"] = Section.Header,
        ["parameters"] = Section.Mixed,
        ["params"] = Section.Mixed,
        ["arguments"] = Section.Mixed,
        ["attributes"] = Section.Mixed,
        ["request parameters"] = Section.Mixed,
        ["request"] = Section.Request,
        ["requests"] = Section.Request,
        ["request example"] = Section.Request,
        ["request examples"] = Section.Request,
        ["example request"] = Section.Request,
        ["example requests"] = Section.Request,
        ["sample request"] = Section.Request,
        ["request sample"] = Section.Request,
        ["response"] = Section.Response,
        ["responses"] = Section.Response,
        ["returns"] = Section.Response,
        ["response example"] = Section.Response,
        ["response examples"] = Section.Response,
        ["example response"] = Section.Response,
        ["example responses"] = Section.Response,
        ["sample response"] = Section.Response,
        ["success response"] = Section.Response,
        ["response data"] = Section.Response,
        ["response example:"] = Section.Response,
        ["successful response"] = Section.Response,
        ["output"] = Section.Response,
        ["response fields"] = Section.ResponseFields,
        ["response attributes"] = Section.ResponseFields,
        ["response parameters"] = Section.ResponseFields,
        ["response properties"] = Section.ResponseFields,
        ["response body"] = Section.ResponseFields,
        ["response schema"] = Section.ResponseFields,
        ["response object"] = Section.ResponseFields,
        ["error responses"] = Section.Errors,
        ["error response"] = Section.Errors,
        ["errors"] = Section.Errors,
        ["error codes"] = Section.Errors,
        ["authentication errors"] = Section.Errors,
        ["status codes"] = Section.Errors,
    };

    private static readonly string[] FurtherWords = ["for", "to", "when", "with", "if", "in", "on", "of", "format", "structure"];

    /// <summary>The words of headings that a misspelt one is compared to.</summary>
    private static readonly string[][] Common =
    [
        ["Endpoint"], ["Path", "parameters"], ["Query", "parameters"], ["Request", "body"], ["Parameters"], ["Request"], ["Response"],
        ["Response", "fields"], ["Error", "responses"],
    ];

    /// <summary>The section that a heading begins; null when its words say nothing of the kind.</summary>
    public static Section? Find(string heading)
    {
        var text = heading.Trim(' ', ':', '`', '*');
        if (Known.TryGetValue(text, out var section))
        {
            return section;
        }

        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6)
        {
            return null;
        }

        // "Response (200)", "Response for affiliate programs", "Optional query parameters"
        return Is(words[0], "response") && IsFurther(words[1]) ? Section.Response
            : Is(words[0], "request") && IsFurther(words[1]) ? Section.Request
            : EndsWith(words, "query", "parameters") ? Section.Query
            : EndsWith(words, "path", "parameters") ? Section.Path
            : EndsWith(words, "body", "parameters") || EndsWith(words, "request", "body") ? Section.Body
            : EndsWith(words, "error", "responses") ? Section.Errors
            : EndsWith(words, "response", "fields") ? Section.ResponseFields
            : null;
    }

    /// <summary>The section heading that a misspelt heading was probably meant to be.</summary>
    public static string? Nearest(string heading)
    {
        var words = heading.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var expected in Common)
        {
            if (words.Length == expected.Length && AreNear(words, expected))
            {
                return string.Join(" ", expected);
            }
        }

        return null;
    }

    private static bool AreNear(string[] words, string[] expected)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Is(words[i], expected[i])
                && (char.ToLowerInvariant(words[i][0]) != char.ToLowerInvariant(expected[i][0]) || Spelling.Nearest(words[i], [expected[i]]) is null))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFurther(string word) => !char.IsLetter(word[0]) || Array.Exists(FurtherWords, further => Is(word, further));

    private static bool EndsWith(string[] words, string first, string second) =>
        Is(words[words.Length - 2], first) && Is(words[words.Length - 1], second);

    private static bool Is(string word, string expected) => string.Equals(word, expected, StringComparison.OrdinalIgnoreCase);
}

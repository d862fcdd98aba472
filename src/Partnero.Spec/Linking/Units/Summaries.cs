using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>The one line that says what an operation does.</summary>
internal static class Summaries
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>The page's summary where the page is about this operation; else the paragraph at the endpoint; else the heading.</summary>
    public static string? Of(OperationPlan draft)
    {
        var (page, endpoint) = (draft.Page, draft.Endpoint);
        var isThePage = draft.IsFirstOfPage && !OperationNames.HasHeading(page, endpoint);
        var text = isThePage ? page.Summary ?? endpoint.Description ?? page.Title : endpoint.Description ?? endpoint.Heading;
        return TypeEmitter.NullIfEmpty(OneLine(text));
    }

    // "Get the list of domains:" leads to the fence below it.
    private static string? OneLine(string? text) =>
        text is null ? null : string.Join(" ", text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())).TrimEnd(':', ' ');
}

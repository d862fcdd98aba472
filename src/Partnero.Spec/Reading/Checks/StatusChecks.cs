using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Checks;

/// <summary>
/// Compares what a response sample is labelled with what it shows. A label that cannot be right does not count: what the sample
/// shows is kept as what it looks like.
/// </summary>
internal static class StatusChecks
{
    private static readonly Dictionary<string, int> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OK"] = 200,
        ["Created"] = 201,
        ["Accepted"] = 202,
        ["No Content"] = 204,
        ["Bad Request"] = 400,
        ["Unauthorized"] = 401,
        ["Unauthorised"] = 401,
        ["Payment Required"] = 402,
        ["Forbidden"] = 403,
        ["Not Found"] = 404,
        ["Method Not Allowed"] = 405,
        ["Not Acceptable"] = 406,
        ["Request Timeout"] = 408,
        ["Conflict"] = 409,
        ["Gone"] = 410,
        ["Unprocessable Entity"] = 422,
        ["Unprocessable Content"] = 422,
        ["Too Many Requests"] = 429,
        ["Internal Server Error"] = 500,
        ["Bad Gateway"] = 502,
        ["Service Unavailable"] = 503,
        ["Gateway Timeout"] = 504,
    };

    private static readonly string[] Flags = ["success", "ok"];
    private static readonly string[] ErrorWords = ["\"error\"", "\"fail\"", "\"failed\"", "\"failure\""];

    public static void Check(OperationDraft operation, PagePositions positions)
    {
        for (var i = 0; i < operation.Responses.Count; i++)
        {
            var response = operation.Responses[i];
            var status = StatusMeant(operation, response, positions);
            if (status != response.Sample.Status)
            {
                operation.Responses[i] = response with { Sample = response.Sample with { Status = status } };
            }
            else if (status is < 400 || (status is null && response.Sample.Shape.Find("data") is not null))
            {
                CheckContent(response, positions);
            }
        }
    }

    /// <summary>The status that the label gives, or what was meant where it contradicts itself or the sample.</summary>
    private static int? StatusMeant(OperationDraft operation, ResponseDraft response, PagePositions positions)
    {
        var status = response.Sample.Status;
        if (PhraseOf(response.Label) is var (phrase, meant) && Differs(status, meant, response.Label))
        {
            positions.Report(SampleRules.StatusContradicts, response.LabelRange, response.Label, $"'{phrase}' is {Text(meant)}", $"Write '{Text(meant)} {phrase}', or the words that belong to the number.");
            return meant;
        }

        if (status is < 100 or > 599)
        {
            positions.Report(SampleRules.StatusContradicts, response.LabelRange, response.Label, $"HTTP has no status {Text(status.Value)}", "Correct the number.");
            return null;
        }

        if (status is >= 400 && LooksLikeSuccess(response) && !operation.Responses.Exists(static other => other.Sample.Status is null or < 400))
        {
            positions.Report(SampleRules.StatusContradicts, response.LabelRange, response.Label, "the sample shows what a success answers", "Correct the number, or the sample.");
            return null;
        }

        return status;
    }

    /// <summary>Successes are often mixed up, and harmless; a success is no error, and one error no other.</summary>
    private static bool Differs(int? status, int meant, string label) => status is { } number
        ? number != meant && (number is >= 300 or < 200 || meant >= 300)
        : label.Any(char.IsDigit);

    private static (string Phrase, int Status)? PhraseOf(string label)
    {
        var words = label.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '-', '–', '—', ':', '(', ')');
        return Phrases.TryGetValue(words, out var status) ? (words, status) : null;
    }

    private static bool LooksLikeSuccess(ResponseDraft response) =>
        response.Sample.Shape.Find("data") is { } data && (!data.Members.IsEmpty || data.Item is not null)
        && response.Sample.Shape.Find("error") is null && response.Sample.Shape.Find("errors") is null
        && (response.Sample.Shape.Find("status") is null || response.Json.ValueAt("status", static (_, raw) => raw is "1" or "true") is not null);

    private static void CheckContent(ResponseDraft response, PagePositions positions)
    {
        if (response.Json.ValueAt("status", static (member, raw) => raw is "0" or "false" || ErrorWords.Contains(raw, StringComparer.OrdinalIgnoreCase)) is { } at)
        {
            Report("status", at);
        }

        foreach (var flag in Flags)
        {
            if (response.Json.ValueAt(flag, static (member, raw) => raw is "false" or "0") is { } place)
            {
                Report(flag, place);
            }
        }

        void Report(string name, TextRange range) => positions.Report(
            SampleRules.StatusContradicts, range, name, $"the sample of a success {(response.Label.Length == 0 ? "" : $"({response.Label}) ")}has the value of an error there", "Correct the value, or label the sample with the status of the error.");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

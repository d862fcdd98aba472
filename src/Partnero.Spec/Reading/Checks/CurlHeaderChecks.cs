using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Checks the headers of cURL samples: what is missing, and what is misspelt and so as good as missing.</summary>
internal sealed class CurlHeaderChecks(OperationDraft operation, PagePositions positions)
{
    private const string Authorization = "Authorization";
    private const string ContentType = "Content-Type";
    private const string Json = "application/json";

    private static readonly string[] KeyWords = ["key", "token", "auth", "secret"];

    /// <summary>Of these there are checks of their own, or it does not matter whether a sample shows them.</summary>
    private static readonly string[] ClientHeaders = [Authorization, ContentType, "Accept", "User-Agent"];

    private static readonly string[] Schemes = ["Bearer", "Basic", "Digest", "Token"];

    private readonly List<string> _required = operation.Parameters
        .FindAll(static field => field is { Location: ParameterLocation.Header, Requirement: Requirement.Yes } && !ClientHeaders.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
        .ConvertAll(static field => field.Name);

    public void Check(RequestDraft request, bool isOfThisEndpoint)
    {
        var meant = FindMisspelt(request);
        var sendsKey = request.Command.HasKey
            || request.Sample.Headers.Any(static header => Array.Exists(KeyWords, word => header.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
        if (!sendsKey && !meant.Contains(Authorization))
        {
            positions.Report(SampleRules.AuthorizationMissing, request.Range);
        }

        if (isOfThisEndpoint)
        {
            CheckNeeded(request, meant);
        }
    }

    private void CheckNeeded(RequestDraft request, HashSet<string> meant)
    {
        if (request.Json is not null && operation.Form != EndpointForm.Curl && !request.Command.IsJsonOption && !meant.Contains(ContentType) && !Sends(request, ContentType))
        {
            positions.Report(SampleRules.HeaderMissing, request.Range, ContentType, "so its JSON is taken for a form", $"{ContentType}: {Json}");
        }

        foreach (var name in _required)
        {
            if (!meant.Contains(name) && !Sends(request, name))
            {
                positions.Report(SampleRules.HeaderMissing, request.Range, name, "which its table requires", name + ": …");
            }
        }
    }

    /// <summary>Reports headers that are one of the known ones but for a slip of the pen, and answers which were meant.</summary>
    private HashSet<string> FindMisspelt(RequestDraft request)
    {
        var meant = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var documented = operation.Parameters.FindAll(static field => field.Location == ParameterLocation.Header).ConvertAll(static field => field.Name);
        foreach (var header in request.Sample.Headers)
        {
            if (!ClientHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase) && !documented.Contains(header.Name, StringComparer.OrdinalIgnoreCase)
                && Spelling.Nearest(header.Name, documented.Concat(ClientHeaders)) is { } near && !Sends(request, near))
            {
                meant.Add(near);
                Report(request, header.Name, header.Name, near);
            }
            else if (ValueMeant(request, header) is { } value)
            {
                Report(request, header.Value, FirstWord(header.Value), value);
            }
        }

        return meant;
    }

    /// <summary>What a header's value was meant to be, where it is none that a server understands.</summary>
    private static string? ValueMeant(RequestDraft request, NameValue header)
    {
        var word = FirstWord(header.Value);
        return header.Name.Equals(Authorization, StringComparison.OrdinalIgnoreCase)
                ? Schemes.Contains(word, StringComparer.OrdinalIgnoreCase) || word.Length == header.Value.Length ? null : Spelling.Nearest(word, Schemes)
            : header.Name.Equals(ContentType, StringComparison.OrdinalIgnoreCase) && request.Json is not null && word.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
                ? Json
                : null;
    }

    private static string FirstWord(string value) => value.Split([' ', ';'], 2)[0];

    private void Report(RequestDraft request, string place, string written, string meant)
    {
        var at = request.Script.Text.IndexOf(place, request.Command.Start, StringComparison.Ordinal);
        positions.Report(SampleRules.HeaderMisspelt, at < 0 ? request.Range : request.Script.RangeAt(at, written.Length), written, meant);
    }

    private static bool Sends(RequestDraft request, string header) =>
        request.Sample.Headers.Any(sent => sent.Name.Equals(header, StringComparison.OrdinalIgnoreCase));
}

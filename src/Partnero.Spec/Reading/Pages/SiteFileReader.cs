using System.Text;
using System.Text.Json;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Reads what a site's configuration says about its API: <c>docs.json</c> and, of older sites, <c>mint.json</c>.</summary>
internal static class SiteFileReader
{
    private static readonly JsonDocumentOptions Forgiving = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static Page Read(string path, string text, PagePositions positions)
    {
        var urls = new List<StatedBaseUrl>();
        foreach (var url in BaseUrls(text))
        {
            var at = text.IndexOf(url, StringComparison.Ordinal);
            urls.Add(new StatedBaseUrl(positions.Record(at < 0 ? default : new TextRange(at, at + url.Length)), url.TrimEnd('/')));
        }

        return new Page(path, null, null, null, FrontMatter.None, [], [], []) { IsSiteFile = true, BaseUrls = urls.ToEquatableArray() };
    }

    private static IEnumerable<string> BaseUrls(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Forgiving);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("api", out var api) && api.ValueKind == JsonValueKind.Object
                ? [.. Texts(api, "baseUrl"), .. api.TryGetProperty("mdx", out var mdx) && mdx.ValueKind == JsonValueKind.Object ? Texts(mdx, "server") : [], .. Texts(api, "server")]
                : [];
        }
        catch (JsonException)
        {
            return []; // Its pages are read all the same.
        }
    }

    private static List<string> Texts(JsonElement holder, string name)
    {
        var found = holder.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value]
            : new List<JsonElement>();
        return found
            .Where(static element => element.ValueKind == JsonValueKind.String)
            .Select(static element => element.GetString()!)
            .Where(static url => UrlText.SplitServer(url.AsSpan(), out _, out _))
            .ToList();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Partnero.Mock.Hosting;

/// <summary>Requests of the journal as the page and other programs get them.</summary>
internal static class EntryJson
{
    public static JsonObject Of(JournalEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["time"] = entry.Time.ToString("O", CultureInfo.InvariantCulture),
        ["milliseconds"] = Math.Round(entry.Duration.TotalMilliseconds, 3),
        ["ignored"] = new JsonArray([.. entry.Ignored.Select(name => (JsonNode)name)]),
        ["method"] = entry.Method,
        ["path"] = entry.Path,
        ["query"] = entry.Query,
        ["operation"] = entry.OperationId,
        ["status"] = entry.Status,
        ["body"] = entry.Body,
        ["response"] = entry.ResponseBody,
    };
}

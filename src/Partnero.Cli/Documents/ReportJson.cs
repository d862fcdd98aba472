using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnero.Cli.Documents;

/// <summary>Results as JSON for programs: the same bytes on every machine.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it goes to files and pipes, never into a page
    };

    /// <summary>The text, with a line end.</summary>
    public static string Write(object value) => JsonSerializer.Serialize(value, Format) + "\n";
}

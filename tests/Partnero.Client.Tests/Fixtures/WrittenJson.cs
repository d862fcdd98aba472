using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Tests.Fixtures;

/// <summary>What the writer of System.Text.Json makes of what the client writes, with the escapes of a body.</summary>
internal static class WrittenJson
{
    public static string Of(Action<JsonSink> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(new WriterSink(writer));
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>The JSON of a generated object, for comparing and showing it. Calls do not come this way.</summary>
internal static class JsonTexts
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object model) => Encoding.UTF8.GetString(Write(model));

    public static bool AreSame(object one, object other) => Write(one).SequenceEqual(Write(other));

    public static int HashOf(object model)
    {
        var hash = default(HashCode);
        hash.AddBytes(Write(model));
        return hash.ToHashCode();
    }

    private static ReadOnlySpan<byte> Write(object model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            JsonCursor.Write(writer, (IJsonModel)model);
        }

        return buffer.WrittenSpan;
    }
}

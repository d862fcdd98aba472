using System.Text;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>The JSON of a generated object, for comparing and showing it. Calls do not come this way.</summary>
internal static class JsonTexts
{
    public static string Of(object model) => Encoding.UTF8.GetString(Write(model));

    public static bool AreSame(object one, object other) => Write(one).AsSpan().SequenceEqual(Write(other));

    public static int HashOf(object model)
    {
        var hash = default(HashCode);
        hash.AddBytes(Write(model));
        return hash.ToHashCode();
    }

    private static byte[] Write(object model)
    {
        var sink = new DirectSink();
        JsonCursor.Write(sink, (IJsonModel)model);
        var bytes = sink.Buffer.Written.ToArray();
        sink.Buffer.Clear();
        return bytes;
    }
}

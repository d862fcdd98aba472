using System.Text;
using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Benchmarks.Calls;

/// <summary>Reading a body that is in memory already: what a response costs without the call around it.</summary>
internal sealed class JsonAlone(byte[] list)
{
    private static readonly JsonRead<Page<Partner>> Read = ResponseFormats.Page<Partner>().Read!;

    /// <summary>As the client does it: checked as UTF-8, then read directly.</summary>
    public Page<Partner> Direct()
    {
        var cursor = new JsonCursor(list, Ascii.IsValid(list), maxDepth: 64);
        return Read(ref cursor);
    }

    /// <summary>The same types through <see cref="Utf8JsonReader"/>: what the client does with a body that is not as expected.</summary>
    public Page<Partner> ThroughReader()
    {
        var reader = new Utf8JsonReader(list);
        reader.Read();
        var cursor = new JsonCursor(reader);
        return Read(ref cursor);
    }

    public List<ListedPartner> SourceGen() => JsonSerializer.Deserialize(list, SourceGenContext.Default.ListEnvelopeListedPartner)!.Data;

    public int Tokens() => HandWritten.Tokens(list);
}

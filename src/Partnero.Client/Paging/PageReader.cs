using System.Text.Json;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>Reads the envelope of a list.</summary>
internal static class PageReader
{
    public static Page<T> Read<T, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<T> =>
        Read(ref reader, JsonIn.ListOf<T, TCodec>);

    public static Page<T> Read<T>(ref JsonCursor reader, JsonRead<IReadOnlyList<T>> items)
    {
        IReadOnlyList<T>? list = null;
        PageLinks? links = null;
        PageMeta? meta = null;
        Dictionary<string, JsonElement>? rest = null;
        Envelope.Start(ref reader);
        while (JsonIn.NextMember(ref reader))
        {
            if (JsonIn.Is(ref reader, "data"u8))
            {
                list = items(ref reader);
            }
            else if (JsonIn.Is(ref reader, "links"u8))
            {
                links = JsonIn.ModelOrNull<PageLinks>(ref reader);
            }
            else if (JsonIn.Is(ref reader, "meta"u8))
            {
                meta = JsonIn.ModelOrNull<PageMeta>(ref reader);
            }
            else if (!Envelope.TryCheckStatus(ref reader))
            {
                JsonIn.Rest(ref reader, ref rest);
            }
        }

        return new Page<T>
        {
            Items = list ?? throw new JsonException("expected a member data, found none"),
            Links = links,
            Meta = meta,
            AdditionalProperties = rest ?? JsonIn.NoMembers,
        };
    }
}

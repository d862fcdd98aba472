using System.Text.Json;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero;

/// <summary>Reads the envelope of a list.</summary>
internal static class PageReader
{
    private static readonly MemberNames Names = new("data\nlinks\nmeta\nstatus");

    public static Page<T> Read<T, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<T> =>
        Read(ref reader, JsonIn.ListOf<T, TCodec>);

    public static Page<T> Read<T>(ref JsonCursor reader, JsonRead<IReadOnlyList<T>> items)
    {
        IReadOnlyList<T>? list = null;
        PageLinks? links = null;
        PageMeta? meta = null;
        Dictionary<string, JsonElement>? rest = null;
        var at = MemberNames.Start;
        Envelope.Start(ref reader);
        while (Names.Next(ref reader, ref at))
        {
            switch (at)
            {
                case 0: list = items(ref reader); break;
                case 1: links = JsonIn.ModelOrNull<PageLinks>(ref reader); break;
                case 2: meta = JsonIn.ModelOrNull<PageMeta>(ref reader); break;
                case 3: Envelope.CheckStatus(ref reader); break;
                default: JsonIn.Rest(ref reader, ref rest); break;
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

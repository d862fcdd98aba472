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
                case 0: list = IsEmptyObject(ref reader) ? Keep<IReadOnlyList<T>>(ref reader, "data", ref rest) ?? [] : items(ref reader); break;
                case 1: links = IsOdd(ref reader) ? Keep<PageLinks>(ref reader, "links", ref rest) : JsonIn.ModelOrNull<PageLinks>(ref reader); break;
                case 2: meta = IsOdd(ref reader) ? Keep<PageMeta>(ref reader, "meta", ref rest) : JsonIn.ModelOrNull<PageMeta>(ref reader); break;
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

    // What PHP writes for an empty list that it was told to write as an object. Any other object is no list.
    private static bool IsEmptyObject(ref JsonCursor reader)
    {
        if (!reader.IsForgiving)
        {
            return false;
        }

        reader.Open();
        var ahead = reader.Reader;
        return ahead.TokenType == JsonTokenType.StartObject && ahead.Read() && ahead.TokenType == JsonTokenType.EndObject;
    }

    private static bool IsOdd(ref JsonCursor reader)
    {
        if (!reader.IsForgiving)
        {
            return false;
        }

        reader.Open();
        return reader.Reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null);
    }

    private static T? Keep<T>(ref JsonCursor reader, string name, ref Dictionary<string, JsonElement>? rest)
        where T : class
    {
        (rest ??= [])[name] = reader.KeepOdd(reader.Reader, $"expected another value for {name}");
        return null;
    }
}

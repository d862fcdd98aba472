using System.Text.Json;
using System.Text.Json.Serialization;
using Partnero.Runtime;

namespace Partnero;

/// <summary>Addresses of the pages around a page.</summary>
[JsonConverter(typeof(JsonModelConverter<PageLinks>))]
public sealed class PageLinks : IJsonModel<PageLinks>
{
    /// <summary>The first page.</summary>
    public string? First { get; init; }

    /// <summary>The last page; the API usually does not tell it.</summary>
    public string? Last { get; init; }

    /// <summary>The page before this one.</summary>
    public string? Prev { get; init; }

    /// <summary>The page behind this one; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Members that this type does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = JsonIn.NoMembers;

    /// <inheritdoc/>
    public static PageLinks ReadJson(ref JsonCursor reader)
    {
        string? first = null, last = null, prev = null, next = null;
        Dictionary<string, JsonElement>? rest = null;
        if (JsonIn.StartObject(ref reader))
        {
            while (JsonIn.NextMember(ref reader))
            {
                if (JsonIn.Is(ref reader, "first"u8))
                {
                    first = JsonIn.TextOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "last"u8))
                {
                    last = JsonIn.TextOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "prev"u8))
                {
                    prev = JsonIn.TextOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "next"u8))
                {
                    next = JsonIn.TextOrNull(ref reader);
                }
                else
                {
                    JsonIn.Rest(ref reader, ref rest);
                }
            }
        }

        return new PageLinks { First = first, Last = last, Prev = prev, Next = next, AdditionalProperties = rest ?? JsonIn.NoMembers };
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonOut.TextOrNull(writer, "first"u8, First);
        JsonOut.TextOrNull(writer, "last"u8, Last);
        JsonOut.TextOrNull(writer, "prev"u8, Prev);
        JsonOut.TextOrNull(writer, "next"u8, Next);
        JsonOut.Rest(writer, AdditionalProperties);
        writer.WriteEndObject();
    }
}

/// <summary>Number and size of a page.</summary>
[JsonConverter(typeof(JsonModelConverter<PageMeta>))]
public sealed class PageMeta : IJsonModel<PageMeta>
{
    /// <summary>Number of this page; the first is 1.</summary>
    public long? CurrentPage { get; init; }

    /// <summary>Number of the first item, counted from 1 over all pages; null on an empty page.</summary>
    public long? From { get; init; }

    /// <summary>Address of the list without its query.</summary>
    public string? Path { get; init; }

    /// <summary>Items a page.</summary>
    public long? PerPage { get; init; }

    /// <summary>Number of the last item; null on an empty page.</summary>
    public long? To { get; init; }

    /// <summary>Members that this type does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = JsonIn.NoMembers;

    /// <inheritdoc/>
    public static PageMeta ReadJson(ref JsonCursor reader)
    {
        long? current = null, from = null, perPage = null, to = null;
        string? path = null;
        Dictionary<string, JsonElement>? rest = null;
        if (JsonIn.StartObject(ref reader))
        {
            while (JsonIn.NextMember(ref reader))
            {
                if (JsonIn.Is(ref reader, "current_page"u8))
                {
                    current = JsonIn.IntegerOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "from"u8))
                {
                    from = JsonIn.IntegerOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "path"u8))
                {
                    path = JsonIn.TextOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "per_page"u8))
                {
                    perPage = JsonIn.IntegerOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "to"u8))
                {
                    to = JsonIn.IntegerOrNull(ref reader);
                }
                else
                {
                    JsonIn.Rest(ref reader, ref rest);
                }
            }
        }

        return new PageMeta { CurrentPage = current, From = from, Path = path, PerPage = perPage, To = to, AdditionalProperties = rest ?? JsonIn.NoMembers };
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonOut.IntegerOrNull(writer, "current_page"u8, CurrentPage);
        JsonOut.IntegerOrNull(writer, "from"u8, From);
        JsonOut.TextOrNull(writer, "path"u8, Path);
        JsonOut.IntegerOrNull(writer, "per_page"u8, PerPage);
        JsonOut.IntegerOrNull(writer, "to"u8, To);
        JsonOut.Rest(writer, AdditionalProperties);
        writer.WriteEndObject();
    }
}

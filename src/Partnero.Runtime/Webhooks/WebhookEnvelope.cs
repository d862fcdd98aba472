using System.ComponentModel;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <summary>
/// A webhook delivery as it is read: <c>{event, url, webhook_key, created_at, data}</c>, or in its older form
/// <c>{event, data, timestamp}</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WebhookEnvelope
{
    private static readonly MemberNames Members = new("event\nurl\nwebhook_key\ncreated_at\ndata\ntimestamp");

    private readonly byte[] _data;

    /// <summary>Reads a delivery.</summary>
    /// <param name="body">The body's bytes.</param>
    /// <exception cref="JsonException">It is no delivery.</exception>
    public WebhookEnvelope(ReadOnlySpan<byte> body)
    {
        var reader = CursorOn(body);
        Envelope.Start(ref reader);
        string? name = null;
        byte[]? data = null;
        Dictionary<string, JsonElement>? rest = null;
        var at = MemberNames.Start;
        while (Members.Next(ref reader, ref at))
        {
            switch (at)
            {
                case 0: name = JsonIn.TextOrNull(ref reader); break;
                case 1: Url = JsonIn.TextOrNull(ref reader); break;
                case 2: WebhookKey = JsonIn.TextOrNull(ref reader); break;
                case 3: CreatedAt = Moment(ref reader) ?? CreatedAt; break;
                case 4: data = Slice(ref reader, body); break;
                case 5: CreatedAt ??= Moment(ref reader); break;
                default: JsonIn.Rest(ref reader, ref rest); break;
            }
        }

        Event = string.IsNullOrEmpty(name) ? throw new JsonException("expected a member event, found none") : name;
        _data = data ?? throw new JsonException("expected a member data, found none");
        AdditionalProperties = rest ?? JsonIn.NoMembers;
        var dataReader = new Utf8JsonReader(_data);
        DataJson = JsonElement.ParseValue(ref dataReader);
    }

    /// <summary>What happened.</summary>
    public string Event { get; }

    /// <summary>Where it was sent.</summary>
    public string? Url { get; }

    /// <summary>Key of the webhook that sent it.</summary>
    public string? WebhookKey { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? CreatedAt { get; }

    /// <summary>What it is about.</summary>
    public JsonElement DataJson { get; }

    /// <summary>Members that are not known.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; }

    /// <summary>The data as a generated type.</summary>
    public T Data<T>()
        where T : class, IJsonModel =>
        Data(static (ref JsonCursor reader) => JsonIn.Model<T>(ref reader));

    /// <summary>The data through a reader of one's own.</summary>
    public T Data<T>(JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var reader = CursorOn(_data);
        return read(ref reader);
    }

    private static JsonCursor CursorOn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return new JsonCursor(reader);
    }

    private static byte[] Slice(ref JsonCursor reader, ReadOnlySpan<byte> body)
    {
        reader.Open();
        var start = (int)reader.Reader.TokenStartIndex;
        reader.Reader.Skip();
        return body[start..(int)reader.Reader.BytesConsumed].ToArray();
    }

    // The older form names no type: seconds since 1970, or a timestamp in words.
    private static DateTimeOffset? Moment(ref JsonCursor reader)
    {
        reader.Open();
        if (reader.Reader.TokenType == JsonTokenType.Number)
        {
            return reader.Reader.TryGetInt64(out var seconds) && seconds is >= 0 and < 253402300800
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : throw OddValues.Unexpected(ref reader.Reader, "seconds since 1970");
        }

        return JsonIn.TimestampOrNull(ref reader);
    }
}

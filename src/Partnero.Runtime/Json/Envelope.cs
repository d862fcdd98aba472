using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>
/// <c>{ "data": …, "status": 1 }</c>, members in any order. A numeric <c>status</c> other than 1 means that the call failed,
/// whatever the HTTP status says; a <c>status</c> that is a word belongs to somebody else and is passed over.
/// </summary>
internal static class Envelope
{
    public const long Success = 1;

    private static readonly MemberNames Names = new("data\nstatus");
    private static readonly MemberNames Status = new("status");

    public static TResponse ReadData<TResponse>(ref JsonCursor reader, JsonRead<TResponse> read)
    {
        TResponse value = default!;
        var found = false;
        var at = MemberNames.Start;
        Start(ref reader);
        while (Names.Next(ref reader, ref at))
        {
            switch (at)
            {
                case 0:
                    value = read(ref reader);
                    found = true;
                    break;
                case 1:
                    CheckStatus(ref reader);
                    break;
                default:
                    JsonIn.Skip(ref reader);
                    break;
            }
        }

        return found ? value : throw new JsonException("expected a member data, found none");
    }

    public static TResponse ReadData<TResponse, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<TResponse> =>
        ReadData(ref reader, static (ref JsonCursor r) => NotNull<TResponse, TCodec>(ref r));

    /// <summary>Only the status; the rest is passed over.</summary>
    public static void ReadStatus(ref JsonCursor reader)
    {
        var at = MemberNames.Start;
        Start(ref reader);
        while (Status.Next(ref reader, ref at))
        {
            if (at == 0)
            {
                CheckStatus(ref reader);
            }
            else
            {
                JsonIn.Skip(ref reader);
            }
        }
    }

    /// <summary>Reads the value of <c>status</c>; throws when it says that the call failed.</summary>
    public static void CheckStatus(ref JsonCursor reader)
    {
        if (reader.IsDirect && DirectNumbers.TryRead(ref reader.Direct, out long number))
        {
            ThrowUnlessSuccess(number);
            return;
        }

        reader.Open();
        var value = ReadStatusValue(ref reader.Reader);
        reader.Close();
        ThrowUnlessSuccess(value ?? Success);
    }

    private static void ThrowUnlessSuccess(long status)
    {
        if (status != Success)
        {
            throw new EnvelopeStatusException(status);
        }
    }

    /// <summary>A status number; null when the value is something else, which is passed over.</summary>
    public static long? ReadStatusValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number):
                return number;
            case JsonTokenType.True:
                return Success;
            case JsonTokenType.False:
                return 0;
            case JsonTokenType.String when OddNumbers.TryParse(reader.Trimmed(), out var text) && decimal.IsInteger(text) && Math.Abs(text) < 1000:
                return (long)text;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>Goes into the object that a body is.</summary>
    public static void Start(ref JsonCursor reader)
    {
        if (reader.IsDirect && reader.Direct.ToToken() == (byte)'{')
        {
            reader.Direct.Enter();
            return;
        }

        reader.Open();
        if (reader.Reader.TokenType != JsonTokenType.StartObject)
        {
            throw OddValues.Unexpected(ref reader.Reader, "an object");
        }
    }

    private static TResponse NotNull<TResponse, TCodec>(ref JsonCursor reader)
        where TCodec : struct, IJsonCodec<TResponse> =>
        JsonIn.IsNull(ref reader) ? throw new JsonException("expected a value, found null") : TCodec.Read(ref reader);
}

/// <summary>The body says that the call failed. Never leaves the client: it becomes a <see cref="PartneroApiException"/>.</summary>
internal sealed class EnvelopeStatusException(long status) : Exception($"The body's status is {status}.");

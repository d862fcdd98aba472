using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <content>What is written of the member that passes by: nothing when there is no value.</content>
public ref partial struct JsonCursor
{
    // The member's name, and where its value goes.
    private readonly JsonSink Named()
    {
        _sink!.Name(_names, _ordinal - 1);
        return _sink;
    }

    private void Out(string? value)
    {
        if (value is null)
        {
            return;
        }

        if (IsInJson)
        {
            Named().Text(value);
        }
        else if (IsInQuery)
        {
            _query.Text(TextName, value);
        }
    }

    private void Out(long? value)
    {
        if (value is not { } number)
        {
            return;
        }

        if (IsInJson)
        {
            Named().Integer(number);
        }
        else if (IsInQuery)
        {
            _query.Integer(TextName, number);
        }
    }

    private void Out(decimal? value)
    {
        if (value is not { } number)
        {
            return;
        }

        if (IsInJson)
        {
            Named().Number(number);
        }
        else if (IsInQuery)
        {
            _query.Number(TextName, number);
        }
    }

    private void Out(bool? value)
    {
        if (value is not { } flag)
        {
            return;
        }

        if (IsInJson)
        {
            Named().Boolean(flag);
        }
        else if (IsInQuery)
        {
            _query.Boolean(TextName, flag);
        }
    }

    private void Out(DateOnly? value)
    {
        if (value is not { } date)
        {
            return;
        }

        if (IsInJson)
        {
            JsonOut.Date(Named(), date);
        }
        else if (IsInQuery)
        {
            _query.Date(TextName, date);
        }
    }

    private void Out(DateTimeOffset? value)
    {
        if (value is not { } moment)
        {
            return;
        }

        if (IsInJson)
        {
            JsonOut.Timestamp(Named(), moment);
        }
        else if (IsInQuery)
        {
            _query.Timestamp(TextName, moment);
        }
    }

    // An undefined element counts as not given.
    private void Out(JsonElement? value)
    {
        if (value is not { ValueKind: not JsonValueKind.Undefined } element)
        {
            return;
        }

        if (IsInJson)
        {
            Named().Element(element);
        }
        else if (IsInQuery)
        {
            _query.Element(TextName, element);
        }
    }

    private readonly void Out(IReadOnlyDictionary<string, JsonElement>? value)
    {
        if (value is not null && IsInJson)
        {
            MapCodec.Write(Named(), value);
        }
    }

    private void OutModel(IJsonModel? value)
    {
        if (value is not null && IsInJson)
        {
            Named();
            WriteObject(value, All);
        }
    }

    private void OutList<T, TCodec>(IReadOnlyList<T>? list)
        where TCodec : struct, IJsonCodec<T>
    {
        if (list is null)
        {
            return;
        }

        if (IsInJson)
        {
            var sink = Named();
            sink.StartArray();
            for (var i = 0; i < list.Count; i++)
            {
                sink.Item();
                TCodec.Write(sink, list[i]);
            }

            sink.EndArray();
        }
        else if (IsInQuery && list is IReadOnlyList<string> texts)
        {
            _query.Texts(TextName, texts);
        }
    }
}

using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <content>What is written of the member that passes by: nothing when there is no value.</content>
public ref partial struct JsonCursor
{
    private void Out(string? value)
    {
        if (value is null)
        {
            return;
        }

        if (IsInJson)
        {
            _writer!.WriteString(Utf8Name, value);
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
            _writer!.WriteNumber(Utf8Name, number);
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
            _writer!.WriteNumber(Utf8Name, number);
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
            _writer!.WriteBoolean(Utf8Name, flag);
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
            _writer!.WritePropertyName(Utf8Name);
            JsonOut.Date(_writer, date);
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
            _writer!.WritePropertyName(Utf8Name);
            JsonOut.Timestamp(_writer, moment);
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
            _writer!.WritePropertyName(Utf8Name);
            element.WriteTo(_writer);
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
            _writer!.WritePropertyName(Utf8Name);
            MapCodec.Write(_writer, value);
        }
    }

    private void OutModel(IJsonModel? value)
    {
        if (value is not null && IsInJson)
        {
            _writer!.WritePropertyName(Utf8Name);
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
            _writer!.WriteStartArray(Utf8Name);
            for (var i = 0; i < list.Count; i++)
            {
                TCodec.Write(_writer, list[i]);
            }

            _writer.WriteEndArray();
        }
        else if (IsInQuery && list is IReadOnlyList<string> texts)
        {
            _query.Texts(TextName, texts);
        }
    }
}

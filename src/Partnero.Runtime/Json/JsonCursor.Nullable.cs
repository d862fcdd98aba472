using System.Text.Json;

namespace Partnero.Runtime;

/// <content>Members whose null says something: it is written back, or was assigned.</content>
public ref partial struct JsonCursor
{
    /// <summary>A member that is a text, or null and written as null when its bit is set.</summary>
    public void NullableText(ref string? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.TextOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is a whole number, or null and written as null when its bit is set.</summary>
    public void NullableInteger(ref long? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.IntegerOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is a decimal number, or null and written as null when its bit is set.</summary>
    public void NullableNumber(ref decimal? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.NumberOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is true or false, or null and written as null when its bit is set.</summary>
    public void NullableBoolean(ref bool? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.BooleanOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is a date, or null and written as null when its bit is set.</summary>
    public void NullableDate(ref DateOnly? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.DateOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is a moment, or null and written as null when its bit is set.</summary>
    public void NullableTimestamp(ref DateTimeOffset? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.TimestampOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is any JSON, or null and written as null when its bit is set.</summary>
    public void NullableElement(ref JsonElement? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.ElementOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is { ValueKind: not JsonValueKind.Undefined }, present))
        {
            Out(value);
        }
    }

    /// <summary>A member that is an object whose members are data, or null and written as null when its bit is set.</summary>
    public void NullableMap(ref IReadOnlyDictionary<string, JsonElement>? value, ref ulong present)
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.MapOrNull(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value);
        }
    }

    /// <summary>Whether there is no value; null is written then, if it is to be said.</summary>
    private readonly bool IsNull(bool hasValue, ulong present)
    {
        if (hasValue)
        {
            return false;
        }

        if ((present & Bit) != 0 && IsInJson)
        {
            Named().Null();
        }

        return true;
    }
}

using System.Text.Json;

namespace Partnero.Runtime;

/// <content>Members that may be left out.</content>
public ref partial struct JsonCursor
{
    /// <summary>A member that is a text, or null and then left out.</summary>
    public void OptionalText(ref string? value)
    {
        if (IsWanted())
        {
            value = JsonIn.TextOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a whole number, or null and then left out.</summary>
    public void OptionalInteger(ref long? value)
    {
        if (IsWanted())
        {
            value = JsonIn.IntegerOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a decimal number, or null and then left out.</summary>
    public void OptionalNumber(ref decimal? value)
    {
        if (IsWanted())
        {
            value = JsonIn.NumberOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is true or false, or null and then left out.</summary>
    public void OptionalBoolean(ref bool? value)
    {
        if (IsWanted())
        {
            value = JsonIn.BooleanOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a date, or null and then left out.</summary>
    public void OptionalDate(ref DateOnly? value)
    {
        if (IsWanted())
        {
            value = JsonIn.DateOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a moment, or null and then left out.</summary>
    public void OptionalTimestamp(ref DateTimeOffset? value)
    {
        if (IsWanted())
        {
            value = JsonIn.TimestampOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is any JSON, or null and then left out.</summary>
    public void OptionalElement(ref JsonElement? value)
    {
        if (IsWanted())
        {
            value = JsonIn.ElementOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is an object whose members are data, or null and then left out.</summary>
    public void OptionalMap(ref IReadOnlyDictionary<string, JsonElement>? value)
    {
        if (IsWanted())
        {
            value = JsonIn.MapOrNull(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }
}

using System.Text.Json;

namespace Partnero.Runtime;

/// <content>Members that are always there.</content>
public ref partial struct JsonCursor
{
    /// <summary>A member that is a text.</summary>
    public void Text(ref string value)
    {
        if (IsWanted())
        {
            value = JsonIn.Text(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a whole number.</summary>
    public void Integer(ref long value)
    {
        if (IsWanted())
        {
            value = JsonIn.Integer(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a decimal number.</summary>
    public void Number(ref decimal value)
    {
        if (IsWanted())
        {
            value = JsonIn.Number(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is true or false.</summary>
    public void Boolean(ref bool value)
    {
        if (IsWanted())
        {
            value = JsonIn.Boolean(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a date.</summary>
    public void Date(ref DateOnly value)
    {
        if (IsWanted())
        {
            value = JsonIn.Date(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is a moment.</summary>
    public void Timestamp(ref DateTimeOffset value)
    {
        if (IsWanted())
        {
            value = JsonIn.Timestamp(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is any JSON.</summary>
    public void Element(ref JsonElement value)
    {
        if (IsWanted())
        {
            value = JsonIn.Element(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }

    /// <summary>A member that is an object whose members are data.</summary>
    public void Map(ref IReadOnlyDictionary<string, JsonElement> value)
    {
        if (IsWanted())
        {
            value = JsonIn.Map(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value);
        }
    }
}

using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>Builds a query string. Null values are left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct QueryWriter
{
    private StringBuilder? _text;

    /// <summary>Whether a documented parameter was left out for one of the same name that the type does not know.</summary>
    internal bool HasRepeats { get; set; }

    /// <summary>Adds a text.</summary>
    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            Add(name, Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a whole number.</summary>
    public void Integer(string name, long? value)
    {
        if (value is { } number)
        {
            Add(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Adds a decimal number.</summary>
    public void Number(string name, decimal? value)
    {
        if (value is { } number)
        {
            Add(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Adds <c>true</c> or <c>false</c>.</summary>
    public void Boolean(string name, bool? value)
    {
        if (value is { } flag)
        {
            Add(name, flag ? "true" : "false");
        }
    }

    /// <summary>Adds a date, <c>YYYY-MM-DD</c>.</summary>
    public void Date(string name, DateOnly? value)
    {
        if (value is { } date)
        {
            Add(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Adds a moment in UTC.</summary>
    public void Timestamp(string name, DateTimeOffset? value)
    {
        if (value is { } moment)
        {
            Add(name, Uri.EscapeDataString(moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Adds each text of a list, as PHP reads lists: <c>tags[]=a&amp;tags[]=b</c>.</summary>
    public void Texts(string name, IReadOnlyList<string>? values)
    {
        for (var i = 0; i < values?.Count; i++)
        {
            Text(name + "[]", values[i]);
        }
    }

    /// <summary>Adds any JSON: a text as it is, a list item by item, anything else as it is written.</summary>
    public void Element(string name, JsonElement? value)
    {
        switch (value?.ValueKind)
        {
            case null or JsonValueKind.Undefined or JsonValueKind.Null:
                break;
            case JsonValueKind.String:
                Text(name, value.Value.GetString());
                break;
            case JsonValueKind.Array:
                foreach (var item in value.Value.EnumerateArray())
                {
                    Element(name + "[]", item);
                }

                break;
            default:
                Text(name, value.Value.GetRawText());
                break;
        }
    }

    /// <summary>Adds parameters that the type does not know.</summary>
    public void Rest(IReadOnlyDictionary<string, JsonElement>? rest)
    {
        if (rest is not null)
        {
            foreach (var (name, value) in rest)
            {
                Element(name, value);
            }
        }
    }

    /// <summary>The query with its question mark; empty when nothing was added.</summary>
    public override readonly string ToString() => _text?.ToString() ?? "";

    private void Add(string name, string escaped)
    {
        _text = _text is null ? new StringBuilder("?") : _text.Append('&');
        _text.Append(Uri.EscapeDataString(name)).Append('=').Append(escaped);
    }
}

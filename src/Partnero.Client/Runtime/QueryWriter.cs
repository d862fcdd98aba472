using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Partnero.Runtime;

/// <summary>Builds a query string. Null values are left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct QueryWriter
{
    private StringBuilder? _text;

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

    /// <summary>The query with its question mark; empty when nothing was added.</summary>
    public override readonly string ToString() => _text?.ToString() ?? "";

    private void Add(string name, string escaped)
    {
        _text = _text is null ? new StringBuilder("?") : _text.Append('&');
        _text.Append(Uri.EscapeDataString(name)).Append('=').Append(escaped);
    }
}

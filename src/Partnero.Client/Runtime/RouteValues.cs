using System.ComponentModel;
using System.Globalization;

namespace Partnero.Runtime;

/// <summary>Values of a route's placeholders, in route order, escaped when the address is built.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RouteValues
{
    private readonly string? _first;
    private readonly string?[]? _more;

    /// <summary>One value.</summary>
    public RouteValues(string value)
    {
        _first = value;
    }

    /// <summary>One whole number.</summary>
    public RouteValues(long value)
        : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>Several values.</summary>
    public RouteValues(string first, params string[] more)
    {
        _first = first;
        _more = more;
    }

    /// <summary>How many values there are.</summary>
    public int Count => _first is null ? 0 : 1 + (_more?.Length ?? 0);

    /// <summary>A value.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such value.</exception>
    public string? this[int index] => index == 0 ? _first : _more![index - 1];
}

using System.ComponentModel;
using System.Globalization;

namespace Partnero.Runtime;

/// <summary>Values of a route's placeholders, in route order, escaped when the address is built.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RouteValues
{
    private readonly string? _first;
    private readonly string?[]? _more;
    private readonly bool _isGiven;

    /// <summary>One value.</summary>
    public RouteValues(string value)
    {
        _first = value;
        _isGiven = true;
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
        _isGiven = true;
    }

    /// <summary>One value.</summary>
    public static implicit operator RouteValues(string value) => new(value);

    /// <summary>How many values there are.</summary>
    public int Count => !_isGiven ? 0 : 1 + (_more?.Length ?? 0);

    /// <summary>A value.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such value.</exception>
    public string? this[int index] => index == 0 ? _first : _more![index - 1];
}

using System.Text;
using Partnero.Runtime;

namespace Partnero;

/// <summary>A route cut at its placeholders: <c>/partners/</c>, <c>/archive</c> of <c>/partners/{id}/archive</c>.</summary>
internal sealed class RouteTemplate
{
    private readonly string[] _literals;
    private readonly string[] _names;

    // The address of a route without placeholders and query is always the same: parsed once for the base URL used last.
    private volatile ConstantAddress? _constant;

    public RouteTemplate(string route)
    {
        var literals = new List<string>();
        var names = new List<string>();
        var start = 0;
        while (route.IndexOf('{', start) is var open and >= 0 && route.IndexOf('}', open) is var close and >= 0)
        {
            literals.Add(route[start..open]);
            names.Add(route[(open + 1)..close]);
            start = close + 1;
        }

        literals.Add(route[start..]);
        _literals = [.. literals];
        _names = [.. names];
    }

    public Uri Address(string baseUrl, RouteValues values, string query)
    {
        if (_names.Length != values.Count)
        {
            throw new ArgumentException($"The route has {_names.Length} placeholders, {values.Count} values were given.", nameof(values));
        }

        if (_names.Length == 0 && query.Length == 0)
        {
            var constant = _constant;
            if (constant is null || constant.BaseUrl != baseUrl)
            {
                _constant = constant = new ConstantAddress(baseUrl, new Uri(baseUrl + _literals[0]));
            }

            return constant.Address;
        }

        return new Uri(_names.Length switch
        {
            0 => string.Concat(baseUrl, _literals[0], query),
            1 => string.Concat(string.Concat(baseUrl, _literals[0]), Escape(0, values), _literals[1], query),
            _ => Join(baseUrl, values, query),
        });
    }

    private string Join(string baseUrl, RouteValues values, string query)
    {
        var text = new StringBuilder(baseUrl).Append(_literals[0]);
        for (var i = 0; i < _names.Length; i++)
        {
            text.Append(Escape(i, values)).Append(_literals[i + 1]);
        }

        return text.Append(query).ToString();
    }

    private string Escape(int index, RouteValues values)
    {
        var value = values[index];
        ArgumentException.ThrowIfNullOrWhiteSpace(value, _names[index]);

        // Dots cannot be escaped in an address: /partners/.. would be read as the address above and reach another endpoint.
        return value is "." or ".."
            ? throw new ArgumentException($"{_names[index]} is '{value}', which cannot stand in an address.", _names[index])
            : Uri.EscapeDataString(value);
    }

    private sealed record ConstantAddress(string BaseUrl, Uri Address);
}

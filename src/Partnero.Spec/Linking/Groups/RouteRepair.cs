using System.Globalization;
using System.Text;

namespace Partnero.Spec.Linking.Groups;

/// <summary>Makes a route that every writer can rely on of one that a page got wrong.</summary>
internal sealed class RouteRepair(string route)
{
    private const string Unnamed = "value";

    private static readonly char[] Ends = ['}', '{', '/', ':'];

    private readonly StringBuilder _result = new(route.Length);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private string? _problem;

    /// <summary>The route.</summary>
    /// <param name="problem">The first thing that is wrong with it; null when nothing is.</param>
    public string Run(out string? problem)
    {
        for (var at = 0; at < route.Length;)
        {
            switch (route[at])
            {
                case '{':
                    at = AddPlaceholder(at + 1);
                    break;
                case '}':
                    _problem ??= "closes a brace that is not open";
                    at++;
                    break;
                default:
                    _result.Append(route[at++]);
                    break;
            }
        }

        problem = _problem;
        return problem is null ? route : _result.ToString();
    }

    /// <summary>Reads a name from behind its brace and gives the place behind it.</summary>
    private int AddPlaceholder(int start)
    {
        var close = route.IndexOf('}', start);
        var end = route.IndexOfAny(Ends, start) is var found && found < 0 ? route.Length : found;
        var isClosed = close >= 0 && route.IndexOf('{', start, close - start) < 0 && route.IndexOf('/', start, close - start) < 0;
        if (!isClosed)
        {
            _problem ??= "does not close a brace";
        }

        var name = isClosed ? route.Substring(start, close - start) : route.Substring(start, end - start);
        Append(name);
        return isClosed ? close + 1 : end;
    }

    private void Append(string name)
    {
        if (name.Trim().Length == 0)
        {
            _problem ??= "has a placeholder without a name";
            name = Unnamed;
        }

        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
        {
            _problem ??= $"names the placeholder '{name}' twice";
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        }

        _result.Append('{').Append(unique).Append('}');
    }
}

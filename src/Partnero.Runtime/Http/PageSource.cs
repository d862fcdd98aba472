using System.Globalization;
using Partnero.Runtime;

namespace Partnero;

/// <summary>
/// Asks again at the same address with another <c>page</c>. The address in <c>links.next</c> is not followed: it need not hold the
/// filters, and the key goes nowhere that the client's settings do not name. What it says in parameters that the operation documents,
/// such as a cursor, is taken over.
/// </summary>
internal sealed class PageSource<TRequest, TPage>(Transport transport, ApiOperation<TRequest, TPage> operation, TRequest request, Uri address) : IPageSource<TPage>
{
    private const string PageName = "page";

    private static readonly string[] LimitNames = ["limit", "per_page", "page_size"];

    public ApiOperation Operation => operation;

    public long AskedFor => NumberOf(PageName) ?? 1;

    public long? Limit
    {
        get
        {
            foreach (var name in LimitNames)
            {
                if (NumberOf(name) is { } limit)
                {
                    return limit;
                }
            }

            return null;
        }
    }

    public Task<TPage> GetAsync(Uri address, CancellationToken cancellationToken) =>
        new ApiCall<TRequest, TPage>(transport, operation, request) { Address = address, IsWalk = true }.ValueAsync(cancellationToken);

    public Uri AddressOf(long number) => With([$"{PageName}={number.ToString(CultureInfo.InvariantCulture)}"]);

    public Uri? Follow(string? link)
    {
        if (link is null || link.IndexOf('?', StringComparison.Ordinal) is not (>= 0 and var start) || request is not IJsonModel model)
        {
            return null;
        }

        var documented = JsonCursor.NamesOf(model);
        var own = Pairs(address.Query).GroupBy(NameOf, StringComparer.Ordinal).ToDictionary(static pairs => pairs.Key, static pairs => ValueOf(pairs.Last()), StringComparer.Ordinal);
        var said = Pairs(link[start..].Split('#')[0]).Where(pair => documented.Contains(NameOf(pair)) && Array.IndexOf(LimitNames, NameOf(pair)) < 0).ToList();
        return said.Exists(pair => NameOf(pair) != PageName && own.GetValueOrDefault(NameOf(pair)) != ValueOf(pair)) ? With(said) : null;
    }

    private Uri With(IReadOnlyList<string> pairs)
    {
        var names = pairs.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var others = Pairs(address.Query).Where(pair => !names.Contains(NameOf(pair)));
        return new Uri($"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', others.Concat(pairs))}");
    }

    private long? NumberOf(string name)
    {
        foreach (var pair in Pairs(address.Query))
        {
            if (NameOf(pair) == name && long.TryParse(ValueOf(pair), CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }

    private static string NameOf(string pair) => Uri.UnescapeDataString(pair.Split('=', 2)[0]);

    private static string ValueOf(string pair) => pair.Split('=', 2) is [_, var value] ? Uri.UnescapeDataString(value.Replace('+', ' ')) : "";

    private static string[] Pairs(string query) => query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}

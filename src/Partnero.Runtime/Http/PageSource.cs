using System.Globalization;

namespace Partnero;

/// <summary>
/// Asks again at the same address with another <c>page</c>. The address in <c>links.next</c> is not followed: it need not
/// repeat the filters, and the key goes nowhere that the client's settings do not name.
/// </summary>
internal sealed class PageSource<TRequest, TPage>(Transport transport, ApiOperation<TRequest, TPage> operation, TRequest request, Uri address) : IPageSource<TPage>
{
    private const string Parameter = "page=";

    public ApiOperation Operation => operation;

    public long AskedFor
    {
        get
        {
            foreach (var pair in Pairs(address))
            {
                if (pair.StartsWith(Parameter, StringComparison.Ordinal) && long.TryParse(pair.AsSpan(Parameter.Length), CultureInfo.InvariantCulture, out var number))
                {
                    return number;
                }
            }

            return 1;
        }
    }

    public Task<TPage> GetAsync(long number, CancellationToken cancellationToken) =>
        new ApiCall<TRequest, TPage>(transport, operation, request) { Address = AddressOf(number) }.ValueAsync(cancellationToken);

    private Uri AddressOf(long number)
    {
        var others = Pairs(address).Where(static pair => !pair.StartsWith(Parameter, StringComparison.Ordinal));
        var query = string.Join('&', others.Append(Parameter + number.ToString(CultureInfo.InvariantCulture)));
        return new Uri($"{address.GetLeftPart(UriPartial.Path)}?{query}");
    }

    private static string[] Pairs(Uri address) => address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}

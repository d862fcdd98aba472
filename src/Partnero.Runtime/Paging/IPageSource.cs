namespace Partnero;

/// <summary>Where a page came from; asks for another page of the same list.</summary>
internal interface IPageSource<TPage>
{
    ApiOperation Operation { get; }

    /// <summary>Number of the page that was asked for; 1 when none was.</summary>
    long AskedFor { get; }

    /// <summary>How many items a page was asked to have; null when that was left to the server.</summary>
    long? Limit { get; }

    /// <summary>The address that a next link leads to by documented parameters other than the page's number; null when it does not.</summary>
    Uri? Follow(string? link);

    Uri AddressOf(long number);

    Task<TPage> GetAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>A page that can be told where it came from.</summary>
internal interface IPage
{
    /// <summary>Takes note of it.</summary>
    /// <param name="source">Asks for other pages.</param>
    /// <param name="fingerprint">Tells its items from those of other pages; null when nobody walks.</param>
    void Bind(object source, string? fingerprint);
}

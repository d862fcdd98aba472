namespace Partnero;

/// <summary>Where a page came from; asks for another page of the same list.</summary>
internal interface IPageSource<TPage>
{
    ApiOperation Operation { get; }

    /// <summary>Number of the page that was asked for; 1 when none was.</summary>
    long AskedFor { get; }

    Task<TPage> GetAsync(long number, CancellationToken cancellationToken);
}

/// <summary>A page that can be told where it came from.</summary>
internal interface IPage
{
    void Bind(object source);
}

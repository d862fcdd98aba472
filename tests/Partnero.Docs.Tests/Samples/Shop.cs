using Partnero.Mock;

namespace Partnero.Docs.Tests.Samples;

/// <summary>A local Partnero, and a client that talks to it without a socket.</summary>
public abstract class Shop : IDisposable
{
    private readonly HttpClient _http;

    protected Shop()
    {
        _http = new HttpClient(Mock.CreateHandler());
        Partnero = new PartneroClient(_http, new PartneroClientOptions { ApiKey = Mock.ApiKey, RetryDelay = TimeSpan.FromMilliseconds(1) });
    }

    protected MockPartnero Mock { get; } = MockPartnero.Create();

    protected PartneroClient Partnero { get; }

    /// <summary>What the samples print.</summary>
    protected StringWriter Console { get; } = new() { NewLine = "\n" };

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _http.Dispose();
        Mock.Dispose();
        Console.Dispose();
    }
}

using Partnero.Mock.Hosting;
using Partnero.Spec.Model;

namespace Partnero.Mock;

public sealed partial class MockPartnero
{
    /// <summary>Starts a mock of an API on loopback.</summary>
    /// <param name="api">What the pages say.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<MockPartnero> StartAsync(Api api, MockOptions? options = null, CancellationToken cancellationToken = default)
    {
        var mock = new MockPartnero(api, options);
        mock._host = await KestrelHost.StartAsync(mock._engine, mock.Options.Port, cancellationToken).ConfigureAwait(false);
        mock.BaseUrl = new Uri(mock._host.Address, mock._engine.Index.BasePath);
        return mock;
    }

    /// <summary>Makes a mock of an API without a socket, reached through <see cref="CreateHandler"/>.</summary>
    /// <param name="api">What the pages say.</param>
    /// <param name="options">How it behaves.</param>
    public static MockPartnero Create(Api api, MockOptions? options = null) => new(api, options);
}

using Partnero.Mock.Hosting;
using Partnero.Mock.Pages;
using Partnero.Spec.Model;

namespace Partnero.Mock;

public sealed partial class MockPartnero
{
    /// <summary>Starts a mock on loopback, of the pages that this package was built with.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<MockPartnero> StartAsync(MockOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(DocsPages.PackageApi, options, cancellationToken);

    /// <summary>Starts a mock on loopback, of the pages in a folder.</summary>
    /// <param name="docsFolder">The folder, such as <c>docs-spec</c>; pages are all <c>.md</c> files in it and below.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">No page documents an operation.</exception>
    public static Task<MockPartnero> StartAsync(string docsFolder, MockOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(DocsPages.OfFolder(docsFolder), options, cancellationToken);

    /// <summary>Starts a mock on loopback, of pages given as texts.</summary>
    /// <param name="pages">Paths below the docs folder, with forward slashes, and texts.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No page documents an operation.</exception>
    public static Task<MockPartnero> StartAsync(IEnumerable<KeyValuePair<string, string>> pages, MockOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(DocsPages.Read(pages, cancellationToken), options, cancellationToken);

    /// <summary>Starts a mock on loopback, of an API that was read already.</summary>
    /// <param name="api">What the pages say.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The port of the options is taken.</exception>
    public static async Task<MockPartnero> StartAsync(Api api, MockOptions? options = null, CancellationToken cancellationToken = default)
    {
        var mock = new MockPartnero(api, options);
        try
        {
            mock._host = await KestrelHost.StartAsync(mock._engine, new ControlApi(mock), mock.Options.Port, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await mock.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        mock.BaseUrl = new Uri(mock._host.Address, mock._engine.Index.BasePath);
        return mock;
    }

    /// <summary>Makes a mock without a socket, of the pages that this package was built with; reached through <see cref="CreateHandler"/>.</summary>
    /// <param name="options">How it behaves.</param>
    public static MockPartnero Create(MockOptions? options = null) => Create(DocsPages.PackageApi, options);

    /// <summary>Makes a mock without a socket, of the pages in a folder; reached through <see cref="CreateHandler"/>.</summary>
    /// <param name="docsFolder">The folder, such as <c>docs-spec</c>; pages are all <c>.md</c> files in it and below.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">No page documents an operation.</exception>
    public static MockPartnero Create(string docsFolder, MockOptions? options = null) => Create(DocsPages.OfFolder(docsFolder), options);

    /// <summary>Makes a mock without a socket, of pages given as texts; reached through <see cref="CreateHandler"/>.</summary>
    /// <param name="pages">Paths below the docs folder, with forward slashes, and texts.</param>
    /// <param name="options">How it behaves.</param>
    /// <exception cref="ArgumentException">No page documents an operation.</exception>
    public static MockPartnero Create(IEnumerable<KeyValuePair<string, string>> pages, MockOptions? options = null) =>
        Create(DocsPages.Read(pages, CancellationToken.None), options);

    /// <summary>Makes a mock without a socket, of an API that was read already; reached through <see cref="CreateHandler"/>.</summary>
    /// <param name="api">What the pages say.</param>
    /// <param name="options">How it behaves.</param>
    public static MockPartnero Create(Api api, MockOptions? options = null) => new(api, options);
}

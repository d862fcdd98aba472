using Microsoft.Extensions.Configuration;
using Partnero;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers generated clients.</summary>
/// <remarks>
/// Clients are singletons. Their options are <see cref="PartneroClientOptions"/> under the name of the client's type, with the key
/// behind it where there is one; they are checked when the application starts. What comes back takes handlers of your own.
/// </remarks>
public static class PartneroServiceCollectionExtensions
{
    /// <summary>
    /// Registers a generated client of your own as a singleton, configured by the application's configuration: the section
    /// <c>Partnero</c>, and <c>PARTNERO_API_KEY</c> and <c>PARTNERO_BASE_URL</c> for what is not set there.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(this IServiceCollection services, Func<HttpClient, PartneroClientOptions, TClient> create)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, null, OptionsName<TClient>(null), create, OptionsSource.Application);

    /// <summary>Registers a generated client of your own as a singleton. The application's configuration is read first, as without a delegate.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <param name="configure">Sets the options; has the last word.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(
        this IServiceCollection services,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        Action<PartneroClientOptions> configure)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, null, OptionsName<TClient>(null), create, OptionsSource.ApplicationThen(configure));

    /// <summary>Registers a generated client of your own as a singleton, configured by a section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <param name="configuration">
    /// The section that holds the options; of a whole configuration the section <c>Partnero</c>. Key and address that it does
    /// not set come from <c>PARTNERO_API_KEY</c> and <c>PARTNERO_BASE_URL</c>.
    /// </param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(
        this IServiceCollection services,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        IConfiguration configuration)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, null, OptionsName<TClient>(null), create, OptionsSource.SectionThenVariables(configuration));

    /// <summary>Registers a generated client of your own under a key: one for each API key, <c>[FromKeyedServices("…")]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The service key, and the name of its options.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(
        this IServiceCollection services,
        string key,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        Action<PartneroClientOptions> configure)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, PartneroRegistration.NotEmpty(key), OptionsName<TClient>(key), create, OptionsSource.Delegate(configure));

    /// <summary>Registers a generated client of your own under a key: one for each API key, <c>[FromKeyedServices("…")]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The service key, and the name of its options.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <param name="configuration">The section that holds the options.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(
        this IServiceCollection services,
        string key,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        IConfiguration configuration)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, PartneroRegistration.NotEmpty(key), OptionsName<TClient>(key), create, OptionsSource.Section(configuration));

    // Clients of several types have options of their own; those of the shipped client have the plain names.
    private static string OptionsName<TClient>(string? key) => key is null ? typeof(TClient).FullName! : $"{typeof(TClient).FullName}:{key}";
}

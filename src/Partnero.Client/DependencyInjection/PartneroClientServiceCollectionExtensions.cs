using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Partnero;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Partnero clients. Those that are generated from pages of your own: <see cref="PartneroServiceCollectionExtensions"/>.</summary>
/// <remarks>
/// Clients are singletons. Their options are <see cref="PartneroClientOptions"/> under the default name, or under the
/// client's key; they are checked when the application starts. What comes back takes handlers of your own.
/// </remarks>
public static class PartneroClientServiceCollectionExtensions
{
    /// <summary>
    /// Registers the client, configured by the application's configuration: the section <c>Partnero</c>, and
    /// <c>PARTNERO_API_KEY</c> and <c>PARTNERO_BASE_URL</c> for what is not set there.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero(this IServiceCollection services) =>
        PartneroRegistration.Add(services, null, Options.Options.DefaultName, NewClient, OptionsSource.Application);

    /// <summary>Registers the client. The application's configuration is read first, as without a delegate.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; has the last word.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero(this IServiceCollection services, Action<PartneroClientOptions> configure) =>
        PartneroRegistration.Add(services, null, Options.Options.DefaultName, NewClient, OptionsSource.ApplicationThen(configure));

    /// <summary>Registers the client, configured by a section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// The section that holds the options; of a whole configuration the section <c>Partnero</c>. Key and address that it does
    /// not set come from <c>PARTNERO_API_KEY</c> and <c>PARTNERO_BASE_URL</c>.
    /// </param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero(this IServiceCollection services, IConfiguration configuration) =>
        PartneroRegistration.Add(services, null, Options.Options.DefaultName, NewClient, OptionsSource.SectionThenVariables(configuration));

    /// <summary>Registers a client under a key: one for each API key, which is one program. <c>[FromKeyedServices("…")]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The service key, and the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero(this IServiceCollection services, string key, Action<PartneroClientOptions> configure) =>
        PartneroRegistration.Add(services, PartneroRegistration.NotEmpty(key), key, NewClient, OptionsSource.Delegate(configure));

    /// <summary>Registers a client under a key: one for each API key, which is one program. <c>[FromKeyedServices("…")]</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The service key, and the name of its options.</param>
    /// <param name="configuration">The section that holds the options.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero(this IServiceCollection services, string key, IConfiguration configuration) =>
        PartneroRegistration.Add(services, PartneroRegistration.NotEmpty(key), key, NewClient, OptionsSource.Section(configuration));

    private static PartneroClient NewClient(HttpClient http, PartneroClientOptions options) => new(http, options);
}

using Microsoft.Extensions.Configuration;
using Partnero;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Partnero clients.</summary>
public static partial class PartneroServiceCollectionExtensions
{
    /// <summary>
    /// Registers a generated client of your own as a singleton, configured by the section <c>Partnero</c> and
    /// <c>PARTNERO_API_KEY</c> of the application's configuration.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(this IServiceCollection services, Func<HttpClient, PartneroClientOptions, TClient> create)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, null, OptionsName<TClient>(null), create, FromApplication);

    /// <summary>Registers a generated client of your own as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(
        this IServiceCollection services,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        Action<PartneroClientOptions> configure)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, null, OptionsName<TClient>(null), create, From(configure));

    /// <summary>Registers a generated client of your own as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="create">Makes the client: <c>static (http, options) => new AcmeClient(http, options)</c>.</param>
    /// <param name="configuration">The section that holds the options.</param>
    /// <returns>Takes handlers of your own.</returns>
    public static IHttpClientBuilder AddPartnero<TClient>(
        this IServiceCollection services,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        IConfiguration configuration)
        where TClient : PartneroClientBase =>
        PartneroRegistration.Add(services, null, OptionsName<TClient>(null), create, From(configuration));

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
        PartneroRegistration.Add(services, NotEmpty(key), OptionsName<TClient>(key), create, From(configure));

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
        PartneroRegistration.Add(services, NotEmpty(key), OptionsName<TClient>(key), create, From(configuration));

    // Clients of several types have options of their own; those of the shipped client have the plain names.
    private static string OptionsName<TClient>(string? key) => key is null ? typeof(TClient).FullName! : $"{typeof(TClient).FullName}:{key}";

    private static string NotEmpty(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return key;
    }

    private static void FromApplication(PartneroClientOptions options, IServiceProvider services)
    {
        if (services.GetService<IConfiguration>() is { } configuration)
        {
            OptionsBinder.Bind(configuration.GetSection(OptionsBinder.DefaultSection), options);
            OptionsBinder.BindVariables(configuration, options);
        }
    }

    private static Action<PartneroClientOptions, IServiceProvider> From(Action<PartneroClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return (options, _) => configure(options);
    }

    private static Action<PartneroClientOptions, IServiceProvider> From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return (options, _) => OptionsBinder.Bind(configuration, options);
    }
}

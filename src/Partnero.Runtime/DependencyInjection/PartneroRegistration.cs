using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Partnero;

/// <summary>What every <c>AddPartnero</c> does: options that are checked at start, connections from the factory, one client.</summary>
internal static class PartneroRegistration
{
    public static IHttpClientBuilder Add<TClient>(
        IServiceCollection services,
        string? key,
        string optionsName,
        Func<HttpClient, PartneroClientOptions, TClient> create,
        Action<PartneroClientOptions, IServiceProvider> configure)
        where TClient : PartneroClientBase
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<PartneroClientOptions>(optionsName)
            .Configure<IServiceProvider>(static (options, provider) => options.LoggerFactory = provider.GetService<ILoggerFactory>())
            .Configure(configure)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PartneroClientOptions>>(new PartneroOptionsValidator(optionsName));

        // The options' own limits replace the client's, whose 100 seconds would end long calls and cost short ones a timer.
        services.PostConfigure<PartneroClientOptions>(optionsName, static options => options.AttemptTimeout ??= PartneroClientOptions.DefaultAttemptTimeout);
        var httpName = $"{typeof(TClient).FullName}{(key is null ? "" : ":" + key)}";
        var http = services.AddHttpClient(httpName, static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(SharedConnections.NewHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan); // the handler renews its connections itself, and the client lives on

        if (key is null)
        {
            services.TryAddSingleton(NewClient);
        }
        else
        {
            services.TryAddKeyedSingleton(key, (provider, _) => NewClient(provider));
        }

        return http;

        TClient NewClient(IServiceProvider provider) => create(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName),
            provider.GetRequiredService<IOptionsMonitor<PartneroClientOptions>>().Get(optionsName));
    }

    public static string NotEmpty(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return key;
    }
}

using Microsoft.Extensions.Configuration;
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
        OptionsSource source)
        where TClient : PartneroClientBase
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);

        services.AddOptions<PartneroClientOptions>(optionsName)
            .Configure<IServiceProvider>(static (options, provider) => options.LoggerFactory = provider.GetService<ILoggerFactory>())
            .Configure(source.Configure)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PartneroClientOptions>>(new PartneroOptionsValidator(optionsName));
        services.AddSingleton<IOptionsChangeTokenSource<PartneroClientOptions>>(provider => new OptionsChanges(optionsName, source.Changes ?? provider.GetService<IConfiguration>()));

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

        TClient NewClient(IServiceProvider provider)
        {
            var options = provider.GetRequiredService<IOptionsMonitor<PartneroClientOptions>>();
            var client = create(provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpName), options.Get(optionsName));

            // Only the key: a client whose limits change while it is at work is a surprise. Options that are invalid do not come here.
            options.OnChange((changed, name) =>
            {
                if (name == optionsName && changed.ApiKey is { Length: > 0 } key)
                {
                    client.UseKey(key);
                }
            });
            return client;
        }
    }

    public static string NotEmpty(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return key;
    }
}

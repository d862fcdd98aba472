using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Partnero;

/// <summary>Where the options of a registration come from. A client without a key of its own is the application's only one, so it may take the application's variables.</summary>
internal static class OptionsSource
{
    public static Action<PartneroClientOptions, IServiceProvider> Application { get; } = static (options, services) =>
    {
        if (services.GetService<IConfiguration>() is { } configuration)
        {
            OptionsBinder.Bind(configuration.GetSection(OptionsBinder.DefaultSection), options);
            OptionsBinder.BindVariables(configuration, options);
        }
    };

    public static Action<PartneroClientOptions, IServiceProvider> ApplicationThen(Action<PartneroClientOptions> configure) =>
        Application + Delegate(configure);

    public static Action<PartneroClientOptions, IServiceProvider> Delegate(Action<PartneroClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return (options, _) => configure(options);
    }

    public static Action<PartneroClientOptions, IServiceProvider> Section(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return (options, _) => OptionsBinder.Bind(configuration, options);
    }

    public static Action<PartneroClientOptions, IServiceProvider> SectionThenVariables(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        // A whole configuration has the settings of everybody at its root; ours are in our section.
        var section = configuration is IConfigurationRoot ? configuration.GetSection(OptionsBinder.DefaultSection) : configuration;
        return (options, services) =>
        {
            OptionsBinder.Bind(section, options);
            if (services.GetService<IConfiguration>() is { } application)
            {
                OptionsBinder.BindVariables(application, options);
            }
        };
    }
}

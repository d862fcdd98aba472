using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Partnero;

/// <summary>
/// Where the options of a registration come from. A client without a key of its own is the application's only one, so it may take
/// the application's variables.
/// </summary>
/// <param name="Configure">Sets the options.</param>
/// <param name="Changes">What announces that they have changed; null for the application's configuration.</param>
internal sealed record OptionsSource(Action<PartneroClientOptions, IServiceProvider> Configure, IConfiguration? Changes = null)
{
    public static OptionsSource Application { get; } = new(ReadApplication);

    public static OptionsSource ApplicationThen(Action<PartneroClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return new((options, services) =>
        {
            ReadApplication(options, services);
            configure(options);
        });
    }

    public static OptionsSource Delegate(Action<PartneroClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return new((options, _) => configure(options));
    }

    public static OptionsSource Section(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new((options, _) => OptionsBinder.Bind(configuration, options), configuration);
    }

    public static OptionsSource SectionThenVariables(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        // A whole configuration has the settings of everybody at its root; ours are in our section.
        var section = configuration is IConfigurationRoot ? configuration.GetSection(OptionsBinder.DefaultSection) : configuration;
        return new(
            (options, services) =>
            {
                OptionsBinder.Bind(section, options);
                if (services.GetService<IConfiguration>() is { } application)
                {
                    OptionsBinder.BindVariables(application, options);
                }
            },
            section);
    }

    private static void ReadApplication(PartneroClientOptions options, IServiceProvider services)
    {
        if (services.GetService<IConfiguration>() is { } configuration)
        {
            OptionsBinder.Bind(configuration.GetSection(OptionsBinder.DefaultSection), options);
            OptionsBinder.BindVariables(configuration, options);
        }
    }
}

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Partnero;

/// <summary>
/// Reads options from configuration by hand: the usual binder works by reflection, which trimming and native compilation take
/// away, and passes over what it cannot read.
/// </summary>
internal static class OptionsBinder
{
    /// <summary>The section that is read when none is named.</summary>
    public const string DefaultSection = "Partnero";

    /// <summary>The names that environment variables usually have.</summary>
    public const string ApiKeyVariable = "PARTNERO_API_KEY";

    /// <inheritdoc cref="ApiKeyVariable"/>
    public const string BaseUrlVariable = "PARTNERO_BASE_URL";

    /// <summary>Every setting that configuration may hold; the JSON schema in the package names the same.</summary>
    public static IReadOnlyDictionary<string, Action<IConfigurationSection, PartneroClientOptions>> Settings { get; } =
        new Dictionary<string, Action<IConfigurationSection, PartneroClientOptions>>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(PartneroClientOptions.ApiKey)] = static (value, options) => options.ApiKey = value.Value,
            [nameof(PartneroClientOptions.BaseUrl)] = static (value, options) => options.BaseUrl = Address(value),
            [nameof(PartneroClientOptions.ValidateRequests)] = static (value, options) => options.ValidateRequests = Flag(value),
            [nameof(PartneroClientOptions.AttemptTimeout)] = static (value, options) => options.AttemptTimeout = Time(value),
            [nameof(PartneroClientOptions.Timeout)] = static (value, options) => options.Timeout = Time(value),
            [nameof(PartneroClientOptions.MaxRetries)] = static (value, options) => options.MaxRetries = Number(value),
            [nameof(PartneroClientOptions.RetryDelay)] = static (value, options) => options.RetryDelay = Time(value),
            [nameof(PartneroClientOptions.MaxRetryDelay)] = static (value, options) => options.MaxRetryDelay = Time(value),
            [nameof(PartneroClientOptions.MaxResponseBytes)] = static (value, options) => options.MaxResponseBytes = Number(value),
            [nameof(PartneroClientOptions.MaxResponseDepth)] = static (value, options) => options.MaxResponseDepth = Number(value),
            [nameof(PartneroClientOptions.StrictResponses)] = static (value, options) => options.StrictResponses = Flag(value),
            [nameof(PartneroClientOptions.MaxErrorBodyLength)] = static (value, options) => options.MaxErrorBodyLength = Number(value),
        };

    /// <summary>Takes over every setting that the section has. What else stands there belongs to the application.</summary>
    /// <exception cref="OptionsValidationException">A setting cannot be read.</exception>
    public static void Bind(IConfiguration section, PartneroClientOptions options)
    {
        foreach (var value in section.GetChildren())
        {
            if (value.Value is not null && Settings.TryGetValue(value.Key, out var set))
            {
                set(value, options);
            }
        }
    }

    /// <summary>Takes over key and address from the variables, where they are not set yet.</summary>
    public static void BindVariables(IConfiguration configuration, PartneroClientOptions options)
    {
        if (string.IsNullOrEmpty(options.ApiKey))
        {
            options.ApiKey = configuration[ApiKeyVariable];
        }

        if (options.BaseUrl is null && configuration.GetSection(BaseUrlVariable) is { Value: not null } url)
        {
            options.BaseUrl = Address(url);
        }
    }

    private static Uri Address(IConfigurationSection value) =>
        Uri.TryCreate(value.Value, UriKind.Absolute, out var url) ? url : throw Unreadable(value, "an absolute address");

    private static bool Flag(IConfigurationSection value) =>
        bool.TryParse(value.Value, out var flag) ? flag : throw Unreadable(value, "true or false");

    private static int Number(IConfigurationSection value) =>
        int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(value, "a whole number");

    private static TimeSpan Time(IConfigurationSection value) =>
        string.Equals(value.Value, "Infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan
        : TimeSpan.TryParse(value.Value, CultureInfo.InvariantCulture, out var time) ? time
        : throw Unreadable(value, "a time, hh:mm:ss, or Infinite");

    // The value is not shown: a key may stand at the wrong place.
    private static OptionsValidationException Unreadable(IConfigurationSection value, string expected) =>
        new(value.Path, typeof(PartneroClientOptions), [$"{value.Path} in the configuration must be {expected}."]);
}

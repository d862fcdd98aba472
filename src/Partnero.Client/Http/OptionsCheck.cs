using System.Diagnostics.CodeAnalysis;

namespace Partnero;

/// <summary>What is wrong with options, in words that say what to set. Never repeats the key.</summary>
internal static class OptionsCheck
{
    // Longer waits are typing errors; Polly refuses them too.
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    public static IEnumerable<string> Problems(PartneroClientOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return "ApiKey is not set. Create a key in the program's settings at Partnero and set it here, or in a configuration that AddPartnero reads as PARTNERO_API_KEY.";
        }
        else if (!options.ApiKey.All(static c => c is > ' ' and <= '~'))
        {
            yield return "ApiKey holds white space or characters outside ASCII. Copy it again, without quotes or line ends.";
        }

        if (options.BaseUrl is { } url && !IsHttp(url))
        {
            yield return $"BaseUrl is {url}; it must be an absolute http or https address without query, such as https://api.partnero.com/v1.";
        }

        foreach (var (name, value) in Limits(options))
        {
            if (value != System.Threading.Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value > LongestTime))
            {
                yield return $"{name} is {value}; it must be positive and at most a day, or Timeout.InfiniteTimeSpan for no limit.";
            }
        }

        foreach (var (name, value) in Waits(options))
        {
            if (value < TimeSpan.Zero || value > LongestTime)
            {
                yield return $"{name} is {value}; it must be between 0 and a day.";
            }
        }

        foreach (var (name, value, least) in Numbers(options))
        {
            if (value < least)
            {
                yield return $"{name} is {value}; the least is {least}.";
            }
        }
    }

    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public static void ThrowIfInvalid([NotNull] PartneroClientOptions? options, string parameter)
    {
        ArgumentNullException.ThrowIfNull(options, parameter);
        var problems = string.Join(" ", Problems(options));
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, parameter);
        }
    }

    public static bool IsHttp(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Query.Length == 0 && url.Fragment.Length == 0;

    private static IEnumerable<(string Name, TimeSpan Value)> Limits(PartneroClientOptions options)
    {
        yield return (nameof(options.AttemptTimeout), options.AttemptTimeout ?? PartneroClientOptions.DefaultAttemptTimeout);
        yield return (nameof(options.Timeout), options.Timeout);
    }

    private static IEnumerable<(string Name, TimeSpan Value)> Waits(PartneroClientOptions options)
    {
        yield return (nameof(options.RetryDelay), options.RetryDelay);
        yield return (nameof(options.MaxRetryDelay), options.MaxRetryDelay);
    }

    private static IEnumerable<(string Name, int Value, int Least)> Numbers(PartneroClientOptions options)
    {
        yield return (nameof(options.MaxRetries), options.MaxRetries, 0);
        yield return (nameof(options.MaxResponseBytes), options.MaxResponseBytes, 1);
        yield return (nameof(options.MaxResponseDepth), options.MaxResponseDepth, 1);
        yield return (nameof(options.MaxErrorBodyLength), options.MaxErrorBodyLength, 0);
    }
}

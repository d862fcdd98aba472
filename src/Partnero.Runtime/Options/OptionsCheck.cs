using System.Diagnostics.CodeAnalysis;

namespace Partnero;

/// <summary>What is wrong with options, in words that say what to set. Never shows the key.</summary>
internal static class OptionsCheck
{
    // Longer waits are typing errors; Polly refuses them too.
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    public static List<string> Problems(PartneroClientOptions options)
    {
        // A plain list: iterators are classes of many methods, all of which the JIT would compile before the first call.
        var problems = new List<string>();
        if (options.ApiKeyProvider is not null && string.IsNullOrEmpty(options.ApiKey))
        {
            // The provider is asked when there is something to send.
        }
        else if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            problems.Add("ApiKey is not set. Create a key in the program's settings at Partnero and set it here, or in a configuration that AddPartnero reads as PARTNERO_API_KEY.");
        }
        else if (!IsKey(options.ApiKey))
        {
            problems.Add("ApiKey holds white space or characters outside ASCII. Copy it again, without quotes or line ends.");
        }

        if (options.BaseUrl is { } url && !IsHttp(url))
        {
            problems.Add($"BaseUrl is {Shown(url)}; it must be an absolute http or https address without user name, password and query, such as https://api.partnero.com/v1.");
        }

        Limit(problems, nameof(options.AttemptTimeout), options.AttemptTimeout ?? PartneroClientOptions.DefaultAttemptTimeout);
        Limit(problems, nameof(options.Timeout), options.Timeout);
        Wait(problems, nameof(options.RetryDelay), options.RetryDelay);
        Wait(problems, nameof(options.MaxRetryDelay), options.MaxRetryDelay);
        Number(problems, nameof(options.MaxRetries), options.MaxRetries, 0);
        Number(problems, nameof(options.MaxResponseBytes), options.MaxResponseBytes, 1);
        Number(problems, nameof(options.MaxResponseDepth), options.MaxResponseDepth, 1, PartneroClientOptions.LargestMaxResponseDepth);
        Number(problems, nameof(options.MaxErrorBodyLength), options.MaxErrorBodyLength, 0);
        return problems;
    }

    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public static void ThrowIfInvalid([NotNull] PartneroClientOptions? options, string parameter)
    {
        ArgumentNullException.ThrowIfNull(options, parameter);
        if (Problems(options) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), parameter);
        }
    }

    /// <summary>Whether a text can stand in a header as a key.</summary>
    public static bool IsKey([NotNullWhen(true)] string? key) => !string.IsNullOrEmpty(key) && !key.AsSpan().ContainsAnyExceptInRange('!', '~');

    public static bool IsHttp(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    /// <summary>An address as it may be shown: without what may hold secrets, which are user name, password, query and fragment.</summary>
    public static string Shown(Uri url) => url.IsAbsoluteUri
        ? url.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.Path, UriFormat.UriEscaped)
        : url.OriginalString.Split('?', '#')[0];

    private static void Limit(List<string> problems, string name, TimeSpan value)
    {
        if (value != Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value > LongestTime))
        {
            problems.Add($"{name} is {value}; it must be positive and at most a day, or Timeout.InfiniteTimeSpan for no limit.");
        }
    }

    private static void Wait(List<string> problems, string name, TimeSpan value)
    {
        if (value < TimeSpan.Zero || value > LongestTime)
        {
            problems.Add($"{name} is {value}; it must be between 0 and a day.");
        }
    }

    private static void Number(List<string> problems, string name, int value, int least, int most = int.MaxValue)
    {
        if (value < least)
        {
            problems.Add($"{name} is {value}; the least is {least}.");
        }
        else if (value > most)
        {
            problems.Add($"{name} is {value}; the most is {most}.");
        }
    }
}

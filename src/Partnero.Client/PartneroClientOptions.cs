using Microsoft.Extensions.Logging;

namespace Partnero;

/// <summary>
/// Settings of a client. They are read once, when the client is made. The defaults are the constants beside them.
/// </summary>
public sealed class PartneroClientOptions
{
    /// <summary>Default of <see cref="AttemptTimeout"/> with the client's own connections.</summary>
    public static readonly TimeSpan DefaultAttemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Default of <see cref="Timeout"/>.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    /// <summary>Default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 2;

    /// <summary>Default of <see cref="RetryDelay"/>.</summary>
    public static readonly TimeSpan DefaultRetryDelay = TimeSpan.FromSeconds(0.5);

    /// <summary>Default of <see cref="MaxRetryDelay"/>.</summary>
    public static readonly TimeSpan DefaultMaxRetryDelay = TimeSpan.FromSeconds(30);

    /// <summary>Default of <see cref="MaxResponseBytes"/>: 64 MiB.</summary>
    public const int DefaultMaxResponseBytes = 64 * 1024 * 1024;

    /// <summary>Default of <see cref="MaxResponseDepth"/>.</summary>
    public const int DefaultMaxResponseDepth = 64;

    /// <summary>Default of <see cref="MaxErrorBodyLength"/>.</summary>
    public const int DefaultMaxErrorBodyLength = 16 * 1024;

    /// <summary>The API key. One key is one program. Required.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Address of the API. Null: the <c>BaseAddress</c> of the <see cref="HttpClient"/> that was handed in, else the address
    /// that the documentation names.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Whether requests are checked against the documentation's rules before anything is sent.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// Limit of one attempt, from its start to the last byte of its answer. Null: <see cref="DefaultAttemptTimeout"/>; with a
    /// <see cref="HttpClient"/> of your own its <see cref="HttpClient.Timeout"/>, which covers the answer's headers, and
    /// <see cref="DefaultAttemptTimeout"/> for the body. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off.
    /// </summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Limit of a call with all its attempts and waits. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off.</summary>
    public TimeSpan Timeout { get; set; } = DefaultTimeout;

    /// <summary>How often a failed attempt is repeated at most, where a repeat is safe. 0 switches repeats off.</summary>
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>About how long to wait before the first repeat; doubled for each further one, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = DefaultRetryDelay;

    /// <summary>
    /// The longest wait before a repeat. When the server asks for more (<c>Retry-After</c>), the call is not repeated: its
    /// exception carries the wait.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = DefaultMaxRetryDelay;

    /// <summary>The largest body of an answer, after decompression.</summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>How deep objects and lists of an answer may be nested.</summary>
    public int MaxResponseDepth { get; set; } = DefaultMaxResponseDepth;

    /// <summary>How many characters of a body an exception keeps.</summary>
    public int MaxErrorBodyLength { get; set; } = DefaultMaxErrorBodyLength;

    /// <summary>Where the client logs; null for nowhere. <c>AddPartnero</c> sets it. Neither bodies nor the key are ever logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that waits between attempts and the limit over all of them go by. An attempt's limit goes by the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The base URL; never the key.</summary>
    public override string ToString() => $"PartneroClientOptions {{ BaseUrl = {BaseUrl?.ToString() ?? "default"}, ApiKey = {(string.IsNullOrEmpty(ApiKey) ? "not set" : "set")} }}";
}

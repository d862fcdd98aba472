using Microsoft.Extensions.Logging;

namespace Partnero;

/// <summary>
/// Settings of a client. They are read once, when the client is made, and checked then: an <see cref="ArgumentException"/> says
/// what is wrong. The defaults are the constants beside them.
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

    /// <summary>The most that <see cref="MaxResponseDepth"/> may be: what is nested deeper could exhaust the stack.</summary>
    public const int LargestMaxResponseDepth = 512;

    /// <summary>Default of <see cref="MaxErrorBodyLength"/>.</summary>
    public const int DefaultMaxErrorBodyLength = 16 * 1024;

    /// <summary>
    /// The API key; one key is one program. Required unless there is an <see cref="ApiKeyProvider"/>: ASCII without white space. Never
    /// logged, and in no exception.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Gives the API key, where keys change while the client lives. It is asked before each attempt, so it should remember the key for
    /// as long as that is good. When a server refuses the key (401), it is asked once more, and another key is tried at once. Null,
    /// the default: <see cref="ApiKey"/> is sent.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; set; }

    /// <summary>
    /// Address of the API: absolute, http or https, without user name, password and query. Null, the default: the <c>BaseAddress</c> of the
    /// <see cref="HttpClient"/> that was handed in, else the address that the documentation names.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Whether requests are checked against the documentation's rules before anything is sent. Default: true.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>
    /// Limit of one attempt, from its start to the last byte of its answer. Above 0 and at most a day;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off. Null, the default: 30 seconds
    /// (<see cref="DefaultAttemptTimeout"/>), and with a <see cref="HttpClient"/> of your own its <see cref="HttpClient.Timeout"/>.
    /// </summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>
    /// Limit of a call with all its attempts and waits. Above 0 and at most a day;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> switches it off. Default: 100 seconds (<see cref="DefaultTimeout"/>).
    /// </summary>
    public TimeSpan Timeout { get; set; } = DefaultTimeout;

    /// <summary>
    /// How often a failed attempt is retried at most, where a retry is safe. 0, which switches retries off, or more. Default: 2
    /// (<see cref="DefaultMaxRetries"/>).
    /// </summary>
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>
    /// About how long to wait before the first retry; doubled for each further one, with jitter. 0 to a day. Default: half a
    /// second (<see cref="DefaultRetryDelay"/>).
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = DefaultRetryDelay;

    /// <summary>
    /// The longest wait before a retry. When the server asks for more (<c>Retry-After</c>), the call is not retried: its
    /// exception carries the wait. 0 to a day. Default: 30 seconds (<see cref="DefaultMaxRetryDelay"/>).
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = DefaultMaxRetryDelay;

    /// <summary>
    /// The largest body of an answer in bytes, after decompression. 1 or more. Default: 64 MiB (<see cref="DefaultMaxResponseBytes"/>).
    /// </summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>
    /// How many levels deep objects and lists of an answer may be nested. 1 to 512 (<see cref="LargestMaxResponseDepth"/>). Default: 64
    /// (<see cref="DefaultMaxResponseDepth"/>).
    /// </summary>
    public int MaxResponseDepth { get; set; } = DefaultMaxResponseDepth;

    /// <summary>
    /// How many characters of a body an exception keeps. 0 or more. Default: 16384 (<see cref="DefaultMaxErrorBodyLength"/>).
    /// </summary>
    public int MaxErrorBodyLength { get; set; } = DefaultMaxErrorBodyLength;

    /// <summary>
    /// Whether a value of another kind than the documentation says makes an answer unreadable. Default: false; such a member is empty
    /// then, and its JSON is in <c>AdditionalProperties</c>.
    /// </summary>
    public bool StrictResponses { get; set; }

    /// <summary>
    /// Where the client logs; null, the default, for nowhere. <c>AddPartnero</c> sets it. Neither bodies nor the key are ever logged.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// The clock that waits between attempts and the limit over all of them go by; an attempt's limit goes by the system's. Default:
    /// the system's.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The base URL; never the key.</summary>
    public override string ToString() => $"PartneroClientOptions {{ BaseUrl = {(BaseUrl is null ? "default" : OptionsCheck.Shown(BaseUrl))}, ApiKey = {(string.IsNullOrEmpty(ApiKey) ? "not set" : "set")} }}";
}

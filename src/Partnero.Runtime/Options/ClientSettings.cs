namespace Partnero;

/// <summary>Options as a client uses them: checked, with defaults filled in, unchanging.</summary>
internal sealed class ClientSettings
{
    public ClientSettings(PartneroClientOptions options, Uri baseUrl, TimeSpan usualAttemptTimeout)
    {
        BaseUrl = baseUrl.AbsoluteUri.TrimEnd('/');
        ServerAddress = baseUrl.Host;
        ServerPort = baseUrl.Port;
        Authority = baseUrl.Authority;
        Host = baseUrl.IsDefaultPort ? baseUrl.Host : baseUrl.Authority;
        Keys = new ApiKeys(options.ApiKey);
        ApiKeyProvider = options.ApiKeyProvider;
        ValidateRequests = options.ValidateRequests;
        AttemptTimeout = options.AttemptTimeout ?? usualAttemptTimeout;
        Timeout = options.Timeout;
        MaxRetries = options.MaxRetries;
        RetryDelay = options.RetryDelay;
        MaxRetryDelay = options.MaxRetryDelay;
        MaxResponseBytes = options.MaxResponseBytes;
        MaxResponseDepth = options.MaxResponseDepth;
        MaxErrorBodyLength = options.MaxErrorBodyLength;
        StrictResponses = options.StrictResponses;
        TimeProvider = options.TimeProvider;
    }

    /// <summary>Without a slash at its end.</summary>
    public string BaseUrl { get; }

    public string Authority { get; }

    public string Host { get; }

    public string ServerAddress { get; }

    public int ServerPort { get; }

    public ApiKeys Keys { get; }

    public Func<CancellationToken, ValueTask<string>>? ApiKeyProvider { get; }

    public bool ValidateRequests { get; }

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan Timeout { get; }

    /// <summary>Limit of the first attempt: that of an attempt, or of the whole call where that is shorter.</summary>
    public TimeSpan FirstTimeout => AttemptTimeout == System.Threading.Timeout.InfiniteTimeSpan || (Timeout != System.Threading.Timeout.InfiniteTimeSpan && Timeout < AttemptTimeout) ? Timeout : AttemptTimeout;

    public int MaxRetries { get; }

    public TimeSpan RetryDelay { get; }

    public TimeSpan MaxRetryDelay { get; }

    public int MaxResponseBytes { get; }

    public int MaxResponseDepth { get; }

    public int MaxErrorBodyLength { get; }

    public bool StrictResponses { get; }

    public TimeProvider TimeProvider { get; }

    /// <summary>Base URL, connection limits and retries; never the key.</summary>
    public override string ToString() => BaseUrl;
}

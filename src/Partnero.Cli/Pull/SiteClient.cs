using System.Net;
using System.Net.Http.Headers;
using Partnero.Spec;

namespace Partnero.Cli.Pull;

/// <summary>What came of asking for a page.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>It is what it was.</summary>
    public sealed record NotModified : Fetched;

    /// <summary>Its text, with what the server calls it.</summary>
    public sealed record Text(string Content, string? ETag, string? LastModified) : Fetched;

    /// <summary>It could not be had.</summary>
    public sealed record Failed(string Reason) : Fetched;
}

/// <summary>What the server called the text that we have.</summary>
internal readonly record struct Validators(string? ETag, string? LastModified);

/// <summary>How much a site may ask of us.</summary>
internal sealed record SiteLimits
{
    /// <summary>Requests under way at once.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>Time for one answer, from the request to its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of one answer, decompressed.</summary>
    public int AnswerBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Bytes of all pages together: they are held in memory until all are there.</summary>
    public long TotalBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>Pages that an index may name.</summary>
    public int Pages { get; init; } = 5000;

    /// <summary>How often a request is sent again after a failure that may pass.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Wait before the first retry; doubles each time.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest <c>Retry-After</c> that is waited for.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>Asks a docs site for texts: conditionally, within limits, again when it makes sense, and never another site.</summary>
internal sealed class SiteClient(HttpMessageInvoker http, SiteLimits limits, TimeProvider time)
{
    private const int MostRedirects = 5;

    /// <summary>The handler that this client wants: redirects are its own decision, gzip bombs count decompressed.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Gets a text.</summary>
    public async Task<Fetched> GetAsync(Uri address, Validators known, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (fetched, mayPass, wait) = await TryAsync(address, known, cancellationToken);
            var delay = wait ?? (limits.RetryDelay * Math.Pow(2, attempt));
            if (!mayPass || attempt == limits.Retries || delay > limits.LongestRetryAfter)
            {
                return fetched;
            }

            await Task.Delay(delay > TimeSpan.Zero ? delay : TimeSpan.Zero, time, cancellationToken);
        }
    }

    private async Task<Attempt> TryAsync(Uri address, Validators known, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(limits.Timeout);
        try
        {
            return await FollowAsync(address, known, inTime.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Attempt.MayPass($"no whole answer within {limits.Timeout.TotalSeconds:0.#} seconds");
        }
        catch (HttpRequestException exception)
        {
            return Attempt.MayPass($"no answer: {(exception.InnerException ?? exception).Message.TrimEnd('.')}");
        }
        catch (IOException)
        {
            return Attempt.MayPass("the answer broke off in the middle");
        }
        catch (UriFormatException)
        {
            return Attempt.Final("a redirect to what is no address");
        }
    }

    private async Task<Attempt> FollowAsync(Uri address, Validators known, CancellationToken cancellationToken)
    {
        var at = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = CreateRequest(at, known);
            using var response = await http.SendAsync(request, cancellationToken);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return await ReadAsync(response, known, cancellationToken);
            }

            if (response.Headers.Location is not { } location)
            {
                return Attempt.Final("a redirect without an address");
            }

            at = new Uri(at, location);
            if (Uri.Compare(at, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return Attempt.Final($"redirected elsewhere, to {at.GetLeftPart(UriPartial.Authority)}; if the docs moved there, say --site");
            }
        }

        return Attempt.Final("redirected in a circle");
    }

    private static HttpRequestMessage CreateRequest(Uri address, Validators known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("partnero-cli", typeof(SiteClient).Assembly.GetName().Version?.ToString(3)));
        request.Headers.TryAddWithoutValidation("Accept", "text/markdown, text/plain;q=0.9, */*;q=0.1");
        if (known.ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        }

        if (known.LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.LastModified);
        }

        return request;
    }

    private async Task<Attempt> ReadAsync(HttpResponseMessage response, Validators known, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified when known == default:
                return Attempt.Final("the server says that nothing changed, without being asked");
            case HttpStatusCode.NotModified:
                return new Attempt(new Fetched.NotModified());
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests:
            case >= HttpStatusCode.InternalServerError:
                var after = response.Headers.RetryAfter;
                return Attempt.MayPass($"the server answered {status}", after?.Delta ?? (after?.Date - time.GetUtcNow()));
            case not HttpStatusCode.OK:
                return Attempt.Final($"the server answered {status}");
        }

        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
        {
            return Attempt.Final("HTML came instead of Markdown");
        }

        byte[]? bytes;
        try
        {
            bytes = await ReadBytesAsync(response.Content, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return Attempt.Final("the answer could not be unpacked"); // each kind of packing has an exception of its own
        }

        if (bytes is null)
        {
            return Attempt.Final($"the answer is larger than {limits.AnswerBytes:N0} bytes");
        }

        var text = PageReader.Decode(bytes);
        return PageReader.IsText(text)
            ? new Attempt(new Fetched.Text(SiteText.Normalize(text), response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R")))
            : Attempt.Final("the answer is no UTF-8 text");
    }

    private async Task<byte[]?> ReadBytesAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limits.AnswerBytes)
        {
            return null;
        }

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (text.Length + read > limits.AnswerBytes)
            {
                return null;
            }

            text.Write(buffer, 0, read);
        }

        return text.ToArray();
    }

    private readonly record struct Attempt(Fetched Result, bool IsWorthAnother = false, TimeSpan? Wait = null)
    {
        public static Attempt Final(string reason) => new(new Fetched.Failed(reason));

        public static Attempt MayPass(string reason, TimeSpan? wait = null) => new(new Fetched.Failed(reason), true, wait);
    }
}

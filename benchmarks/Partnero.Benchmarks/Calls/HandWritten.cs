using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Partnero.Benchmarks.Calls;

/// <summary>The usual way and the tuned way to call with System.Text.Json's source generator, and the floor below both.</summary>
internal sealed class HandWritten : IDisposable
{
    private static readonly Uri PostUri = new(Samples.BaseUrl + "/partner_referral_links");
    private static readonly Uri ListUri = new(Samples.BaseUrl + "/partners?limit=100");
    private static readonly CreateLink Request = new("ref_456", new LinkPartner("partner_123"));
    private readonly HttpClient _plain;
    private readonly HttpClient _tuned;

    public HandWritten(Func<HttpMessageHandler> handler)
    {
        _plain = new HttpClient(handler()) { BaseAddress = new Uri(Samples.BaseUrl + "/") };
        _plain.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        _plain.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _tuned = new HttpClient(handler()) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<Link> PostPlain()
    {
        using var response = await _plain.PostAsJsonAsync("partner_referral_links", Request, SourceGenContext.Default.CreateLink);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(SourceGenContext.Default.EnvelopeLink))!.Data;
    }

    public async Task<List<ListedPartner>> ListPlain() =>
        (await _plain.GetFromJsonAsync("partners?limit=100", SourceGenContext.Default.ListEnvelopeListedPartner))!.Data;

    public async Task<Link> PostTuned()
    {
        using var request = Message(HttpMethod.Post, PostUri);
        request.Content = Body();
        using var response = await _tuned.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var (buffer, length) = await Drain(response);
        try
        {
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), SourceGenContext.Default.EnvelopeLink)!.Data;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async Task<List<ListedPartner>> ListTuned()
    {
        using var request = Message(HttpMethod.Get, ListUri);
        using var response = await _tuned.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var (buffer, length) = await Drain(response);
        try
        {
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), SourceGenContext.Default.ListEnvelopeListedPartner)!.Data;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>All pages of a list, as long as there is a link to the next one.</summary>
    public async Task<int> Pages()
    {
        var items = 0;
        for (var number = 1; ; number++)
        {
            using var request = Message(HttpMethod.Get, new Uri($"{Samples.BaseUrl}/partners?limit=100&page={number}"));
            using var response = await _tuned.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            var (buffer, length) = await Drain(response);
            var page = JsonSerializer.Deserialize(buffer.AsSpan(0, length), SourceGenContext.Default.ListEnvelopeListedPartner)!;
            ArrayPool<byte>.Shared.Return(buffer);
            items += page.Data.Count;
            if (page.Links.Next is null)
            {
                return items;
            }
        }
    }

    /// <summary>The same call with the response drained and nothing parsed: what no client can go below.</summary>
    public Task<int> PostDrained() => PostDrained(Body());

    /// <summary>Drained, and the body is there before the call: only <see cref="HttpClient"/> is left.</summary>
    public Task<int> PostBytes() => PostDrained(Body(Samples.LinkBody));

    private async Task<int> PostDrained(HttpContent body)
    {
        using var request = Message(HttpMethod.Post, PostUri);
        request.Content = body;
        using var response = await _tuned.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var (buffer, length) = await Drain(response);
        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    public async Task<int> ListDrained()
    {
        using var request = Message(HttpMethod.Get, ListUri);
        using var response = await _tuned.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var (buffer, length) = await Drain(response);
        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    /// <summary>Drained, and every token looked at by <see cref="Utf8JsonReader"/>: what reading costs when nothing is kept.</summary>
    public async Task<int> ListTokenised()
    {
        using var request = Message(HttpMethod.Get, ListUri);
        using var response = await _tuned.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var (buffer, length) = await Drain(response);
        var tokens = Tokens(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return tokens;
    }

    public void Dispose()
    {
        _plain.Dispose();
        _tuned.Dispose();
    }

    internal static int Tokens(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    private static HttpRequestMessage Message(HttpMethod method, Uri uri)
    {
        var request = new HttpRequestMessage(method, uri);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer key");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        return request;
    }

    private static ByteArrayContent Body() => Body(JsonSerializer.SerializeToUtf8Bytes(Request, SourceGenContext.Default.CreateLink));

    private static ByteArrayContent Body(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }

    private static async Task<(byte[] Buffer, int Length)> Drain(HttpResponseMessage response)
    {
        var stream = await response.Content.ReadAsStreamAsync();
        await using (stream)
        {
            var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 4096) + 1);
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length))) > 0)
            {
                length += read;
            }

            return (buffer, length);
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Partnero.Tests.Fixtures;

/// <summary>A server that counts how often it creates what, and fails as servers do: before the deed, and after it.</summary>
internal sealed class MovingHandler : HttpMessageHandler
{
    private int _now;
    private int _most;
    private int _calls;

    public ConcurrentDictionary<string, int> Created { get; } = new();

    /// <summary>Of a hundred calls, how many fail.</summary>
    public int Failures { get; init; }

    public bool LosesAnswers { get; init; }

    public string? Refused { get; set; }

    public int Delay { get; init; }

    public int Now => Volatile.Read(ref _now);

    public int MostAtOnce => Volatile.Read(ref _most);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = Interlocked.Increment(ref _now);
        InterlockedMax(now);
        try
        {
            await Task.Delay(Delay, cancellationToken);
            if (Delay == 0)
            {
                await Task.Yield();
            }

            cancellationToken.ThrowIfCancellationRequested();
            return await AnswerAsync(request, Interlocked.Increment(ref _calls) * 37 % 100, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, int chance, CancellationToken cancellationToken)
    {
        var fails = chance < Failures;
        if (fails && chance % 4 == 0)
        {
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }

        if (fails && chance % 4 == 1)
        {
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        }

        if (request.Method == HttpMethod.Get)
        {
            var id = Uri.UnescapeDataString(request.RequestUri!.Segments[^1]);
            return Created.ContainsKey(id) ? Answer(id) : new HttpResponseMessage(HttpStatusCode.NotFound);
        }

        using var body = JsonDocument.Parse(await request.Content!.ReadAsStreamAsync(cancellationToken));
        var key = body.RootElement.GetProperty("key").GetString()!;
        if (key == Refused)
        {
            return new HttpResponseMessage(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"status":0,"errors":{"key":["bad"]}}""") };
        }

        Created.AddOrUpdate(key, 1, static (_, times) => times + 1);
        return LosesAnswers || fails ? throw new HttpRequestException("The answer was lost.", new IOException()) : Answer(key);
    }

    private static HttpResponseMessage Answer(string id) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"data":{"id":{{JsonSerializer.Serialize(id)}}},"status":1}""")) };

    private void InterlockedMax(int now)
    {
        int most;
        do
        {
            most = _most;
        }
        while (now > most && Interlocked.CompareExchange(ref _most, now, most) != most);
    }
}

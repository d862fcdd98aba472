using System.Diagnostics;
using System.Net;
using System.Text;

namespace Partnero.Mock.Tests;

/// <summary>Whatever is sent, there is an answer, and it is no 500.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("/shops/%")]
    [InlineData("/shops/%zz")]
    [InlineData("/shops/%00")]
    [InlineData("/shops/%FF%FE")]
    [InlineData("/shops//")]
    [InlineData("//")]
    [InlineData("/shops/..%2F..%2Fetc")]
    [InlineData("/shops?&&==&%zz=%zz&=")]
    [InlineData("/shops?limit=99999999999999999999")]
    [InlineData("/shops?page=9223372036854775807&limit=9223372036854775807")]
    [InlineData("/shops:search?key=%FF")]
    public async Task Addresses(string path)
    {
        await using var mock = await MockPartnero.StartAsync(Shops.Api());
        using var socket = Talk.OverSocketTo(mock);
        using var handler = Talk.To(mock);
        Assert.InRange((int)(await socket.Get(path)).Status, 200, 499);
        Assert.InRange((int)(await handler.Get(path)).Status, 200, 499);
    }

    [Theory]
    [InlineData("""{"key":"\ud800"}""", 400)]
    [InlineData("""{"\ud800":"a","key":"k"}""", 400)]
    [InlineData("""{"key":"k","size":1e400}""", 422)]
    [InlineData("""{"key":"k","size":123456789012345678901234567890}""", 422)]
    [InlineData("""{"key":"k","metadata":{"":{"":[]}},"name":"$1 \\ (a+)+$"}""", 201)]
    [InlineData("""{"key":"$&.*","name":"</script>\u0000"}""", 201)]
    [InlineData("""{"key":"k","id":{"a":1},"url":[1],"status":null}""", 201)]
    [InlineData("""{"key":"k","unknown":"\udc00"}""", 400)]
    public async Task Bodies(string body, int status)
    {
        using var talk = Talk.To(MockPartnero.Create(Shops.Api()));
        Assert.Equal(status, (int)(await talk.Send("POST", "/shops", body)).Status);
        Assert.Equal(HttpStatusCode.OK, (await talk.Get("/shops")).Status);
    }

    [Fact]
    public async Task Any_bytes_at_all()
    {
        using var mock = MockPartnero.Create(Docs.Api);
        using var http = new HttpClient(mock.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", mock.ApiKey);
        var random = new Random(4711);
        foreach (var operation in Docs.Api.Groups.SelectMany(group => group.Operations).Where(operation => operation.Method is "POST" or "PUT"))
        {
            for (var i = 0; i < 20; i++)
            {
                using var content = new ByteArrayContent(Body(random, operation.Id, i));
                content.Headers.ContentType = new("application/json");
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), mock.BaseUrl + operation.Route.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
                request.Content = content;
                var response = await http.SendAsync(request);
                Assert.InRange((int)response.StatusCode, 200, 499);
            }
        }
    }

    [Fact]
    public async Task Stopping_waits_for_nobody()
    {
        var mock = await MockPartnero.StartAsync(Shops.Api());
        using var talk = Talk.OverSocketTo(mock);
        mock.HangNext();
        var hanging = talk.Get("/shops");
        await mock.Journal.WaitForAsync(entry => entry.Status == 504, TimeSpan.FromSeconds(20));
        var watch = Stopwatch.StartNew();
        await mock.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"took {watch.Elapsed}");
        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
    }

    /// <summary>A documented body with bytes changed, so that it is often nearly right.</summary>
    private static byte[] Body(Random random, string operationId, int changes)
    {
        var samples = Docs.Api.Samples.Single(sample => sample.OperationId == operationId).Requests;
        var body = Encoding.UTF8.GetBytes(samples.Select(sample => sample.Body).FirstOrDefault(text => text is not null) ?? """{"a":1}""");
        for (var i = 0; i < changes; i++)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return body;
    }
}

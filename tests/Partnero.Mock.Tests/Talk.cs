using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Partnero.Mock.Tests;

/// <summary>An answer, read.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonElement Json, HttpResponseHeaders Headers)
{
    public JsonElement Data => Json.GetProperty("data");

    public string? Text(string name) => Data.GetProperty(name).GetString();

    public string[] Errors => [.. Json.GetProperty("errors").EnumerateObject().Select(error => error.Name)];
}

/// <summary>Talks to a mock as any HTTP client would.</summary>
internal sealed class Talk(HttpClient http, string? key = "mock_api_key") : IDisposable
{
    public static Talk To(MockPartnero mock) => new(new HttpClient(mock.CreateHandler()) { BaseAddress = mock.BaseUrl }, mock.ApiKey);

    public static Talk OverSocketTo(MockPartnero mock) => new(new HttpClient { BaseAddress = mock.BaseUrl }, mock.ApiKey);

    public void Dispose() => http.Dispose();

    public Task<Reply> Get(string path) => Send("GET", path);

    public async Task<Reply> Send(string method, string path, string? body = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), http.BaseAddress + path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        }

        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text), response.Headers);
    }
}

using System.Net;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class ErrorTests
{
    private static CreateLinkRequest Request => new() { Key = "ref", Partner = new LinkPartner { Id = "p" } };

    private static async Task<PartneroApiException> Failure(int status, string body, string type = "application/json")
    {
        var handler = new RecordingHandler(body) { Status = (HttpStatusCode)status, ContentType = type };
        return await Assert.ThrowsAnyAsync<PartneroApiException>(() => handler.Client(o => o.MaxRetries = 0).Links.CreateAsync(Request));
    }

    [Theory]
    [InlineData(400, typeof(PartneroValidationException))]
    [InlineData(401, typeof(PartneroAuthenticationException))]
    [InlineData(403, typeof(PartneroPermissionException))]
    [InlineData(404, typeof(PartneroNotFoundException))]
    [InlineData(405, typeof(PartneroApiException))]
    [InlineData(409, typeof(PartneroApiException))]
    [InlineData(422, typeof(PartneroValidationException))]
    [InlineData(429, typeof(PartneroRateLimitException))]
    [InlineData(500, typeof(PartneroServerException))]
    [InlineData(503, typeof(PartneroServerException))]
    [InlineData(304, typeof(PartneroApiException))]
    public async Task Each_status_has_its_exception_with_operation_and_body(int status, Type type)
    {
        var exception = await Failure(status, """{"message":"why"}""");
        Assert.Equal(type, exception.GetType());
        Assert.Equal(status, (int)exception.StatusCode);
        Assert.Equal("why", exception.ServerMessage);
        Assert.Equal("""{"message":"why"}""", exception.Body);
        Assert.Same(TestOperations.Create, exception.Operation);
        Assert.StartsWith($"POST /links (Links.Create): {status} ", exception.Message);
    }

    [Theory]
    [InlineData("""{"status":0,"errors":{"email":["taken","odd"],"name":"missing"}}""", "email: taken|odd; name: missing")]
    [InlineData("""{"message":"The given data was invalid.","errors":{"partner":{"id":["unknown"]}}}""", "partner.id: unknown")]
    [InlineData("""{"errors":["first","second"]}""", ": first|second")]
    [InlineData("""{"errors":[{"field":"key","message":"taken"}]}""", "key: taken")]
    [InlineData("""{"errors":"all wrong"}""", ": all wrong")]
    [InlineData("""{"errors":[]}""", "")]
    public async Task Fields_and_their_messages_are_found_in_every_shape(string body, string expected)
    {
        var exception = await Failure(422, body);
        Assert.Equal(expected, string.Join("; ", exception.Errors.Select(e => $"{e.Key}: {string.Join('|', e.Value)}")));
        Assert.All(exception.Errors.SelectMany(e => e.Value), message => Assert.Contains(message, exception.Message));
    }

    [Fact]
    public async Task Errors_by_field_under_200_are_a_validation_failure()
    {
        var exception = await Failure(200, """{"status":0,"errors":{"website":["invalid"]}}""");
        Assert.IsType<PartneroValidationException>(exception);
        Assert.Contains("website: invalid", exception.Message);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("null", "null")]
    [InlineData("plain words", "plain words")]
    [InlineData("""{"error":"e"}""", "e")]
    [InlineData("""{"error":{"message":"inner"}}""", "inner")]
    [InlineData("""{"data":{"status":0,"message":"nested"}}""", "nested")]
    [InlineData("\"just text\"", "just text")]
    [InlineData("<html><head><title>502 Bad\nGateway</title></head><body>x</body></html>", "502 Bad Gateway")]
    [InlineData("<html><body>no title</body></html>", null)]
    [InlineData("{\"message\": broken", "{\"message\": broken")]
    public async Task The_servers_words_are_found_in_every_shape(string body, string? expected)
    {
        var exception = await Failure(502, body);
        Assert.Equal(expected, exception.ServerMessage);
        Assert.Equal(body.Length == 0 ? null : body, exception.Body);
    }

    [Fact]
    public async Task The_key_is_nowhere_even_when_the_server_repeats_it()
    {
        var exception = await Failure(401, """{"message":"no such key: key_123","errors":{"key":["key_123?"]}}""");
        Assert.DoesNotContain("key_123", exception.ToString() + exception.Body + exception.ServerMessage + string.Concat(exception.Errors.SelectMany(e => e.Value)));
        Assert.Contains("no such key: ***", exception.Message);

        var unreadable = await Assert.ThrowsAsync<PartneroResponseException>(() => new RecordingHandler("""{"data":"key_123"}""").Client().Links.GetAsync("l1"));
        Assert.DoesNotContain("key_123", unreadable + unreadable.Body);
        Assert.DoesNotContain("secret", new PartneroClientOptions { ApiKey = "secret" }.ToString());
    }

    [Fact]
    public async Task The_key_is_not_shown_by_half_where_a_body_is_cut()
    {
        var handler = new RecordingHandler("key_123_and_more") { Status = HttpStatusCode.InternalServerError };
        var client = handler.Client(o => (o.ApiKey, o.MaxErrorBodyLength, o.MaxRetries) = ("key_123_and_more", 3, 0));
        var exception = await Assert.ThrowsAsync<PartneroServerException>(() => client.Links.GetAsync("l1"));
        Assert.Equal("***", exception.Body);
    }

    [Fact]
    public async Task The_key_is_not_shown_in_an_address_that_the_server_names()
    {
        var handler = new RecordingHandler("") { Status = HttpStatusCode.Found, Adjust = r => r.Headers.Location = new Uri("login?key=key_123", UriKind.Relative) };
        var exception = await Assert.ThrowsAsync<PartneroApiException>(() => handler.Client().Links.GetAsync("l1"));
        Assert.DoesNotContain("key_123", exception.ToString());
        Assert.Contains("login?key=***", exception.Message);
    }

    [Fact]
    public async Task The_key_is_not_shown_as_the_name_of_a_member()
    {
        var handler = new RecordingHandler("""{"data":{"id":"l1","metadata":{"key_123":[1,2,}}""");
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => handler.Client().Links.GetAsync("l1"));
        Assert.DoesNotContain("key_123", exception.ToString() + exception.JsonPath + exception.Body);
    }

    [Fact]
    public async Task A_long_body_is_cut_and_so_is_the_message()
    {
        var exception = await Failure(500, new string('x', 100_000));
        Assert.Equal(PartneroClientOptions.DefaultMaxErrorBodyLength, exception.Body!.Length);
        Assert.InRange(exception.Message.Length, 100, 1000);
    }

    [Theory]
    [InlineData(null, "ApiKey is not set")]
    [InlineData("  ", "ApiKey is not set")]
    [InlineData("key\r\nX-Evil: 1", "white space")]
    [InlineData("ключ", "outside ASCII")]
    public void A_key_that_cannot_be_one_is_refused_without_being_shown(string? key, string reason)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new TestClient(new HttpClient(), new PartneroClientOptions { ApiKey = key }));
        Assert.Contains(reason, exception.Message);
        Assert.DoesNotContain("Evil", exception.Message);
    }

    [Theory]
    [InlineData("ftp://x.example")]
    [InlineData("https://x.example/v1?key=1")]
    [InlineData("/v1")]
    public void A_base_url_that_cannot_be_one_is_refused(string url) =>
        Assert.Contains("BaseUrl", Assert.Throws<ArgumentException>(() =>
            new TestClient(new HttpClient(), new PartneroClientOptions { ApiKey = "k", BaseUrl = new Uri(url, UriKind.RelativeOrAbsolute) })).Message);

    [Fact]
    public async Task The_base_address_of_an_HttpClient_is_used_where_the_options_name_none()
    {
        var handler = new RecordingHandler("""{"data":{"id":"l1"}}""");
        await new TestClient(new HttpClient(handler) { BaseAddress = new Uri("https://staging.example/api/") }, new() { ApiKey = "k" }).Links.GetAsync("l1");
        Assert.StartsWith("GET https://staging.example/api/links/l1\n", handler.Sent[0]);
    }
}

using System.Net;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class CallTests
{
    private const string OneLink = """{"data":{"id":"l1","key":"ref","url":"https:\/\/x.example?aff=ref","default":false},"status":1}""";

    private static CreateLinkRequest Request => new() { Key = "ref_456", Partner = new LinkPartner { Id = "partner_123" } };

    [Fact]
    public async Task A_post_sends_these_bytes_and_headers_and_nothing_else()
    {
        var handler = new RecordingHandler(OneLink);
        var link = await handler.Client().Links.CreateAsync(Request);
        Assert.Equal(
            "POST https://api.example/v1/links\nAuthorization: Bearer key_123\nAccept: application/json\nUser-Agent: partnero-dotnet/0.1.0\nContent-Type: application/json\n"
            + """{"key":"ref_456","partner":{"id":"partner_123"}}""",
            Assert.Single(handler.Sent));
        Assert.Equal("https://x.example?aff=ref", link.Url);
    }

    [Fact]
    public async Task A_route_value_is_escaped_and_cannot_leave_its_segment()
    {
        var handler = new RecordingHandler(OneLink);
        await handler.Client().Links.GetAsync("a/b ?ü#..");
        Assert.StartsWith("GET https://api.example/v1/links/a%2Fb%20%3F%C3%BC%23..\n", handler.Sent[0]);
        foreach (var dots in new[] { ".", "..", "", " " })
        {
            await Assert.ThrowsAsync<ArgumentException>("id", () => handler.Client().Links.GetAsync(dots));
        }

        await Assert.ThrowsAsync<ArgumentNullException>("id", () => handler.Client().Links.GetAsync(null!));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_request_that_breaks_rules_is_not_sent_and_says_all_of_them()
    {
        var handler = new RecordingHandler(OneLink);
        var exception = await Assert.ThrowsAsync<RequestInvalidException>(
            () => handler.Client().Links.CreateAsync(new() { Key = "k", Partner = new(), DomainId = "d1" }));
        Assert.Equal(["partner", "is_additional"], exception.Problems.Select(p => p.Path));
        Assert.Equal("https://docs.example/links/create", exception.Page);
        Assert.Equal("Links.Create", exception.Operation!.Name);
        Assert.False(exception.MayHaveBeenCarriedOut);
        Assert.Empty(handler.Sent);

        await handler.Client(o => o.ValidateRequests = false).Links.CreateAsync(new() { Key = "k", Partner = new() });
        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData("""{"status":1,"data":{"id":"l1"}}""")]
    [InlineData("""{"data":{"id":"l1"}}""")]
    [InlineData("""{"status":"1","message":"ok","data":{"id":"l1"}}""")]
    [InlineData("""{"status":"active","x":[{"status":0}],"data":{"id":"l1"}}""")]
    [InlineData("\uFEFF{\"data\":{\"id\":\"l1\"},\"status\":true}  \n")]
    public async Task The_envelope_is_read_in_any_order(string body) =>
        Assert.Equal("l1", (await new RecordingHandler(body).Client().Links.GetAsync("l1")).Id);

    [Theory]
    [InlineData("""{"status":0,"data":{"id":"l1"}}""")]
    [InlineData("""{"data":{"id":"l1"},"status":0}""")]
    [InlineData("""{"data":"broken","status":"0"}""")]
    [InlineData("""{"message":"no","status":false}""")]
    public async Task A_status_other_than_1_under_200_is_an_error(string body)
    {
        var exception = await Assert.ThrowsAsync<PartneroApiException>(() => new RecordingHandler(body).Client().Links.GetAsync("l1"));
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Contains("GET /links/{id} (Links.Get)", exception.Message);
        Assert.Equal(body, exception.Body);
    }

    [Fact]
    public async Task An_operation_without_data_looks_at_the_status_alone()
    {
        await new RecordingHandler("""{"status":1}""").Client().Links.DeleteAsync("l1");
        await new RecordingHandler("") { Status = HttpStatusCode.NoContent }.Client().Links.DeleteAsync("l1");
        await Assert.ThrowsAsync<PartneroApiException>(() => new RecordingHandler("""{"status":0}""").Client().Links.DeleteAsync("l1"));
    }

    [Fact]
    public async Task The_raw_way_gives_status_headers_and_body_beside_the_value()
    {
        var handler = new RecordingHandler(OneLink) { Status = HttpStatusCode.Created, Adjust = r => r.Headers.Add("X-Request-Id", "r1") };
        var response = await handler.Client().SendAsync(TestOperations.Create, Request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("r1", Assert.Single(response.Headers.GetValues("X-Request-Id")));
        Assert.Equal(OneLink, response.Body);
        Assert.Equal("l1", response.Value.Id);
        Assert.Equal("l1", (await handler.Client().SendAsync(TestOperations.Get, "l1", default)).Value.Id);
    }

    [Theory]
    [InlineData("", "$", "the body is empty")]
    [InlineData("""{"status":1}""", "$", "expected a member data")]
    [InlineData("""{"data":null,"status":1}""", "$.data", "found null")]
    [InlineData("""[]""", "$", "expected an object, found a list")]
    [InlineData("""{"data":{"id":"l1","tags":["a",{"b":1}]},"status":1}""", "$.data.tags[1]", "expected a text, found an object")]
    [InlineData("""{"data":{"id":"l1","clicks":"many"},"status":1}""", "$.data.clicks", "expected a whole number")]
    [InlineData("""{"data":{"id":"l1","metadata":{"a":[1,2,}}""", "$.data.metadata.a[1]", "invalid start of a value")]
    [InlineData("""{"data":{"id":"l1""", "$.data.id", "Expected end of string")]
    [InlineData("""{"data":{"id":"l1"},"status":1} trailing""", "$", "invalid")]
    public async Task What_cannot_be_read_is_named_with_operation_path_and_body(string body, string path, string reason)
    {
        var exception = await Assert.ThrowsAsync<PartneroResponseException>(() => new RecordingHandler(body).Client(o => o.StrictResponses = true).Links.GetAsync("l1"));
        Assert.Equal(path, exception.JsonPath);
        Assert.Contains(reason, exception.Message);
        Assert.Equal("Links.Get", exception.Operation!.Name);
        Assert.Equal(body, exception.Body);
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnero.Spec.Model;
using static Partnero.Mock.Tests.Sketch;

namespace Partnero.Mock.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task Registered_addresses_get_signed_deliveries_of_what_they_asked_for()
    {
        var receiver = new Receiver();
        await using var mock = await MockPartnero.StartAsync(Hooks(), new() { WebhookHandler = receiver });
        using var talk = Talk.OverSocketTo(mock);
        await talk.Send("POST", "/webhooks", """{"key":"one","url":"https://one.example/in","events":["partner.created"]}""");
        await talk.Send("POST", "/webhooks", """{"key":"two","url":"https://two.example/in","events":["partner.deleted"]}""");
        await talk.Send("POST", "/webhooks", """{"key":"off","url":"https://off.example/in","events":["partner.created"],"is_active":false}""");

        var delivery = Assert.Single(await mock.SendWebhookAsync("partner.created", new { id = "prt_1" }));
        Assert.True(delivery.IsSuccess);
        var (address, signature, body) = Assert.Single(receiver.Received);
        Assert.Equal("https://one.example/in", address);
        var sent = JsonElement.Parse(body);
        Assert.Equal(["event", "url", "webhook_key", "created_at", "data"], sent.EnumerateObject().Select(member => member.Name));
        Assert.Equal("one", sent.GetProperty("webhook_key").GetString());
        Assert.Equal("prt_1", sent.GetProperty("data").GetProperty("id").GetString());
        var expected = HMACSHA256.HashData("s3cr3t"u8, Encoding.UTF8.GetBytes(body));
        Assert.Equal(Convert.ToHexStringLower(expected), signature);
    }

    [Fact]
    public async Task Nobody_is_told_before_anybody_registers()
    {
        using var mock = MockPartnero.Create(Hooks(), new() { WebhookHandler = new Receiver() });
        Assert.Empty(await mock.SendWebhookAsync("partner.created"));
    }

    [Fact]
    public async Task Any_address_can_be_tried_and_failures_are_told()
    {
        var receiver = new Receiver { Status = HttpStatusCode.InternalServerError };
        using var mock = MockPartnero.Create(Hooks(), new() { WebhookHandler = receiver });
        var failed = await mock.SendWebhookAsync(new Uri("https://any.example/in"), "secret", "partner.created", new { });
        Assert.Equal(500, failed.Status);
        Assert.False(failed.IsSuccess);

        using var network = MockPartnero.Create(Hooks());
        var unreachable = await network.SendWebhookAsync(new Uri("http://127.0.0.1:1/in"), "secret", "partner.created", new { });
        Assert.Null(unreachable.Status);
        Assert.NotNull(unreachable.Error);
    }

    [Fact]
    public async Task What_requests_do_is_told_to_the_target_in_order_and_signed()
    {
        var receiver = new Receiver();
        using var mock = MockPartnero.Create(Docs.Api, new() { WebhookHandler = receiver, WebhookTarget = new(new Uri("https://mine.example/in"), "s3cr3t") });
        using var talk = Talk.To(mock);
        var id = (await talk.Send("POST", "/partners", """{"email":"ana@example.com"}""")).Text("id");
        await talk.Send("POST", "/partners", """{"email":"ana@example.com"}"""); // refused: nothing happened
        await talk.Send("PUT", "/partners/" + id, """{"update":{"name":"Ana"}}""");
        await talk.Send("POST", $"/partners/{id}/archive");
        await talk.Send("POST", "/coupons", """{"uuid_code":"c-1","name":"One","coupon_discount_type":"percent","coupon_discount_amount":5,"coupon_duration_type":"once"}"""); // no such event
        await talk.Send("DELETE", "/partners/" + id);
        await mock.WebhooksSentAsync();

        Assert.Equal(["partner.created", "partner.updated", "partner.archived", "partner.deleted"], mock.Deliveries.Select(delivery => delivery.Event));
        Assert.All(mock.Deliveries, delivery => Assert.True(delivery.IsSuccess, delivery.Error));
        Assert.Equal("Ana", JsonElement.Parse(mock.Deliveries[1].Body).GetProperty("data").GetProperty("name").GetString());
        Assert.All(receiver.Received, received => Assert.Equal(
            Convert.ToHexStringLower(HMACSHA256.HashData("s3cr3t"u8, Encoding.UTF8.GetBytes(received.Body))), received.Signature));
        mock.Reset();
        Assert.Empty(mock.Deliveries);
    }

    [Fact]
    public async Task Registered_addresses_are_told_of_changes_once_that_is_wished()
    {
        var receiver = new Receiver();
        using var mock = MockPartnero.Create(Docs.Api, new() { WebhookHandler = receiver });
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/webhooks", """{"name":"mine","url":"https://mine.example/in","events":["partner.created"]}""");
        await talk.Send("POST", "/partners", """{"email":"ana@example.com"}""");
        mock.Options.SendsWebhooks = true;
        await talk.Send("POST", "/partners", """{"email":"bo@example.com"}""");
        await mock.WebhooksSentAsync();

        Assert.Contains("bo@example.com", Assert.Single(receiver.Received).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_throws_is_told_and_harms_nothing()
    {
        using var mock = MockPartnero.Create(Docs.Api, new() { WebhookHandler = new Thrower(), WebhookTarget = new(new Uri("https://mine.example/in"), "s") });
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/partners", """{"email":"ana@example.com"}""");
        await mock.WebhooksSentAsync();
        Assert.Equal("boom", Assert.Single(mock.Deliveries).Error);
    }

    private static Api Hooks()
    {
        var group = new Sketch("webhooks", "Webhook");
        var hook = group.Object("Webhook", [Field("key", TypeRef.String), Field("url", TypeRef.String), Field("events", List(TypeRef.String))]);
        var create = group.Object("CreateWebhookRequest",
        [
            Field("key", TypeRef.String),
            Field("url", TypeRef.String, required: true),
            Field("events", List(TypeRef.String), required: true),
            Field("is_active", Type(TypeKind.Boolean)),
        ]);
        group.Add("Create", "POST /webhooks", create, hook, samples:
            ["""201 {"data":{"key":"wk","url":"https://shop.example","is_active":true,"signature":"s3cr3t","events":["partner.created"]},"status":1}"""]);
        return Sketch.Api(group);
    }

    private sealed class Receiver : HttpMessageHandler
    {
        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        public List<(string Address, string Signature, string Body)> Received { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            Received.Add((request.RequestUri!.ToString(), request.Headers.GetValues("Signature").Single(), body));
            return new(Status);
        }
    }

    private sealed class Thrower : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("boom");
    }
}

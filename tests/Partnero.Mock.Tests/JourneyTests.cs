using System.Net;

namespace Partnero.Mock.Tests;

/// <summary>Whole journeys through the documented API: what one operation does, the others see.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task A_partner_brings_a_customer_who_buys()
    {
        using var talk = Talk.To(Docs.Mock());
        var partner = await talk.Send("POST", "/partners", """{"email":"ana@example.com","name":"Ana","key":"ana","tags":["vip"]}""");
        var other = await talk.Send("POST", "/partners", """{"email":"bo@example.com","key":"bo"}""");
        Assert.NotEqual(partner.Text("id"), other.Text("id"));
        Assert.Contains("aff=ana", partner.Text("referral_link"), StringComparison.Ordinal);

        await talk.Send("POST", "/customers", """{"key":"c1","email":"c1@example.com","partner":{"key":"ana"}}""");
        await talk.Send("POST", "/customers", """{"key":"c2","partner":{"email":"bo@example.com"}}""");
        Assert.Equal(partner.Text("id"), (await talk.Get("/customers/c1")).Text("partner"));
        Assert.Equal(["c1"], await Keys(talk, "/customers?partner.key=ana"));
        Assert.Equal(["c2"], await Keys(talk, "/customers?partner.email=bo%40example.com"));
        Assert.Empty(await Keys(talk, "/customers?partner.key=nobody"));

        await talk.Send("POST", "/transactions", """{"key":"t1","amount":10,"customer":{"key":"c1"}}""");
        await talk.Send("POST", "/transactions", """{"key":"t2","amount":20,"customer":{"email":"c1@example.com"}}""");
        await talk.Send("POST", "/transactions", """{"key":"t3","amount":30,"customer":{"key":"c2"}}""");
        Assert.Equal(["t1", "t2"], await Keys(talk, "/customers/c1/transactions"));
        Assert.Equal("c1", (await talk.Get("/transactions/t2")).Text("customer"));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/customers/c9/transactions")).Status);
    }

    [Fact]
    public async Task Links_are_listed_with_the_partner_they_were_made_for()
    {
        using var talk = Talk.To(Docs.Mock());
        var ana = (await talk.Send("POST", "/partners", """{"email":"ana@example.com","key":"ana"}""")).Text("id");
        var bo = (await talk.Send("POST", "/partners", """{"email":"bo@example.com","key":"bo"}""")).Text("id");
        await talk.Send("POST", "/partner_referral_links", $$$"""{"key":"l1","partner":{"id":"{{{ana}}}"}}""");
        var link = await talk.Send("POST", "/partner_referral_links", """{"key":"l2","partner":{"key":"bo"}}""");
        Assert.Equal(("l2", "l2"), (link.Text("id"), link.Text("key")));
        Assert.EndsWith("aff=l2", link.Text("url"), StringComparison.Ordinal);
        Assert.Equal(["l1"], await Keys(talk, $"/partners/{ana}/referral_links"));
        Assert.Equal(["l2"], await Keys(talk, $"/partners/{bo}/referral_links"));

        await talk.Send("PUT", "/partner_referral_links/l2", """{"key":"renamed"}""");
        Assert.Equal("renamed", (await talk.Get("/partner_referral_links/renamed")).Text("id"));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/partner_referral_links/l2")).Status);
    }

    [Fact]
    public async Task A_lead_is_converted_or_rejected()
    {
        using var talk = Talk.To(Docs.Mock());
        var lead = await talk.Send("POST", "/leads", """{"name":"Lu Yi","email":"lu@example.com","partner":{"key":"maya"}}""");
        Assert.Equal("Lu Yi", lead.Data.GetProperty("lead_info").GetProperty("name").GetString());
        Assert.Equal("submitted", lead.Text("status"));
        var id = lead.Data.GetProperty("id").GetInt64();
        var second = (await talk.Send("POST", "/leads", """{"name":"Mo","email":"mo@example.com","partner":{"key":"maya"}}""")).Data.GetProperty("id").GetInt64();
        Assert.Equal(id + 1, second);

        await talk.Get($"/leads/convert?id={id}&commission_transaction_amount=12.5");
        await talk.Get($"/leads/reject?id={second}");
        Assert.Equal("converted", (await talk.Get($"/leads/{id}")).Text("status"));
        Assert.Equal("rejected", (await talk.Get($"/leads/{second}")).Text("status"));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/leads/convert?id=99999&commission_transaction_amount=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/leads/abc")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await talk.Get("/leads/convert?id=x&commission_transaction_amount=1")).Status);
    }

    [Fact]
    public async Task Identifiers_may_stand_in_the_body()
    {
        using var talk = Talk.To(Docs.Mock());
        await talk.Send("POST", "/coupons", """{"uuid_code":"c-1","name":"One","coupon_discount_type":"percent","coupon_discount_amount":5,"coupon_duration_type":"once"}""");
        await talk.Send("POST", "/coupons", """{"uuid_code":"c-2","name":"Two","coupon_discount_type":"percent","coupon_discount_amount":5,"coupon_duration_type":"once"}""");
        await talk.Send("PUT", "/coupons", """{"uuid_code":"c-2","name":"Second"}""");
        Assert.Equal("One", (await talk.Get("/coupons/c-1")).Text("name"));
        Assert.Equal("Second", (await talk.Get("/coupons/c-2")).Text("name"));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Send("PUT", "/coupons", """{"uuid_code":"c-9","name":"x"}""")).Status);

        await talk.Send("POST", "/customers", """{"key":"k1","partner":{"key":"maya"}}""");
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("DELETE", "/customers", """{"key":"k1"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Send("DELETE", "/customers", """{"key":"k1"}""")).Status);
    }

    [Fact]
    public async Task A_partner_is_found_by_any_name()
    {
        using var talk = Talk.To(Docs.Mock());
        var id = (await talk.Send("POST", "/partners", """{"email":"ana@example.com","key":"ana"}""")).Text("id");
        Assert.Equal(id, (await talk.Get("/partner?key=ana")).Text("id"));
        Assert.Equal(id, (await talk.Get("/partner?email=ANA%40example.com")).Text("id"));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/partner?key=bo")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await talk.Send("POST", "/partners", """{"email":"Ana@example.com"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/partners/ana")).Status);
    }

    [Fact]
    public async Task A_program_is_deleted_in_two_steps()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        var code = (await talk.Send("DELETE", "/program")).Text("confirmation_code");
        Assert.Equal(HttpStatusCode.OK, (await talk.Get("/program")).Status);
        Assert.Equal(["confirmation_code"], (await talk.Send("DELETE", "/program", """{"confirmation_code":"WRONG123"}""")).Errors);
        var done = await talk.Send("DELETE", "/program", $$"""{"confirmation_code":"{{code}}"}""");
        Assert.Equal(1, done.Json.GetProperty("status").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/program")).Status);
    }

    [Theory]
    [InlineData("affiliate", "Customers.Create")]
    [InlineData("refer-a-friend", "ReferAFriend.Customers.Create")]
    [InlineData(null, "Customers.Create")]
    public async Task The_program_decides_where_two_pages_share_a_route(string? program, string operation)
    {
        using var mock = Docs.Mock(program);
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/customers", """{"key":"c1","email":"c1@example.com","partner":{"key":"maya"}}""");
        Assert.Equal(operation, mock.Journal[0].OperationId);
    }

    [Fact]
    public async Task Without_a_program_the_request_decides_and_what_was_made_stays_what_it_is()
    {
        using var mock = Docs.Mock();
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/customers", """{"id":"f1","key":"f1","email":"f1@example.com","referring_customer":{"key":"nina"}}""");
        await talk.Get("/customers/f1");
        await talk.Get("/customers");
        Assert.All(mock.Journal, entry => Assert.StartsWith("ReferAFriend.", entry.OperationId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bulk_requests_make_all_or_nothing()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        await talk.Send("POST", "/transactions", """{"transactions":[{"key":"b1","amount":1,"action":"sale"},{"key":"b2","amount":2,"action":"sale"}],"customer":{"key":"acct_5521"}}""");
        Assert.Equal(["b1", "b2"], await Keys(talk, "/transactions"));
        Assert.Equal("acct_5521", (await talk.Get("/transactions/b2")).Text("customer"));
    }

    [Fact]
    public async Task Webhooks_registered_over_the_api_are_served()
    {
        using var mock = Docs.Mock();
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/webhooks", """{"name":"mine","url":"http://127.0.0.1:1/in","events":["partner.created"]}""");
        var delivery = Assert.Single(await mock.SendWebhookAsync("partner.created"));
        Assert.Contains("\"data\":{", delivery.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\":{}", delivery.Body, StringComparison.Ordinal);
        Assert.Empty(await mock.SendWebhookAsync("partner.deleted"));
    }

    private static async Task<string[]> Keys(Talk talk, string path)
    {
        var reply = await talk.Get(path);
        return [.. reply.Data.EnumerateArray().Select(item => item.GetProperty("key").GetString()!)];
    }
}

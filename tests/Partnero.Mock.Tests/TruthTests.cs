using System.Net;
using System.Text.Json;

namespace Partnero.Mock.Tests;

/// <summary>An answer says of others what is remembered of them, or nothing: never what a sample says of its own people.</summary>
public sealed class TruthTests
{
    [Fact]
    public async Task A_sale_is_only_listed_below_its_own_customer()
    {
        using var talk = Talk.To(Docs.Mock("refer-a-friend"));
        await talk.Send("POST", "/customers", """{"key":"a1","email":"a1@example.org"}""");
        var second = await talk.Send("POST", "/customers", """{"key":"a2","email":"a2@example.org"}""");
        var sale = await talk.Send("POST", "/transactions", """{"customer":{"key":"a1"},"amount":9,"key":"sale_of_a1"}""");
        Assert.DoesNotContain(second.Text("id")!, sale.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await talk.Get("/customers/a2/transactions")).Data.EnumerateArray());
        Assert.Single((await talk.Get("/customers/a1/transactions")).Data.EnumerateArray());
    }

    [Fact]
    public async Task A_balance_is_that_of_the_customer_in_the_path()
    {
        using var talk = Talk.To(Docs.Mock("refer-a-friend"));
        await talk.Send("POST", "/customers", """{"id":"own","key":"own-key","email":"own@example.org","name":"Ono"}""");
        var customer = (await talk.Get("/customers/own/balance")).Data.GetProperty("customer");
        Assert.Equal(("own", "Ono", "own@example.org"), (customer.GetProperty("id").GetString(), customer.GetProperty("name").GetString(), customer.GetProperty("email").GetString()));
    }

    [Fact]
    public async Task An_invitation_adds_who_is_new_and_finds_who_is_known()
    {
        using var mock = Docs.Mock("refer-a-friend");
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/customers", """{"key":"known","email":"known@example.org"}""");
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("POST", "/customers:invite", """{"email":"new@example.org","name":"New"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("POST", "/customers:invite", """{"email":"known@example.org"}""")).Status);
        Assert.Equal(["known@example.org", "new@example.org"], (await talk.Get("/customers")).Data.EnumerateArray().Select(customer => customer.GetProperty("email").GetString()));
    }

    [Fact]
    public async Task A_lead_names_who_handed_it_in_and_what_it_became_is_its_own()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        await talk.Send("POST", "/partners", """{"email":"kit@example.org","key":"kit","name":"Kit"}""");
        var lead = await talk.Send("POST", "/leads", """{"partner":{"key":"kit"},"email":"lead@example.org","name":"Lia"}""");
        var submitter = lead.Data.GetProperty("submitter");
        Assert.Equal(("Kit", "kit@example.org"), (submitter.GetProperty("name").GetString(), submitter.GetProperty("email").GetString()));
        await talk.Get($"/leads/convert?id={lead.Data.GetProperty("id")}&commission_transaction_amount=5");
        var became = (await talk.Get($"/leads/{lead.Data.GetProperty("id")}")).Data.GetProperty("converted_to");
        Assert.Equal(("Lia", "lead@example.org"), (became.GetProperty("name").GetString(), became.GetProperty("email").GetString()));
    }

    [Fact]
    public async Task A_reference_to_nobody_stays_what_was_sent_or_null()
    {
        using var talk = Talk.To(MockPartnero.Create(Docs.Api, new() { Program = "affiliate", Seed = false }));
        await talk.Send("POST", "/customers", """{"key":"lone","partner":{"key":"no-such"}}""");
        Assert.Equal("no-such", (await talk.Get("/customers/lone")).Text("partner"));
        var lead = await talk.Send("POST", "/leads", """{"partner":{"key":"no-such"},"email":"x@example.org","name":"X"}""");
        Assert.Equal(JsonValueKind.Null, lead.Data.GetProperty("submitter").ValueKind);
    }

    [Fact]
    public async Task What_was_not_said_of_a_person_is_not_the_samples()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        var partner = await talk.Send("POST", "/partners", """{"email":"bare@example.org"}""");
        Assert.Null(partner.Text("name"));
        Assert.Null(partner.Text("surname"));
        Assert.Empty(partner.Data.GetProperty("tags").EnumerateArray());
    }

    [Fact]
    public async Task Links_below_a_new_partner_are_its_own()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        var id = (await talk.Send("POST", "/partners", """{"email":"kit@example.org","key":"kit"}""")).Text("id");
        Assert.Empty((await talk.Get($"/partners/{id}/referral_links")).Data.EnumerateArray());
    }

    [Fact]
    public async Task A_deleted_id_is_never_dealt_again()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        await talk.Send("DELETE", "/partners/prt_8841");
        var first = (await talk.Send("POST", "/partners", """{"email":"a@example.org"}""")).Text("id");
        Assert.NotEqual("prt_8841", first);
        await talk.Send("DELETE", $"/partners/{first}");
        Assert.NotEqual(first, (await talk.Send("POST", "/partners", """{"email":"b@example.org"}""")).Text("id"));
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get($"/partners/{first}")).Status);
    }

    [Fact]
    public async Task Actions_change_the_state_that_they_name()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        var id = (await talk.Send("POST", "/payout_requests", """{"partner":{"key":"maya"},"amount_units":"usd"}""")).Data.GetProperty("id");
        await talk.Send("POST", $"/payout_requests/{id}/approve");
        Assert.Equal("approved", (await talk.Get($"/payout_requests/{id}")).Text("status"));
        await talk.Send("POST", $"/payout_requests/{id}/mark_as_paid");
        Assert.Equal("finished", (await talk.Get($"/payout_requests/{id}")).Text("status"));
    }

    [Fact]
    public async Task A_lead_tells_that_it_was_submitted_and_converted()
    {
        using var mock = MockPartnero.Create(Docs.Api, new() { Program = "affiliate", WebhookTarget = new(new Uri("http://127.0.0.1:1/"), "s") });
        using var talk = Talk.To(mock);
        await talk.Send("POST", "/leads", """{"partner":{"key":"maya"},"email":"l@example.org","name":"L"}""");
        await talk.Send("POST", "/leads/convert", """{"id":318,"commission_transaction_amount":5}""");
        await mock.WebhooksSentAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["lead.submitted", "lead.converted"], mock.Deliveries.Select(delivery => delivery.Event));
    }
}

using System.Net;

namespace Partnero.Mock.Tests;

/// <summary>Older and other forms of requests, which official clients send, do what the documented form does.</summary>
public sealed class OtherFormTests
{
    [Theory]
    [InlineData("/partners/prt_8841", """{"name":"Flat"}""", "/partners/prt_8841", "name", "Flat")]
    [InlineData("/customers/acct_5521", """{"name":"Flat"}""", "/customers/acct_5521", "name", "Flat")]
    [InlineData("/coupons/cpn_771", """{"name":"By path"}""", "/coupons/cpn_771", "name", "By path")]
    [InlineData("/coupons", """{"coupon_id":"cpn_771","name":"By id"}""", "/coupons/cpn_771", "name", "By id")]
    public async Task An_update_may_be_flat_or_name_its_entity_elsewhere(string path, string body, string read, string member, string value)
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        var answer = await talk.Send("PUT", path, body);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(value, (await talk.Get(read)).Text(member));
    }

    [Theory]
    [InlineData("/coupons", """{"coupon_id":"cpn_771"}""", "/coupons/cpn_771")]
    [InlineData("/promotion-codes/JUNE-7", null, "/promotion-codes/JUNE-7")]
    public async Task A_delete_may_name_its_entity_in_path_or_body(string path, string? body, string read)
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        Assert.Equal(HttpStatusCode.OK, (await talk.Get(read)).Status);
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("DELETE", path, body)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get(read)).Status);
    }

    [Theory]
    [InlineData("/customers?partner_key=nobody", null, 0)]
    [InlineData("/customers?partner_email=nobody@example.com", null, 0)]
    [InlineData("/coupons?coupon_id=cpn_771", null, 1)]
    [InlineData("/partners:search?email=maya", null, 1)]
    [InlineData("/partners:search?name=may", null, 1)]
    [InlineData("/partners", """{"limit":1}""", 1)]
    [InlineData("/customers", """{"email":"owen@example.com"}""", 1)]
    [InlineData("/customers", """{"key":"acct_5521"}""", 1)]
    public async Task A_list_takes_the_filters_of_other_clients(string path, string? body, int count)
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        Assert.Equal(count, (await talk.Send("GET", path, body)).Data.GetArrayLength());
    }

    [Fact]
    public async Task A_list_is_sorted_by_creation()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        await talk.Send("POST", "/partners", """{"email":"first@example.org"}""");
        await talk.Send("POST", "/partners", """{"email":"second@example.org"}""");
        Assert.Equal("second@example.org", (await talk.Get("/partners?sort=desc&limit=1")).Data[0].GetProperty("email").GetString());
        Assert.Equal("second@example.org", (await talk.Get("/partners?sort=-created_at&limit=1")).Data[0].GetProperty("email").GetString());
        Assert.Equal("first@example.org", (await talk.Get("/partners?sort=asc&limit=1")).Data[0].GetProperty("email").GetString());
    }

    [Fact]
    public async Task The_members_of_a_customer_may_stand_under_its_name()
    {
        using var talk = Talk.To(Docs.Mock("affiliate"));
        await talk.Send("POST", "/customer", """{"customer":{"key":"n1","email":"n1@example.com","name":"N"},"partner":{"key":"maya"}}""");
        Assert.Equal("N", (await talk.Get("/customers/n1")).Text("name"));
    }

    [Fact]
    public async Task A_subscriber_is_found_by_the_identifier_that_it_was_given()
    {
        using var talk = Talk.To(Docs.Mock("newsletter"));
        await talk.Send("POST", "/subscribers", """{"identifier":"sub-9","email":"sub9@example.com","name":"S"}""");
        Assert.Equal("S", (await talk.Get("/subscribers/sub-9")).Text("name"));
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("PUT", "/subscribers", """{"id":"sub-9","update":{"name":"T"}}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await talk.Send("DELETE", "/subscribers", """{"id":"sub-9"}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Get("/subscribers/sub-9")).Status);
    }
}

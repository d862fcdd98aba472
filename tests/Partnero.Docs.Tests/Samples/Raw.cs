using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnero.Docs.Tests.Samples;

public sealed partial class Raw : Shop
{
    [Fact]
    public async Task The_answer_as_it_came()
    {
        var partnero = Partnero;
        var request = new CreateReferralLinkRequest { Key = "ref_456", Partner = PartnerIdentifier.FromId("partner_123") };
        // sample: raw
        ApiResponse<ReferralLink> response = await partnero.SendAsync(PartneroOperations.ReferralLinks.Create, request);

        Console.WriteLine($"{(int)response.StatusCode} {response.ContentHeaders.ContentType}");
        Console.WriteLine(response.Value.Key);
        Console.WriteLine(response.Body);
        // end
        Assert.StartsWith("201 application/json", Console.ToString());
        Assert.Contains("\nref_456\n{", Console.ToString());
    }

    [Fact]
    public async Task An_operation_that_no_page_has()
    {
        var partnero = Partnero;
        Mock.AnswerNext(new(200, """{"data":{"level":"gold"},"status":1}"""));
        // sample: own-operation
        var award = new ApiOperation<Award, Badge>(
            "Partners.Award", HttpMethod.Post, "/partners/{id}/badges",
            RequestFormats.Json(BadgeJson.Default.Award), ResponseFormats.DataJson(BadgeJson.Default.Badge));

        var badge = (await partnero.SendAsync(award, "partner_123", new Award("100 customers"))).Value;
        // end
        Assert.Equal("gold", badge.Level);
        var sent = Assert.Single(Mock.Journal);
        Assert.Equal("POST /partners/partner_123/badges {\"Reason\":\"100 customers\"}", $"{sent.Method} {sent.Path.Replace("/v1", "")} {sent.Body}");
    }

    // sample: own-types
    public sealed record Award(string Reason);

    public sealed record Badge([property: JsonPropertyName("level")] string Level);

    [JsonSerializable(typeof(Award))]
    [JsonSerializable(typeof(Badge))]
    public sealed partial class BadgeJson : JsonSerializerContext;
    // end

    [Fact]
    public async Task Members_that_no_page_has()
    {
        var partnero = Partnero;
        Mock.AnswerNext(new(201, """{"data":{"id":"prt_1","email":"ana@example.com","loyalty":{"points":7}},"status":1}"""));
        // sample: additional
        var partner = await partnero.Partners.CreateAsync(new()
        {
            Email = "ana@example.com",
            AdditionalProperties = new Dictionary<string, JsonElement> { ["source"] = JsonElement.Parse("\"import\"") },
        });

        if (partner.AdditionalProperties.TryGetValue("loyalty", out var loyalty))
        {
            Console.WriteLine(loyalty.GetProperty("points").GetInt32());
        }
        // end
        Assert.Equal("7\n", Console.ToString());
        Assert.Equal("import", Assert.Single(Mock.Journal).Json.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Leave_alone_set_and_clear()
    {
        var partnero = Partnero;
        await partnero.Customers.CreateAsync(new() { Key = "ana", Partner = PartnerIdentifier.FromId("partner_123") }, TestContext.Current.CancellationToken);
        // sample: update
        await partnero.Customers.UpdateAsync("ana", new UpdateCustomerRequest
        {
            Update = new() { Name = "Ana", Surname = null }, // sets the name, clears the surname, leaves the rest alone
        });
        // end
        Assert.Equal("""{"update":{"name":"Ana","surname":null}}""", Assert.Single(Mock.Journal.Of("Customers.Update")).Body);
    }
}

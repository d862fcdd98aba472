using System.Text;
using Partnero.Runtime;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class WebhookTests
{
    private const string Secret = "a1B2c3D4e5F6g7H8";

    private static readonly WebhookTable Table = new WebhookTable()
        .Add("link.created", static envelope => new LinkCreatedEvent(envelope, envelope.Data<Link>()));

    private static PartneroWebhookEvent Parse(string body, string? signature = null) =>
        Table.Parse(Encoding.UTF8.GetBytes(body), signature ?? WebhookSignature.Compute(Encoding.UTF8.GetBytes(body), Secret), Secret);

    [Fact]
    public void The_signature_is_that_of_RFC_4231_in_lower_case_hex() =>
        Assert.Equal(
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            WebhookSignature.Compute("what do ya want for nothing?"u8, "Jefe"));

    [Fact]
    public void The_newer_form_is_read_with_typed_data()
    {
        var delivery = Parse("""{"event":"link.created","url":"https://shop.example/hook","webhook_key":"wk1","created_at":"2025-06-11T09:14:02.000000Z","data":{"id":"l1","metadata":[],"new":1},"attempt":2}""");
        var created = Assert.IsType<LinkCreatedEvent>(delivery);
        Assert.Equal("l1", created.Data.Id);
        Assert.Equal(1, created.Data.AdditionalProperties["new"].GetInt32());
        Assert.Equal("wk1", created.WebhookKey);
        Assert.Equal(new DateTimeOffset(2025, 6, 11, 9, 14, 2, TimeSpan.Zero), created.CreatedAt);
        Assert.Equal("l1", created.DataJson.GetProperty("id").GetString());
        Assert.Equal(2, created.AdditionalProperties["attempt"].GetInt32());
    }

    [Theory]
    [InlineData("1749633242")]
    [InlineData("\"2025-06-11T09:14:02Z\"")]
    [InlineData("\"2025-06-11 09:14:02\"")]
    public void The_older_form_has_a_timestamp(string timestamp)
    {
        var delivery = Parse($$"""{"event":"link.created","data":{"id":"l1"},"timestamp":{{timestamp}}}""");
        Assert.Equal(new DateTimeOffset(2025, 6, 11, 9, 14, 2, TimeSpan.Zero), delivery.CreatedAt);
        Assert.Null(delivery.Url);
        Assert.Equal("l1", Assert.IsType<LinkCreatedEvent>(delivery).Data.Id);
    }

    [Fact]
    public void An_event_that_nobody_knows_keeps_its_name_and_data()
    {
        var delivery = Parse("""{"event":"lead.grown","data":[1,2]}""");
        Assert.Equal(typeof(PartneroWebhookEvent), delivery.GetType());
        Assert.Equal("lead.grown", delivery.Name);
        Assert.Equal(2, delivery.DataJson.GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé")]
    public void A_wrong_signature_is_refused_before_the_body_is_looked_at(string signature)
    {
        var exception = Assert.Throws<PartneroSignatureException>(() => Parse("not json", signature));
        Assert.DoesNotContain(Secret, exception.ToString());
    }

    [Fact]
    public void One_changed_byte_makes_the_signature_wrong()
    {
        const string Body = """{"event":"link.created","data":{"id":"l1"}}""";
        var signature = WebhookSignature.Compute(Encoding.UTF8.GetBytes(Body), Secret);
        Assert.IsType<LinkCreatedEvent>(Parse(Body, signature));
        Assert.Throws<PartneroSignatureException>(() => Parse(Body.Replace("l1", "l2"), signature));
        Assert.Throws<PartneroSignatureException>(() => Parse(Body, signature.ToUpperInvariant()));
        Assert.Throws<PartneroSignatureException>(() => Table.Parse(Encoding.UTF8.GetBytes(Body), null, Secret));
    }

    [Theory]
    [InlineData("", "delivery")]
    [InlineData("[]", "expected an object")]
    [InlineData("""{"event":"link.created"}""", "expected a member data")]
    [InlineData("""{"data":{}}""", "expected a member event")]
    [InlineData("""{"event":"link.created","data":"prt_1"}""", "The data of the delivery (link.created) cannot be read: expected an object")]
    [InlineData("""{"event":"link.created","data":{}""", "delivery cannot be read")]
    public void A_body_that_is_no_delivery_says_why(string body, string reason) =>
        Assert.Contains(reason, Assert.Throws<PartneroWebhookException>(() => Parse(body)).Message);

    private sealed class LinkCreatedEvent(WebhookEnvelope envelope, Link data) : PartneroWebhookEvent<Link>(envelope, data);
}

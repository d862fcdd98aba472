using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>Every documented event, in the newer and in the older form of a delivery, and every delivery that a page shows.</summary>
public sealed class WebhookTests
{
    private const string Secret = "wJ3kQ9mZ7pL2xV5n";

    public static TheoryData<string> Events() => [.. Docs.Api.Events.Select(item => item.WireName)];

    public static TheoryData<string, int> Deliveries() =>
        [.. from item in Docs.Api.Events from index in Enumerable.Range(0, item.Samples.Count) select (item.WireName, index)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_typed_data_in_both_forms(string name)
    {
        var documented = Event(name);
        var data = documented.Samples.IsEmpty ? """{"added_later":[1]}""" : DataOf(documented.Samples[0].Json);

        var newer = Parse($$"""{"event":"{{name}}","url":"https://shop.example/hook","webhook_key":"wk1","created_at":"2025-06-11T09:14:02.000000Z","data":{{data}}}""");
        var older = Parse($$"""{"event":"{{name}}","data":{{data}},"timestamp":"2025-06-11T09:14:02.000000Z"}""");

        Assert.Equal(("https://shop.example/hook", "wk1"), (newer.Url, newer.WebhookKey));
        Assert.Equal((null, null), (older.Url, older.WebhookKey));
        Assert.All([newer, older], delivery =>
        {
            Assert.Equal(documented.Name + "Event", delivery.GetType().Name);
            Assert.Equal(new DateTimeOffset(2025, 6, 11, 9, 14, 2, TimeSpan.Zero), delivery.CreatedAt);
            var typed = (object)((dynamic)delivery).Data;
            Assert.Equal(documented.Data.Name?.Name ?? nameof(JsonElement), typed.GetType().Name);
            Assert.Empty(JsonComparer.Differences(JsonElement.Parse(data), Known(JsonSerializer.SerializeToElement(typed, typed.GetType()), data)));
        });
    }

    [Theory]
    [MemberData(nameof(Deliveries))]
    public void Every_documented_delivery_is_read_whole(string name, int index)
    {
        var shown = JsonElement.Parse(Event(name).Samples[index].Json);

        var delivery = Parse(shown.GetRawText());

        Assert.Equal(name, delivery.Name);
        WrittenBack.AssertSame(shown.GetProperty("data").GetRawText(), JsonSerializer.Serialize((object)((dynamic)delivery).Data));
    }

    [Fact]
    public void An_event_that_no_page_knows_keeps_its_name_and_JSON()
    {
        var delivery = Parse("""{"event":"reward.paid","data":{"id":1}}""");

        Assert.Equal(("reward.paid", 1), (delivery.Name, delivery.DataJson.GetProperty("id").GetInt32()));
        Assert.Throws<PartneroSignatureException>(() => PartneroWebhook.Parse("""{"event":"reward.paid","data":{}}"""u8, new string('0', 64), Secret));
    }

    private static WebhookEvent Event(string name) => Docs.Api.Events.Single(item => item.WireName == name);

    private static string DataOf(string json) => JsonElement.Parse(json).GetProperty("data").GetRawText();

    // What is written back has empty values for what a type always has; the delivery need not have had them.
    private static JsonElement Known(JsonElement written, string data)
    {
        var names = JsonElement.Parse(data).EnumerateObject().Select(member => member.Name).ToHashSet();
        return JsonSerializer.SerializeToElement(written.EnumerateObject().Where(member => names.Contains(member.Name)).ToDictionary(member => member.Name, member => member.Value));
    }

    private static PartneroWebhookEvent Parse(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return PartneroWebhook.Parse(body, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)), Secret);
    }
}

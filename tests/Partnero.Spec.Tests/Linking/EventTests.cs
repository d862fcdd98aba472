using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class EventTests
{
    private const string Server = "https://api.example/v1";

    [Fact]
    public void An_event_carries_the_entity_that_its_name_begins_with()
    {
        var linked = Linked.Of(
            Entity("partners", """{"id":"a"}"""),
            Entity("newsletter/subscribers", """{"id":"s"}"""),
            Entity("customers", """{"key":"c"}"""),
            Entity("refer-a-friend/customers", """{"id":"r"}"""),
            new PageBuilder("webhooks/overview.md").Event("subscriber.rewarded").Event("partner.created").Event("customer.credited").Event("ping").Event("unknown.thing"));

        Assert.Equal(
            ["CustomerCredited Customer", "PartnerCreated Partner", "Ping any", "SubscriberRewarded Newsletter.Subscriber", "UnknownThing any"],
            linked.Api.Events.Select(item => $"{item.Name} {ApiListing.NameOf(item.Data)}"));
    }

    [Fact]
    public void Payloads_belong_to_their_event_and_are_samples_of_its_entity()
    {
        var linked = Linked.Of(
            Entity("partners", """{"id":"a","name":"x"}"""),
            new PageBuilder("webhooks/overview.md")
                .Event("partner.created", "A partner has joined")
                .Payload("""{"event":"partner.created","url":"x","data":{"id":"a","approved":true}}""")
                .Payload("""{"event":"partner.created","timestamp":"x","data":{"id":"a","approved":true}}""")
                .Payload("""{"event":"partner.gone","data":{"unlike":1,"anything":2}}"""));

        Assert.Equal(["partner.created 2", "partner.gone 1"], linked.Api.Events.Select(item => $"{item.WireName} {item.Samples.Count}"));
        Assert.Equal(["id: string", "name: string?", "approved: boolean?"], linked.Members("Partner"));
        Assert.Equal(TypeRef.Any, linked.Api.Events[1].Data);
    }

    [Fact]
    public void An_event_that_two_pages_list_is_one()
    {
        var linked = Linked.Of(
            new PageBuilder("api-reference/webhooks/overview.md").Event("partner.created", "first"),
            new PageBuilder("guides/webhooks.md").Event("partner.created", "second").Event("reward.paid"));

        Assert.Equal(["partner.created first", "reward.paid When it happens"], linked.Api.Events.Select(item => $"{item.WireName} {item.Description}"));
    }

    [Fact]
    public void A_payload_that_is_no_object_with_an_event_is_left_alone()
    {
        var linked = Linked.Of(new PageBuilder("webhooks/overview.md").Payload("""{"event":7,"data":{}}""").Payload("[]"));

        Assert.Empty(linked.Api.Events);
    }

    private static PageBuilder Entity(string path, string json) => new PageBuilder($"{path}/get.md").Endpoint($"GET {Server}/x", o => o.Response($$"""{"data":{{json}}}"""));
}

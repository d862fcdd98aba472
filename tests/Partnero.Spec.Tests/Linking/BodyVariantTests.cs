using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class BodyVariantTests
{
    private const string Server = "https://api.example/v1";

    [Fact]
    public void A_deletion_by_path_takes_nothing_and_by_body_one_of_the_identifiers()
    {
        var linked = Partners("DELETE", "delete", o => o.Path("id").Row("email", isAlternative: true).Row("key", isAlternative: true)
            .Request($"{Server}/partners/prt_1").Request($"{Server}/partners", """{"email":"a@example.com"}""").Response("""{"status":1}"""));

        Assert.Equal(["Partners.Delete DELETE /partners/{id}", "Partners.DeleteByBody DELETE /partners"], linked.Operations);
        var (byPath, byBody) = (linked.Operation("Partners.Delete"), linked.Operation("Partners.DeleteByBody"));
        Assert.Equal(("Delete", "Delete"), (byPath.Name, byBody.Name));
        Assert.Equal((null, "DeletePartnerRequest"), (byPath.Request?.Name, byBody.Request?.Name));
        Assert.Equal((true, false), (byPath.RequestIsOptional, byBody.RequestIsOptional));
        Assert.Equal((1, 0), (byPath.PathParameters.Count, byBody.PathParameters.Count));
        Assert.Equal(["one of email, key"], linked.Rules("DeletePartnerRequest"));
        Assert.Empty(byBody.Rules);
        Assert.Equal(["/v1/partners/prt_1"], linked.Samples("Partners.Delete").Requests.Select(sample => sample.Path));
        Assert.Equal(["/v1/partners"], linked.Samples("Partners.DeleteByBody").Requests.Select(sample => sample.Path));
        Assert.Empty(linked.Issues);
    }

    [Fact]
    public void A_single_identifier_of_a_body_must_be_given()
    {
        var linked = Partners("DELETE", "delete", o => o.Path("key").Row("key", isAlternative: true), "/partners/{key}");

        Assert.Equal(["key: string!"], linked.Members("DeletePartnerRequest"));
        Assert.Empty(linked.Rules("DeletePartnerRequest"));
    }

    [Fact]
    public void Both_variants_of_an_update_share_the_request_and_the_demand_is_the_body_variants()
    {
        var linked = Partners("PUT", "update", o => o.Path("id").Row("email", isAlternative: true).Row("key", isAlternative: true).Row("update.name", required: "No"));

        var (byPath, byBody) = (linked.Operation("Partners.Update"), linked.Operation("Partners.UpdateByBody"));
        Assert.Equal(("UpdatePartnerRequest", "UpdatePartnerRequest"), (byPath.Request?.Name, byBody.Request?.Name));
        Assert.Equal((true, false), (byPath.RequestIsOptional, byBody.RequestIsOptional));
        Assert.Equal(["email: string?", "key: string?", "update: UpdatePartnerUpdate?"], linked.Members("UpdatePartnerRequest"));
        Assert.Empty(linked.Rules("UpdatePartnerRequest"));
        Assert.Empty(byPath.Rules);
        Assert.Equal(["one of email, key"], byBody.Rules.Select(ApiListing.TextOf));
    }

    [Fact]
    public void A_second_sample_without_the_path_part_is_enough()
    {
        var linked = Partners("DELETE", "delete", o => o.Path("id").Request($"{Server}/partners/prt_1").Request($"{Server}/partners", """{"email":"a@example.com"}"""));

        Assert.Equal(["email: string!"], linked.Members("DeletePartnerRequest"));
        Assert.Equal("/partners", linked.Operation("Partners.DeleteByBody").Route);
    }

    [Fact]
    public void A_second_endpoint_line_without_the_path_part_is_the_same_variant()
    {
        var page = new PageBuilder("partners/update.md")
            .Endpoint($"PUT {Server}/partners/{{id}}", o => o.Row("name"))
            .Operation("Endpoint", $"PUT {Server}/partners", o => o.Row("email"));

        Assert.Equal(["Partners.Update PUT /partners/{id}", "Partners.UpdateByBody PUT /partners"], Linked.Of(page).Operations);
    }

    [Fact]
    public void A_sample_that_merely_forgets_the_path_part_makes_no_variant()
    {
        var linked = Partners("PUT", "update", o => o.Path("id").Row("update.name").Request($"{Server}/partners", """{"update":{"name":"x"}}"""));

        Assert.Equal(["Partners.Update PUT /partners/{id}"], linked.Operations);
        Assert.Single(linked.Samples("Partners.Update").Requests);
    }

    [Fact]
    public void The_identifier_may_stand_in_the_middle_of_the_route()
    {
        var linked = Partners(
            "POST", "archive", o => o.Path("id").Row("email", isAlternative: true).Request($"{Server}/partners/archive", """{"email":"a@example.com"}"""), "/partners/{id}/archive");

        Assert.Equal("/partners/archive", linked.Operation("Partners.ArchiveByBody").Route);
    }

    [Fact]
    public void A_rule_that_names_path_and_body_identifiers_asks_nothing_of_the_path_variant()
    {
        var linked = Partners("PUT", "update", o => o.Path("id").Row("email", isAlternative: true).Row("key", isAlternative: true).Row("name").OneOf("id", "email", "key").OneOf("email", "key"));

        Assert.Empty(linked.Rules("UpdatePartnerRequest"));
        Assert.Equal(["one of email, key"], linked.Operation("Partners.UpdateByBody").Rules.Select(ApiListing.TextOf));
    }

    [Fact]
    public void Identifiers_of_a_route_without_placeholder_are_members_like_any_other()
    {
        var linked = Partners("DELETE", "delete", o => o.Row("id", required: "Yes*", isAlternative: true).Row("email", required: "Yes*", isAlternative: true).OneOf("id", "email"), "/partners");

        Assert.Equal(["one of id, email"], linked.Rules("DeletePartnerRequest"));
        Assert.False(linked.Operation("Partners.Delete").RequestIsOptional);
    }

    [Fact]
    public void Without_a_placeholder_there_is_nothing_to_replace() =>
        Assert.Equal(["Partners.Delete DELETE /partners"], Partners("DELETE", "delete", o => o.Row("email", isAlternative: true), "/partners").Operations);

    private static Linked Partners(string method, string file, Action<OperationBuilder> describe, string route = "/partners/{id}") =>
        Linked.Of(new PageBuilder($"partners/{file}.md").Endpoint($"{method} {Server}{route}", describe));
}

using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Pages as other Mintlify sites and plain Markdown docs write them give a client as typed as Partnero's.</summary>
public sealed class NeighbourPagesTests
{
    [Fact]
    public async Task An_openapi_fence_gives_a_typed_call()
    {
        var docs = new Docs(NeighbourPages.OpenApi);
        var wire = Wire.Answering("""{"id":"p","balance":1.5,"joined":"2025-06-11T09:14:02Z","links":[{"url":"u"}]}""");

        var answer = await docs.Run(wire, """
            Partner made = await client.Partners.CreateAsync(new CreatePartnerRequest
            {
                Email = "a", Kind = PartnerKind.Company, Tags = ["x"], Notify = true, Address = new CreatePartnerAddress { City = "c", Zip = 1 },
            });
            decimal balance = made.Balance;
            DateTimeOffset joined = made.Joined;
            string? nickname = made.Nickname;
            return $"{made.Id} {balance.ToString(System.Globalization.CultureInfo.InvariantCulture)} {joined.Year} {nickname ?? "-"} {made.Links[0].Url}";
            """);

        Assert.Equal("p 1.5 2025 - u", answer);
        Assert.Equal(["""POST /partners?notify=true {"email":"a","kind":"company","tags":["x"],"address":{"city":"c","zip":1}}"""], wire.Sent());
        Assert.Contains("CS9035", docs.DoesNotCompile("static object X => new CreatePartnerRequest { Email = \"a\" };"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_components_give_a_typed_call()
    {
        var docs = new Docs(NeighbourPages.Fields);
        var wire = Wire.Answering("""{"success":true,"data":{"id":"p","scores":[1,2],"left_at":null}}""");

        var answer = await docs.Run(wire, """
            var updated = await client.Partners.UpdateAsync("x", new UpdatePartnerRequest { Email = "a", Score = 3L, Address = new UpdatePartnerAddress { City = "c" } });
            long second = updated.Data.Scores[1];
            return $"{updated.Success} {updated.Data.Id} {second} {updated.Data.LeftAt ?? "-"}";
            """);

        Assert.Equal("True p 2 -", answer);
        Assert.Equal(["""PUT /partners/x {"email":"a","score":3,"address":{"city":"c"}}"""], wire.Sent());
    }

    [Fact]
    public async Task Tables_in_other_words_and_orders_give_a_typed_call()
    {
        var docs = new Docs(NeighbourPages.Tables);
        var wire = Wire.Answering("""{"data":[{"id":7,"since":"2025-06-11"}],"meta":{"current_page":1}}""");

        var answer = await docs.Run(wire, """
            Page<Partner> found = await client.Partners.SearchAsync("g", new SearchPartnersRequest { Terms = ["a", "b"], Since = new DateOnly(2025, 6, 11), Page = 2 });
            long id = found.Items[0].Id;
            DateOnly since = found.Items[0].Since;
            return $"{id} {since:yyyy-MM-dd}";
            """);

        Assert.Equal("7 2025-06-11", answer);
        Assert.Equal(["""POST /partners/g:search?page=2 {"terms":["a","b"],"since":"2025-06-11"}"""], wire.Sent());
    }

    [Fact]
    public async Task What_statements_of_a_page_disagree_on_is_reported_and_nothing_is_dropped()
    {
        var docs = new Docs(NeighbourPages.Disagreeing);
        var wire = Wire.Answering("""{"data":{"id":"1","only_in_sample":2,"only_in_table":true},"status":1}""");

        var answer = await docs.Run(wire, """
            var made = await client.Partners.CreateAsync(new CreatePartnerRequest { Email = "a", OnlyInTable = 1, OnlyInSample = new() { Deep = true } });
            return $"{made.Id} {made.OnlyInSample} {made.OnlyInTable}";
            """);

        Assert.Equal("1 2 True", answer);
        Assert.Equal(["""POST /partners {"email":"a","only_in_table":1,"only_in_sample":{"deep":true}}"""], wire.Sent());
        Assert.Superset(new HashSet<string> { "PTN4004", "PTN4005", "PTN4006", "PTN4008" }, docs.Reports.Select(report => report[..7]).ToHashSet());
    }
}

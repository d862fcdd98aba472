namespace Partnero.Mock.Tests;

/// <summary>The generated client against the mock, over a real socket.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    private MockPartnero _mock = null!;

    public async ValueTask InitializeAsync() => _mock = await MockPartnero.StartAsync(Docs.Api);

    public ValueTask DisposeAsync() => _mock.DisposeAsync();

    [Fact]
    public async Task All_pages_of_a_list_come_in_order()
    {
        var partnero = Client();
        for (var i = 0; i < 7; i++)
        {
            await partnero.Partners.CreateAsync(new CreatePartnerRequest { Email = $"p{i}@example.com" });
        }

        var emails = new List<string?>();
        await foreach (var partner in partnero.Partners.ListAllAsync(new ListPartnersRequest { Limit = 3 }))
        {
            emails.Add(partner.Email);
        }

        Assert.Equal(["p0@example.com", "p1@example.com", "p2@example.com", "p3@example.com", "p4@example.com", "p5@example.com", "p6@example.com"], emails.OfType<string>());
        Assert.Equal(3, _mock.Journal.Of("Partners.List").Count);
    }

    [Fact]
    public async Task What_was_archived_is_archived_and_what_was_deleted_is_gone()
    {
        var partnero = Client();
        var created = await partnero.Partners.CreateAsync(new CreatePartnerRequest { Email = "ana@example.com" });
        await partnero.Partners.ArchiveAsync(created.Id!);
        Assert.Equal("archived", (await partnero.Partners.GetAsync(created.Id!)).Status.ToString());
        await partnero.Partners.DeleteAsync(created.Id!);
        var gone = await Assert.ThrowsAsync<PartneroNotFoundException>(() => partnero.Partners.GetAsync(created.Id!));
        Assert.Contains("Partner not found", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_arrive_as_the_clients_exceptions()
    {
        var wrongKey = new PartneroClient(new PartneroClientOptions { ApiKey = "wrong", BaseUrl = _mock.BaseUrl });
        await Assert.ThrowsAsync<PartneroAuthenticationException>(() => wrongKey.Partners.ListAsync());

        await Client().Partners.CreateAsync(new CreatePartnerRequest { Email = "ana@example.com" });
        var taken = await Assert.ThrowsAsync<PartneroValidationException>(() => Client().Partners.CreateAsync(new CreatePartnerRequest { Email = "ana@example.com" }));
        Assert.Equal(["email"], taken.Errors.Keys);
    }

    [Fact]
    public async Task Many_calls_at_once_are_all_answered()
    {
        var partnero = Client();
        await Parallel.ForAsync(0, 100, async (i, cancellationToken) =>
            await partnero.ReferralLinks.CreateAsync(new CreateReferralLinkRequest { Key = $"k{i}", Partner = PartnerIdentifier.FromId("prt_8841") }, cancellationToken));
        var page = await partnero.ReferralLinks.ListAsync("prt_8841", new ListReferralLinksRequest { Limit = 250 });
        Assert.Equal(100, page.Items.Count);
    }

    private PartneroClient Client() => new(new PartneroClientOptions { ApiKey = _mock.ApiKey, BaseUrl = _mock.BaseUrl });
}

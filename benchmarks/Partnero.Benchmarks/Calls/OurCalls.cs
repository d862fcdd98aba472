namespace Partnero.Benchmarks.Calls;

/// <summary>The generated client as its users get it: validation, repeats, telemetry and the time limits in place.</summary>
internal sealed class OurCalls(HttpMessageHandler handler)
{
    private static readonly CreateReferralLinkRequest Request = new() { Key = "ref_456", Partner = PartnerIdentifier.FromId("partner_123") };
    private static readonly ListPartnersRequest Hundred = new() { Limit = 100 };

    // The time limit is the client's own; a second one, of HttpClient, would say nothing.
    private readonly PartneroClient _client = new(
        new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan },
        new PartneroClientOptions { ApiKey = "key", AttemptTimeout = TimeSpan.FromSeconds(30) });

    public Task<ReferralLink> CreateAsync() => _client.ReferralLinks.CreateAsync(Request);

    public Task<Page<Partner>> ListAsync() => _client.Partners.ListAsync(Hundred);

    /// <summary>All pages of a list.</summary>
    public async Task<int> PagesAsync()
    {
        var items = 0;
        await foreach (var partner in _client.Partners.ListAllAsync(Hundred))
        {
            items++;
        }

        return items;
    }
}

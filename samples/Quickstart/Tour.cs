using System.Text.Json;
using System.Text.Json.Serialization;
using Partnero;

namespace Quickstart;

/// <summary>The calls that the quickstart shows, one after the other.</summary>
internal sealed class Tour(HttpClient http, Uri? baseUrl, string apiKey, TextWriter output)
{
    /// <param name="partner">Whom to create a link for; null creates nothing.</param>
    public async Task RunAsync(PartnerIdentifier? partner)
    {
        var partnero = Client(validates: true);
        if (partner is null)
        {
            Title("Create a referral link");
            Say("Left out: --partner names no partner of yours.");
        }
        else
        {
            await CreateLinkAsync(partnero, partner);
        }

        await ListDomainsAsync(partnero);

        // Such a request is not written in C#: the analyzer stops it at the call site. It comes from a file or a form.
        var incomplete = JsonSerializer.Deserialize("""{ "key": "ref_457", "partner": {} }""", FileJson.Default.CreateReferralLinkRequest)!;
        await RefuseHereAsync(partnero, incomplete);
        await RefuseThereAsync(Client(validates: false), incomplete);
    }

    private async Task CreateLinkAsync(PartneroClient partnero, PartnerIdentifier partner)
    {
        Title("Create a referral link");
        var link = await partnero.ReferralLinks.CreateAsync(new CreateReferralLinkRequest
        {
            Key = "ref_456",
            Partner = partner,
        });
        Say($"link.Key = {link.Key}, link.Url = {link.Url}");
    }

    private async Task ListDomainsAsync(PartneroClient partnero)
    {
        Title("List the domains that links may lead to");
        var domains = await partnero.ReferralLinks.GetAvailableDomainsAsync();
        foreach (var domain in domains.Items)
        {
            Say($"domain.Url = {domain.Url}");
        }
    }

    private async Task RefuseHereAsync(PartneroClient partnero, CreateReferralLinkRequest incomplete)
    {
        Title("A request that breaks a documented rule is refused before it is sent");
        try
        {
            await partnero.ReferralLinks.CreateAsync(incomplete);
        }
        catch (RequestInvalidException exception)
        {
            foreach (var problem in exception.Problems)
            {
                Say($"RequestInvalidException: {problem}");
            }
        }
    }

    private async Task RefuseThereAsync(PartneroClient partnero, CreateReferralLinkRequest incomplete)
    {
        Title("With ValidateRequests = false the server refuses it");
        try
        {
            await partnero.ReferralLinks.CreateAsync(incomplete);
        }
        catch (PartneroApiException exception)
        {
            Say($"{exception.GetType().Name}: {(int)exception.StatusCode}");
            foreach (var (field, messages) in exception.Errors)
            {
                Say($"{field}: {string.Join(' ', messages)}");
            }
        }
    }

    private PartneroClient Client(bool validates) =>
        new(http, new PartneroClientOptions { ApiKey = apiKey, BaseUrl = baseUrl, ValidateRequests = validates });

    private void Title(string text) => output.WriteLine($"\n== {text}");

    private void Say(string text) => output.WriteLine($"   {text}");
}

/// <summary>Requests as a file holds them; by a context, so that the program can be trimmed and compiled to native code.</summary>
[JsonSerializable(typeof(CreateReferralLinkRequest))]
internal sealed partial class FileJson : JsonSerializerContext;

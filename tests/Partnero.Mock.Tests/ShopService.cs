using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Partnero.Mock.Tests;

/// <summary>The integration that the examples test: what a user of the client writes.</summary>
internal sealed class ShopService
{
    private const string Secret = "Zt4mQ9xLr2VbK8sW";

    public List<string> Booked { get; } = [];

    /// <summary>Makes a member a partner with a link of his own.</summary>
    public static async Task WelcomeAsync(PartneroClient partnero, string email)
    {
        await partnero.Partners.CreateAsync(new CreatePartnerRequest { Email = email });
        await partnero.ReferralLinks.CreateAsync(new CreateReferralLinkRequest { Key = "welcome", Partner = PartnerIdentifier.FromEmail(email) });
    }

    /// <summary>Where webhooks arrive; in an ASP.NET Core application, the handler of its test server.</summary>
    public HttpMessageHandler CreateHandler() => new Hooks(this);

    private sealed class Hooks(ShopService shop) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
            if (request.Headers.GetValues("Signature").Single() != expected)
            {
                return new(HttpStatusCode.Unauthorized);
            }

            shop.Booked.Add(JsonElement.Parse(body).GetProperty("data").GetProperty("key").GetString()!);
            return new(HttpStatusCode.OK);
        }
    }
}

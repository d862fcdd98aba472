using System.Security.Cryptography;
using System.Text;
using Partnero.Generator.Tests.Harness;
using Partnero.Spec.Model;
using static Partnero.Generator.Tests.Models;

namespace Partnero.Generator.Tests;

/// <summary>Generated webhook events.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_delivery_becomes_its_typed_event()
    {
        var api = Seed with
        {
            Events =
            [
                new(default, "link.created", "LinkCreated", "A link is there.", "https://docs.acme.test/webhooks", Ref("ReferralLink"), []),
                new(default, "link.CREATED", "LinkCreated2", null, null, TypeRef.Any, []),
                new(default, "names.changed", "NamesChanged", null, null, List(TypeRef.String), []),
                new(default, "import.done", "ImportDone", null, null, TypeRef.Any, []),
            ],
        };
        const string body = """{"event":"link.created","data":{"id":"1","key":"k"},"timestamp":"2025-06-11T09:14:02Z"}""";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8, Encoding.UTF8.GetBytes(body)));

        var answer = await Script.Run(api, new Recorder("{}"), $$""""
            var e = PartneroWebhook.Parse(System.Text.Encoding.UTF8.GetBytes("""{{body}}"""), "{{signature}}", "secret");
            return e is LinkCreatedEvent { Data: { Id: "1", Key: "k" } } ? e.Name : e.GetType().Name;
            """");

        Assert.Equal("link.created", answer);
    }
}

using System.Net;

namespace Partnero.Mock.Tests;

/// <summary>What no page documents is named, and refused when that is asked for.</summary>
public sealed class IgnoredTests
{
    [Theory]
    [InlineData("POST", "/partners", """{"email":"q@example.org","emial":"z"}""", "emial")]
    [InlineData("PUT", "/partners/prt_8841", """{"update":{"nmae":"x"}}""", "update.nmae")]
    [InlineData("PUT", "/partners/prt_8841", """{"naem":"x","update":{"name":"y"}}""", "naem")]
    [InlineData("GET", "/partners?limitt=1", null, "limitt")]
    [InlineData("GET", "/partners", """{"limitt":1}""", "limitt")]
    [InlineData("POST", "/webhooks", """{"key":"w1","name":"n","url":"http://127.0.0.1:9/x","events":["partner.created","order_placed"]}""", "events: order_placed")]
    public async Task It_is_named_in_the_journal_and_refused_when_strict(string method, string path, string? body, string ignored)
    {
        using var mock = Docs.Mock("affiliate");
        using var talk = Talk.To(mock);
        var lenient = await talk.Send(method, path, body);
        Assert.InRange((int)lenient.Status, 200, 299);
        Assert.Equal([ignored], mock.Journal[0].Ignored);

        mock.Options.Strict = true;
        var strict = await talk.Send(method, path, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, strict.Status);
        Assert.Equal([ignored], strict.Errors);
    }

    [Theory]
    [InlineData("POST", "/partners", """{"email":"ok@example.org","key":"ok","tags":["a"]}""")]
    [InlineData("GET", "/partners?limit=10&page=1&sort=desc", null)]
    [InlineData("PUT", "/partners/prt_8841", """{"name":"Flat"}""")]
    public async Task What_pages_document_passes_when_strict(string method, string path, string? body)
    {
        using var mock = MockPartnero.Create(Docs.Api, new() { Program = "affiliate", Strict = true });
        using var talk = Talk.To(mock);
        Assert.InRange((int)(await talk.Send(method, path, body)).Status, 200, 299);
        Assert.Empty(mock.Journal[0].Ignored);
    }
}

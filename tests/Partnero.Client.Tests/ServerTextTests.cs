using System.Net;
using System.Text;
using CsCheck;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>What a server writes reaches nobody with the key in it, or with characters that move a terminal's cursor.</summary>
public sealed class ServerTextTests
{
    private const string Key = "sk_live/01+23&AB\"9";

    private static ClientSettings Settings(string key) =>
        new(new PartneroClientOptions { ApiKey = key }, new Uri(TestClient.DefaultBaseUrl), TimeSpan.FromSeconds(1));

    private static string Clean(string text, string key = Key, int max = 500) => ServerText.Clean(text, Settings(key), max);

    [Theory]
    [InlineData("a sk_live/01+23&AB\"9 b")]
    [InlineData("a SK_LIVE/01+23&ab\"9 b")]
    [InlineData("a sk_live\\/01+23&AB\\\"9 b")]
    [InlineData("a sk_live\\u002F01\\u002b23&AB\\u00229 b")]
    [InlineData("a sk_live\\\\\\/01+23&AB\\\\\\\"9 b")]
    [InlineData("a sk_live%2F01%2b23%26AB%229 b")]
    [InlineData("a sk_live%252F01%252b23%2526AB%25229 b")]
    [InlineData("a sk_live&#47;01&#x2B;23&amp;AB&quot;9 b")]
    [InlineData("a sk_\u0000live/01+\r\n23&AB\"9 b")]
    public void The_key_is_found_in_every_form(string text) => Assert.Equal("a *** b", Clean(text));

    [Fact]
    public void The_key_is_found_however_each_character_is_written() =>
        Gen.Select(Gen.Char["abcXYZ019_-/+=\"&%<>.:"].Array[8, 30], Gen.Int[0, 6].Array[30]).Sample(
            static (letters, forms) =>
            {
                var key = new string(letters);
                var written = string.Concat(letters.Select((c, i) => forms[i] switch
                {
                    0 => $"\\u{(int)c:x4}",
                    1 => $"%{(int)c:X2}",
                    2 => $"&#{(int)c};",
                    3 when !char.IsAsciiLetterOrDigit(c) => $"\\{c}",
                    _ => c.ToString(),
                }));
                Assert.DoesNotContain(key, ServerText.Clean($"<{written}>", Settings(key)), StringComparison.OrdinalIgnoreCase);
                Assert.Contains("***", ServerText.Clean($"<{written}>", Settings(key)), StringComparison.Ordinal);
            },
            iter: 2000);

    [Theory]
    [InlineData("test", "test@example.com")]
    [InlineData("k", "The key")]
    [InlineData("partners", "copartnership partnerships")]
    [InlineData("key_1234567890", "key_12 and key_13")]
    public void A_key_takes_no_words_apart(string key, string text) => Assert.Equal(text, Clean(text, key));

    [Fact]
    public void What_is_cut_holds_no_part_of_the_key()
    {
        Assert.Equal(new string('x', 10) + "…", Clean(new string('x', 10) + Key, max: 10));
        Assert.Equal("no *** here", Clean("no sk_live/01+23& here")); // the server cut it
        var body = ServerText.OfBody(Encoding.UTF8.GetBytes("{\"a\":\"" + Key[..10]), Settings(Key));
        Assert.Equal("{\"a\":\"***", body);
    }

    [Fact]
    public void Control_characters_become_spaces() =>
        Assert.Equal("a b c d e f g", Clean("a\u001bb\rc\nd\u2028e\u009bf\u202eg"));

    [Fact]
    public async Task Names_of_fields_headers_and_inner_exceptions_hold_no_key()
    {
        await using var names = new RawServer(RawServer.Http(422, """{"errors":{"key_12345678":["x\u001b[2J"]}}"""));
        var validation = await Assert.ThrowsAsync<PartneroValidationException>(() => Client(names).Links.GetAsync("a"));
        Assert.Equal("***: x [2J", string.Join(',', validation.Errors.Select(e => $"{e.Key}: {e.Value[0]}")));

        await using var header = new RawServer(Misdeed.ThenClose("HTTP/1.1 200 OK\r\nkey_12345678\r\n\r\n"));
        var broken = await Assert.ThrowsAsync<PartneroConnectionException>(() => Client(header).Links.GetAsync("a"));
        Assert.DoesNotContain("key_12345678", broken.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", broken.InnerException!.ToString(), StringComparison.Ordinal);

        static TestClient Client(RawServer server) => new(new PartneroClientOptions { ApiKey = "key_12345678", BaseUrl = server.Url, MaxRetries = 0 });
    }

    [Fact]
    public async Task A_message_lists_twenty_fields_and_counts_the_rest()
    {
        var fields = string.Join(',', Enumerable.Range(0, 50).Select(i => $"\"f{i:00}\":[\"x\"]"));
        var exception = await Assert.ThrowsAsync<PartneroValidationException>(() => new RecordingHandler("{\"errors\":{" + fields + "}}") { Status = HttpStatusCode.BadRequest }.Client().Links.GetAsync("a"));
        Assert.Equal(50, exception.Errors.Count);
        Assert.EndsWith("- f19: x\n- and 30 more", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://user:s3cret@api.example/v1")]
    [InlineData("https://api.example/v1?token=s3cret")]
    public void A_secret_in_the_base_url_is_refused_and_not_shown(string url)
    {
        var options = new PartneroClientOptions { ApiKey = "key_123", BaseUrl = new Uri(url) };
        Assert.DoesNotContain("s3cret", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", Assert.Throws<ArgumentException>(() => new TestClient(options)).Message, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        Assert.DoesNotContain("s3cret", Assert.Throws<ArgumentException>(() => new TestClient(http, new() { ApiKey = "key_123" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_nested_too_deep_is_text_and_ends_no_process()
    {
        var body = string.Concat(Enumerable.Repeat("{\"message\":", 100_000)) + "1" + new string('}', 100_000);
        var handler = new RecordingHandler(body) { Status = HttpStatusCode.BadRequest };
        var exception = await Assert.ThrowsAsync<PartneroValidationException>(() => handler.Client(o => o.MaxResponseDepth = PartneroClientOptions.LargestMaxResponseDepth).Links.GetAsync("a"));
        Assert.StartsWith("{\"message\":{", exception.ServerMessage, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => handler.Client(o => o.MaxResponseDepth = PartneroClientOptions.LargestMaxResponseDepth + 1));
    }
}

using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>
/// What a call allocates beyond the same call by hand with nothing written or parsed. The numbers are exact: whoever changes
/// them says why. They are those of one JIT-compiled build, and builds for debugging turn each async method's state into an object.
/// </summary>
[Collection(Alone.Name)]
public sealed class AllocationTests
{
#if DEBUG
    private const long OfPost = 720;
    private const long OfList = 37840;
#else
    private const long OfPost = 272;
    private const long OfList = 37392;
#endif

    private const int WarmUps = 300;
    private const int Calls = 60;

    [Fact]
    public void A_post_allocates_what_it_returns_and_little_more()
    {
        const string Answer = """
            {"data":{"id":"ref_456","key":"ref_456","url":"https:\/\/partnero.com?aff=ref_456","default":false,"is_additional":false,"direct_tracking":false,"direct_tracking_redirect":false,"direct_tracking_redirect_url":null},"status":1}
            """;
        var request = new CreateReferralLinkRequest { Key = "ref_456", Partner = PartnerIdentifier.FromId("partner_123") };
        using var http = new HttpClient(new Answering(Answer)) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new PartneroClient(http, new PartneroClientOptions { ApiKey = "key" });

        var ours = Allocated(() => client.ReferralLinks.CreateAsync(request));
        var floor = Allocated(() => DrainAsync(http, HttpMethod.Post, new byte[64]));

        Assert.Equal(OfPost, ours - floor);
    }

    [Fact]
    public void A_list_allocates_what_it_returns_and_little_more()
    {
        const string Item = """
            {"email":"maya.k@example.com","created_at":"2025-06-11T09:14:02.000000Z","updated_at":"2025-06-12T16:40:51.000000Z","id":"prt_8841","name":"Maya","surname":"Klein","approved":true,"status":"active","custom_fields":[]}
            """;
        using var http = new HttpClient(new Answering($$"""{"data":[{{string.Join(',', Enumerable.Repeat(Item, 100))}}],"links":null,"meta":null,"status":1}""")) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new PartneroClient(http, new PartneroClientOptions { ApiKey = "key" });
        var request = new ListPartnersRequest { Limit = 100 };

        var ours = Allocated(() => client.Partners.ListAsync(request));
        var floor = Allocated(() => DrainAsync(http, HttpMethod.Get, null));

        Assert.Equal(OfList, ours - floor);
    }

    private static long Allocated(Func<Task> call)
    {
        var least = long.MaxValue;
        for (var i = 0; i < WarmUps + Calls; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var task = call();
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(task.IsCompletedSuccessfully, "The call waits for something: part of it would be allocated elsewhere.");

            // Pools are shared with other tests, and the JIT's first code allocates more: what is always needed is the least.
            least = i < WarmUps ? least : Math.Min(least, bytes);
        }

        return least;
    }

    private static async Task<int> DrainAsync(HttpClient http, HttpMethod method, byte[]? body)
    {
        using var request = new HttpRequestMessage(method, Address);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer key");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var stream = await response.Content.ReadAsStreamAsync();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var length = await stream.ReadAsync(buffer);
        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    private static readonly Uri Address = new("https://api.partnero.com/v1/partners?limit=100");

    private sealed class Answering(string json) : HttpMessageHandler
    {
        private static readonly MediaTypeHeaderValue Json = new("application/json");
        private readonly byte[] _body = Encoding.UTF8.GetBytes(json);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // As a connection would, at once.
            request.Content?.CopyTo(Stream.Null, null, cancellationToken);
            var content = new ReadOnlyMemoryContent(_body);
            content.Headers.ContentType = Json;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}

using System.Net;
using System.Text;

namespace Partnero.Benchmarks.Calls;

/// <summary>Answers a list in pages, each with the number that was asked for and a link to the next but for the last.</summary>
internal sealed class PagedHandler(int pages) : HttpMessageHandler
{
    private readonly byte[][] _bodies = [.. Enumerable.Range(1, pages).Select(number => Body(number, number == pages))];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = request.RequestUri!.Query;
        var at = query.IndexOf("page=", StringComparison.Ordinal);
        var number = at < 0 ? 1 : query[at + "page=".Length] - '0';
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ReadOnlyMemoryContent(_bodies[number - 1]), RequestMessage = request });
    }

    private static byte[] Body(int number, bool isLast) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(Samples.List)
            .Replace("\"current_page\":1", $"\"current_page\":{number}", StringComparison.Ordinal)
            .Replace("\"next\":null", isLast ? "\"next\":null" : $"\"next\":\"https:\\/\\/api.partnero.com\\/v1\\/partners?page={number + 1}\"", StringComparison.Ordinal));
}

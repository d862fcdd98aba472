using System.Globalization;
using System.Net;
using System.Text;
using Partnero.Generator.Tests.Fuzz;
using Partnero.Generator.Tests.Harness;
using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Mock.Tests.Fuzz;

/// <summary>
/// The real pages, damaged at random: whatever is left of an operation is answered, and nothing brings the mock down. By hand,
/// PARTNERO_FUZZ_SEED and PARTNERO_FUZZ_SCALE say how.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Seed = Number("PARTNERO_FUZZ_SEED", 1);
    private static readonly int Scale = Number("PARTNERO_FUZZ_SCALE", 1);

    private static readonly IReadOnlyList<DocPage> Corpus =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "docs-spec"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new DocPage(Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "docs-spec"), file).Replace('\\', '/'), File.ReadAllText(file))),
    ];

    [Fact]
    public async Task Whatever_damaged_pages_document_is_answered()
    {
        for (var run = 0; run < 150 * Scale; run++)
        {
            var pages = new PageMutator(Corpus, unchecked((Seed * 1_000_003) + run)).Next().Pages;
            try
            {
                await AnswerAllAsync(ApiReader.Read(pages.Select(page => KeyValuePair.Create(page.Path, page.Text))).Api);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Run {run} of PARTNERO_FUZZ_SEED={Seed}: {exception.Message} Pages: {string.Join(", ", pages.Select(page => page.Path))}", exception);
            }
        }
    }

    [Theory]
    [InlineData("POST https://api.partnero.com/v1/things/{id")]
    [InlineData("POST https://api.partnero.com/v1/things/id}")]
    [InlineData("POST https://api.partnero.com/v1/things/}{id")]
    [InlineData("GET https://api.partnero.com/v1/things/{id}/{id}")]
    [InlineData("GET https://api.partnero.com/v1/things/{}")]
    [InlineData("GET https://api.partnero.com/v1/things/a{id}b{id}")]
    [InlineData("GET https://api.partnero.com/v1/")]
    public async Task A_broken_route_does_not_keep_the_mock_from_starting(string endpoint)
    {
        const string Whole = "# Get thing\n\n## Endpoint\n\n```\nGET https://api.partnero.com/v1/others/{id}\n```\n";
        var broken = $"# Broken\n\n## Endpoint\n\n```\n{endpoint}\n```\n";
        await AnswerAllAsync(ApiReader.Read([KeyValuePair.Create("api-reference/others/get.md", Whole), KeyValuePair.Create("api-reference/things/broken.md", broken)]).Api);
    }

    private static async Task AnswerAllAsync(Api api)
    {
        using var mock = MockPartnero.Create(api);
        using var http = new HttpClient(mock.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", mock.ApiKey);
        foreach (var operation in api.Groups.SelectMany(group => group.Operations))
        {
            var bodies = api.Samples.Where(sample => sample.OperationId == operation.Id).SelectMany(sample => sample.Requests).Select(sample => sample.Body).OfType<string>();
            foreach (var body in bodies.Append("{}").Append("""{"id":"x","key":"y","update":{"key":"z"},"partner":{"key":"p"}}"""))
            {
                await AnswerAsync(http, operation, new Uri(mock.BaseUrl.GetLeftPart(UriPartial.Authority) + mock.BaseUrl.AbsolutePath.TrimEnd('/') + Filled(operation.Route)), body);
            }
        }

        await mock.WebhooksSentAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AnswerAsync(HttpClient http, Operation operation, Uri address, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.InternalServerError, $"{operation.Id}: {(int)answer.StatusCode}");
    }

    private static string Filled(string route) =>
        string.Join('/', route.Split('/').Select(part => part.Contains('{', StringComparison.Ordinal) ? "prt_8841" : Uri.EscapeDataString(part).Replace("%3A", ":", StringComparison.Ordinal)));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

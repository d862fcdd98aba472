using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>
/// The same by way of others: Prism, which knows nothing but the OpenAPI document that the pages give, accepts what the
/// generated client sends, and the client reads what Prism answers. <c>tests/openapi-tools/run</c> starts it.
/// </summary>
public sealed class PrismTests
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("PARTNERO_PRISM");

    [Fact]
    public async Task Prism_accepts_every_documented_call()
    {
        Assert.SkipWhen(Address is null, "No Prism. tests/openapi-tools/run starts one.");
        using var violations = new ViolationReader();
        using var http = new HttpClient(violations);
        var client = new PartneroClient(http, new PartneroClientOptions { ApiKey = "conformance-key", BaseUrl = new Uri(Address!), MaxRetries = 0 });
        var failures = new List<string>();
        var calls = 0;
        foreach (var (operation, sample) in Docs.Operations.SelectMany(operation => Docs.Samples(operation.Id).Requests.Select(sample => (operation, sample))))
        {
            calls++;
            failures.AddRange(await FailuresOf(client, operation, sample, violations));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{calls} calls, {failures.Count} violations");
        Assert.True(calls > 0);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static async Task<List<string>> FailuresOf(PartneroClient client, Operation operation, RequestSample sample, ViolationReader violations)
    {
        var call = new OperationCall(operation, sample);
        violations.Seen.Clear();
        try
        {
            await call.InvokeAsync(client, call.ReadRequest());
        }
        catch (PartneroException exception)
        {
            violations.Seen.Add(exception.Message);
        }

        return [.. violations.Seen.Select(text => $"{operation.Id}: {text}")];
    }

    /// <summary>Prism says in a header what was wrong with a request that it answers all the same.</summary>
    private sealed class ViolationReader() : DelegatingHandler(new SocketsHttpHandler())
    {
        public List<string> Seen { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("sl-violations", out var violations))
            {
                Seen.AddRange(violations);
            }

            return response;
        }
    }
}

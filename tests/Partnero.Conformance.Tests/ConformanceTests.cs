using System.Net;
using System.Text.Json;
using Partnero.Runtime;
using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>The pages prove the client: every operation, every sample, nothing listed by hand.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Operations() => [.. Docs.Operations.Select(operation => operation.Id)];

    public static TheoryData<string, int> RequestSamples() =>
        [.. Docs.Api.Samples.SelectMany(samples => Enumerable.Range(0, samples.Requests.Count).Select(index => (samples.OperationId, index)))];

    public static TheoryData<string, int> ResponseSamples() =>
        [.. Docs.Api.Samples.SelectMany(samples => Enumerable.Range(0, samples.Responses.Count).Select(index => (samples.OperationId, index)))];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_is_a_value_with_the_documented_method_and_route(string id)
    {
        var operation = Docs.Operation(id);

        var value = new OperationCall(operation, null).Value;

        Assert.Equal(id, value.Name);
        Assert.Equal(operation.Method, value.Method.Method);
        Assert.Equal(operation.Route, value.Route);
        Assert.Equal(operation.PageUrl, value.Page);
    }

    [Theory]
    [MemberData(nameof(RequestSamples))]
    public void Every_request_sample_reads_into_its_record_passes_the_rules_and_writes_back_equal(string id, int index)
    {
        var sample = Docs.Samples(id).Requests[index];
        var request = new OperationCall(Docs.Operation(id), sample).ReadRequest();
        if (request is null)
        {
            Assert.Null(sample.Body);
            return;
        }

        var problems = default(RequestProblems);
        ((IApiRequest)request).CollectProblems(ref problems);
        Assert.Empty(problems.ToList());
        if (sample.Body is not null)
        {
            AssertSame(sample.Body, JsonSerializer.Serialize(request, request.GetType()));
        }
    }

    [Theory]
    [MemberData(nameof(RequestSamples))]
    public async Task Every_request_sample_is_sent_with_the_documented_method_path_query_and_body(string id, int index)
    {
        var operation = Docs.Operation(id);
        var sample = Docs.Samples(id).Requests[index];
        var call = new OperationCall(operation, sample);
        using var wire = new RecordingHandler(HttpStatusCode.OK, AnyResponse(operation));

        await call.InvokeAsync(Client(wire), call.ReadRequest());

        Assert.Equal(sample.Method, wire.Method!.Method);
        Assert.Equal(sample.Path, wire.Address!.AbsolutePath);
        Assert.Equal(sample.Query.Select(pair => (pair.Name, pair.Value)).Order(), QueryOf(wire.Address));
        Assert.Equal("Bearer conformance-key", wire.Authorization);
        if (sample.Body is null)
        {
            Assert.True(wire.Body is null or "" or "{}", wire.Body);
        }
        else
        {
            AssertSame(sample.Body, wire.Body!);
        }
    }

    [Theory]
    [MemberData(nameof(ResponseSamples))]
    public async Task Every_response_sample_is_read_and_written_back_with_nothing_lost(string id, int index)
    {
        var operation = Docs.Operation(id);
        var samples = Docs.Samples(id);
        var sample = samples.Responses[index];
        var call = new OperationCall(operation, samples.Requests.IsEmpty ? null : samples.Requests[0]);
        using var wire = new RecordingHandler((HttpStatusCode)(sample.Status ?? 200), sample.Json);

        var value = await call.InvokeAsync(Client(wire), call.ReadRequest());

        using var documented = JsonDocument.Parse(sample.Json);
        AssertSame(operation.Response.Kind, documented.RootElement, value);
    }

    [Fact]
    public void The_pages_prove_what_they_say()
    {
        var requests = Docs.Api.Samples.Sum(samples => samples.Requests.Count);
        var responses = Docs.Api.Samples.Sum(samples => samples.Responses.Count);

        TestContext.Current.TestOutputHelper!.WriteLine($"{Docs.Operations.Count()} operations, {requests} request samples, {responses} responses");
        TestContext.Current.SendDiagnosticMessage($"{Docs.Operations.Count()} operations, {requests} request samples, {responses} responses");
        Assert.All(Docs.Operations, operation => Assert.True(
            operation.Response.IsAssumed || !Docs.Samples(operation.Id).Responses.IsEmpty || operation.Key.EndsWith("ByBody", StringComparison.Ordinal),
            $"{operation.Id} claims a documented response, but no sample proves it."));
    }

    private static PartneroClient Client(HttpMessageHandler wire) =>
        new(new HttpClient(wire), new PartneroClientOptions { ApiKey = "conformance-key", ValidateRequests = false });

    private static string AnyResponse(Operation operation) =>
        Docs.Samples(operation.Id).Responses is { IsEmpty: false } responses
            ? responses[0].Json
            : operation.Response.Kind == ResponseKind.Page ? """{"data":[],"status":1}""" : """{"data":{},"status":1}""";

    private static IEnumerable<(string Name, string Value)> QueryOf(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))
            .Order();

    private static void AssertSame(ResponseKind kind, JsonElement documented, object? value)
    {
        switch (kind)
        {
            case ResponseKind.None:
                Assert.Null(value);
                break;
            case ResponseKind.Data:
                AssertSame(documented.GetProperty("data"), Written(value!));
                break;
            case ResponseKind.Page:
                AssertSame(documented, WrittenPage((dynamic)value!));
                break;
            default:
                AssertSame(documented, WrittenEnvelope(value!, documented.TryGetProperty("status", out _)));
                break;
        }
    }

    private static JsonElement Written(object value) => JsonSerializer.SerializeToElement(value, value.GetType());

    // The client checks `status` and keeps it to itself: a value that is returned at all means 1.
    private static JsonElement WrittenEnvelope(object value, bool hasStatus)
    {
        var envelope = Written(value).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value);
        if (hasStatus)
        {
            envelope.TryAdd("status", 1);
        }

        return JsonSerializer.SerializeToElement(envelope);
    }

    // A page is the client's own view of an envelope: put together again, it must say all that the envelope said.
    private static JsonElement WrittenPage<T>(Page<T> page)
    {
        var envelope = new Dictionary<string, object?>(page.AdditionalProperties.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)))
        {
            ["data"] = page.Items,
            ["status"] = 1,
        };
        if (page.Links is not null)
        {
            envelope["links"] = page.Links;
        }

        if (page.Meta is not null)
        {
            envelope["meta"] = page.Meta;
        }

        return JsonSerializer.SerializeToElement(envelope);
    }

    private static void AssertSame(string documented, string actual)
    {
        using var left = JsonDocument.Parse(documented);
        using var right = JsonDocument.Parse(actual);
        AssertSame(left.RootElement, right.RootElement);
    }

    private static void AssertSame(JsonElement documented, JsonElement actual) =>
        Assert.Empty(JsonComparer.Differences(documented, actual));
}

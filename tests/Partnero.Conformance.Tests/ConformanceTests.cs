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
        Proof.Operations.Add(id);
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
        ((IRequestPart)request).CollectProblems(ref problems);
        Assert.Empty(problems.ToList());
        if (sample.Body is not null)
        {
            WrittenBack.AssertSame(sample.Body, JsonSerializer.Serialize(request, request.GetType()));
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
        Assert.Equal(Queries.Of(sample), Queries.Of(wire.Address.Query));
        Assert.Equal("Bearer conformance-key", wire.Authorization);
        if (sample.Body is null)
        {
            Assert.True(wire.Body is null or "" or "{}", wire.Body);
        }
        else
        {
            WrittenBack.AssertSame(sample.Body, wire.Body!);
        }

        Proof.Requests.Add((id, index));
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
        WrittenBack.AssertSame(operation.Response.Kind, documented.RootElement, value);
        Proof.Responses.Add((id, index));
    }

    /// <summary>The other way round: what the client claims to know, a page shows.</summary>
    [Fact]
    public void Every_answer_is_shown_by_a_sample_or_said_to_be_assumed() =>
        Assert.All(Docs.Operations, operation => Assert.True(
            operation.Response.IsAssumed || operation.Method == "HEAD" || !Docs.Samples(operation.Id).Responses.IsEmpty,
            $"{operation.Id}: fields of the answer are documented, but no JSON sample shows it. Add one to {operation.PageUrl}."));

    private static PartneroClient Client(HttpMessageHandler wire) =>
        new(new HttpClient(wire), new PartneroClientOptions { ApiKey = "conformance-key", ValidateRequests = false });

    private static string AnyResponse(Operation operation) =>
        Docs.Samples(operation.Id).Responses is { IsEmpty: false } responses
            ? responses[0].Json
            : operation.Response.Kind == ResponseKind.Page ? """{"data":[],"status":1}""" : """{"data":{},"status":1}""";
}

using Partnero.Mock;
using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>The same over a socket: each documented call, by the generated client, to a local server that is driven by the same pages.</summary>
public sealed class SocketTests(SocketTests.Servers servers) : IClassFixture<SocketTests.Servers>
{
    private const int NoSample = -1;

    /// <summary>Each request sample of each operation; an operation without one is called all the same.</summary>
    public static TheoryData<string, int> Calls() =>
    [
        .. from samples in Docs.Api.Samples
           from index in samples.Requests.IsEmpty ? [NoSample] : Enumerable.Range(0, samples.Requests.Count)
           select (samples.OperationId, index),
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_documented_call_arrives_as_documented_and_its_answer_is_read_whole(string id, int index)
    {
        var operation = Docs.Operation(id);
        var sample = index == NoSample ? null : Docs.Samples(id).Requests[index];
        var mock = await servers.Of(operation.Program);
        mock.Reset();
        var client = new PartneroClient(new PartneroClientOptions { ApiKey = mock.ApiKey, BaseUrl = mock.BaseUrl });
        var call = new OperationCall(operation, sample);

        var value = await call.InvokeAsync(client, call.ReadRequest());

        var arrived = Assert.Single(mock.Journal);
        Assert.Equal(Meant(operation), Meant(Docs.Operation(arrived.OperationId!)));
        if (sample is not null)
        {
            Assert.Equal((sample.Method, sample.Path), (arrived.Method, arrived.Path));
            Assert.Equal(Queries.Of(sample), Queries.Of(arrived.Query));
            WrittenBack.AssertSame(sample.Body ?? "{}", arrived.Body.Length == 0 ? "{}" : arrived.Body);
        }

        WrittenBack.AssertSame(operation.Response.Kind, arrived.ResponseJson, value);
        Proof.OverSocket.Add(id);
    }

    // Several pages may document one method and path of one program: nothing that is sent tells them apart.
    private static (string, string, string?) Meant(Operation operation) => (operation.Method, operation.Route, operation.Program);

    /// <summary>A server for each kind of program, because one method and path means another thing in each.</summary>
    public sealed class Servers : IAsyncLifetime
    {
        private readonly Dictionary<string, MockPartnero> _mocks = new(StringComparer.Ordinal);

        /// <inheritdoc/>
        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            foreach (var mock in _mocks.Values)
            {
                await mock.DisposeAsync();
            }
        }

        internal async Task<MockPartnero> Of(string? program)
        {
            program ??= "affiliate";
            if (!_mocks.TryGetValue(program, out var mock))
            {
                _mocks[program] = mock = await MockPartnero.StartAsync(Docs.Api, new MockOptions { Program = program });
            }

            return mock;
        }
    }
}

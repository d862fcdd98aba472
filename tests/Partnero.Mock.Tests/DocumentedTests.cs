using System.Text.Json.Nodes;
using Partnero.Spec.Model;

namespace Partnero.Mock.Tests;

/// <summary>Every sample request of every page, sent as the page shows it.</summary>
public sealed class DocumentedTests
{
    public static TheoryData<string, int> Samples() =>
        [.. from sample in Docs.Api.Samples from index in Enumerable.Range(0, sample.Requests.Count) select (sample.OperationId, index)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_documented_request_gets_the_documented_answer(string operationId, int index)
    {
        var samples = Docs.Api.Samples.Single(sample => sample.OperationId == operationId);
        var sample = samples.Requests[index];
        using var mock = Docs.Mock(Docs.ProgramOf(operationId));
        using var talk = Talk.To(mock);
        var path = sample.Path[mock.BaseUrl.AbsolutePath.Length..] + QueryOf(sample);
        var reply = await talk.Send(sample.Method, path, sample.Body);

        Assert.True((int)reply.Status < 300, $"{(int)reply.Status}: {reply.Json}");
        Assert.Equal(Meant(operationId), Meant(Assert.Single(mock.Journal).OperationId!));
        if (samples.Requests.Count == 1 && samples.Responses is [{ } shown])
        {
            Assert.Equal(shown.Status ?? 200, (int)reply.Status);
            Assert.Equal(Comparable(shown.Json), Comparable(reply.Json.GetRawText()));
        }
    }

    [Fact]
    public void There_are_many() => Assert.True(Samples().Count > 100, $"only {Samples().Count}");

    /// <summary>Two pages may document one operation of one program; they are told apart by nothing that is sent.</summary>
    private static (string, string, string?) Meant(string operationId)
    {
        var operation = Docs.Operation(operationId);
        return (operation.Method, operation.Route, operation.Program);
    }

    private static string QueryOf(RequestSample sample) =>
        sample.Query.Count == 0 ? "" : "?" + string.Join('&', sample.Query.Select(query => $"{Uri.EscapeDataString(query.Name)}={Uri.EscapeDataString(query.Value)}"));

    /// <summary>Links name the host, words of closed lists are spelt as sent: neither is the sample's.</summary>
    private static string Comparable(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root.Remove("links");
        root.Remove("meta");
        return root.ToJsonString();
    }
}

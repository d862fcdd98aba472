namespace Partnero.Mock.Tests;

/// <summary>Every operation of the pages, whether a sample calls it or not.</summary>
public sealed class RoutingTests
{
    public static TheoryData<string> Operations() => [.. Docs.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_documented_operation_is_mapped(string id)
    {
        var operation = Docs.Operation(id);
        using var mock = Docs.Mock(Docs.ProgramOf(id));
        using var talk = Talk.To(mock);
        var path = operation.PathParameters.Aggregate(operation.Route, (route, parameter) => route.Replace($"{{{parameter.WireName}}}", "1", StringComparison.Ordinal));

        var reply = await talk.Send(operation.Method, path);

        var entry = Assert.Single(mock.Journal);
        var answered = Docs.Operation(entry.OperationId!);
        Assert.Equal((operation.Method, operation.Route, Docs.ProgramOf(id)), (answered.Method, answered.Route, Docs.ProgramOf(entry.OperationId!)));
        Assert.True((int)reply.Status is < 300 or 400 or 404 or 422, $"{entry}: {entry.ResponseBody}");
    }
}

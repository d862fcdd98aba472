using System.Text.Json;

namespace Partnero.Conformance.Tests;

/// <summary>The proof is worth what its comparison sees.</summary>
public sealed class JsonComparerTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1.0}""")]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""")]
    [InlineData("""{"m":[]}""", """{"m":{}}""")]
    [InlineData("\"2025-06-11T09:14:02.000000Z\"", "\"2025-06-11T09:14:02+00:00\"")]
    public void Equal_values_have_no_difference(string documented, string actual) =>
        Assert.Empty(Differences(documented, actual));

    [Theory]
    [InlineData("""{"a":1}""", "{}", "$.a: lost")]
    [InlineData("{}", """{"a":null}""", "$.a: added")]
    [InlineData("""{"a":null}""", "{}", "$.a: lost")]
    [InlineData("""{"a":{"b":[1,2]}}""", """{"a":{"b":[1,3]}}""", "$.a.b[1]: the page shows 2, the client wrote 3")]
    [InlineData("""["x"]""", """["x","y"]""", "$: the page shows 1 items, the client wrote 2")]
    [InlineData("1", "\"1\"", "$: the page shows 1, the client wrote \"1\"")]
    [InlineData("\"2025-06-11T09:14:02Z\"", "\"2025-06-11T10:14:02Z\"", "$: the page shows")]
    [InlineData("[1]", "{}", "$: the page shows [1], the client wrote {}")]
    public void Every_other_value_has_one_with_its_path(string documented, string actual, string difference) =>
        Assert.StartsWith(difference, Assert.Single(Differences(documented, actual)), StringComparison.Ordinal);

    private static List<string> Differences(string documented, string actual)
    {
        using var left = JsonDocument.Parse(documented);
        using var right = JsonDocument.Parse(actual);
        return [.. JsonComparer.Differences(left.RootElement, right.RootElement)];
    }
}

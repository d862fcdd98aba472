using System.Text.Json;
using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>What the client read, written again and compared with what was there.</summary>
internal static class WrittenBack
{
    /// <summary>Fails unless a value says all that a body said.</summary>
    public static void AssertSame(ResponseKind kind, JsonElement documented, object? value)
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

    /// <summary>Fails unless two JSON texts say the same.</summary>
    public static void AssertSame(string documented, string actual)
    {
        using var left = JsonDocument.Parse(documented);
        using var right = JsonDocument.Parse(actual);
        AssertSame(left.RootElement, right.RootElement);
    }

    private static void AssertSame(JsonElement documented, JsonElement actual) =>
        Assert.Equal("", string.Join("\n", JsonComparer.Differences(documented, actual).Where(difference => !IsNullAsEmptyText(difference))));

    // A server that says null for a text that no page shows as null: the member is not nullable, so the client has an empty text.
    private static bool IsNullAsEmptyText(string difference) => difference.EndsWith("the page shows null, the client wrote \"\"", StringComparison.Ordinal);
}

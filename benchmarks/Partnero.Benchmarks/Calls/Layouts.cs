using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnero.Benchmarks.Calls;

/// <summary>One list, laid out as servers other than today's might.</summary>
internal static class Layouts
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static IEnumerable<(string Name, byte[] Body)> Of(byte[] list) =>
    [
        ("as documented", list),
        ("members backwards", Changed(list, static item => item.Reverse())),
        ("each item in an order of its own", Changed(list, Rotated)),
        ("indented", JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(list), Indented)),
        ("an unknown member in each item", Changed(list, static item => item.Append(new("unknown", JsonValue.Create("yes"))))),
    ];

    private static byte[] Changed(byte[] list, Func<IEnumerable<KeyValuePair<string, JsonNode?>>, IEnumerable<KeyValuePair<string, JsonNode?>>> change)
    {
        var body = JsonNode.Parse(list)!;
        var items = body["data"]!.AsArray();
        body["data"] = new JsonArray([.. items.Select(item =>
            new JsonObject(change(item!.AsObject()).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))))]);
        return JsonSerializer.SerializeToUtf8Bytes(body);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Rotated(IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        var all = members.ToList();
        var by = all[3].Value!.GetValue<string>()[^1] % all.Count;
        return all.Skip(by).Concat(all.Take(by));
    }
}

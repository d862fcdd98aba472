using System.Globalization;

namespace Partnero.Benchmarks.Synthetic;

/// <summary>
/// An API of N operations, the same for a seed: eight parameters with one nested object, a response of twelve fields. Written
/// both as pages in our dialect and as OpenAPI, so that every generator does the same work.
/// </summary>
internal sealed class SyntheticApi
{
    private static readonly string[] Adjectives = ["amber", "brisk", "calm", "dense", "early", "fresh", "grand", "heavy", "inner", "jolly", "keen", "light"];
    private static readonly string[] Nouns = ["anchor", "basket", "candle", "drawer", "engine", "feather", "garden", "hammer", "island", "jacket", "kettle", "ladder"];
    private static readonly string[] Types = ["string", "integer", "number", "boolean"];

    private SyntheticApi(IReadOnlyList<SyntheticOperation> operations) => Operations = operations;

    public IReadOnlyList<SyntheticOperation> Operations { get; }

    public static SyntheticApi Create(int count, int seed)
    {
        var random = new Random(seed);
        return new SyntheticApi([.. Enumerable.Range(0, count).Select(index => Operation(index, random))]);
    }

    private static SyntheticOperation Operation(int index, Random random)
    {
        // Ten operations share a group, as in real documentation.
        var group = string.Create(CultureInfo.InvariantCulture, $"{Nouns[index / 10 % Nouns.Length]}-{Adjectives[index / 120 % Adjectives.Length]}-{index / 10}s");
        var name = string.Create(CultureInfo.InvariantCulture, $"make-{Adjectives[index % Adjectives.Length]}-{index}");
        return new SyntheticOperation(group, name, Fields(random, 5), Fields(random, 3), Fields(random, 12));
    }

    private static List<SyntheticField> Fields(Random random, int count)
    {
        var fields = new List<SyntheticField>();
        while (fields.Count < count)
        {
            var name = $"{Adjectives[random.Next(Adjectives.Length)]}_{Nouns[random.Next(Nouns.Length)]}";
            if (fields.TrueForAll(field => field.Name != name))
            {
                fields.Add(new SyntheticField(name, Types[random.Next(Types.Length)], random.Next(3) == 0));
            }
        }

        return fields;
    }
}

/// <summary>POST /v1/{group}/{name}: top-level fields, members of the nested object <c>owner</c>, response fields.</summary>
internal sealed record SyntheticOperation(
    string Group,
    string Name,
    IReadOnlyList<SyntheticField> Fields,
    IReadOnlyList<SyntheticField> OwnerFields,
    IReadOnlyList<SyntheticField> ResponseFields)
{
    public string Path => $"/v1/{Group}/{Name}";
}

internal sealed record SyntheticField(string Name, string Type, bool IsRequired)
{
    public string Sample => Type switch
    {
        "string" => $"\"{Name} text\"",
        "integer" => "42",
        "number" => "12.5",
        _ => "true",
    };
}

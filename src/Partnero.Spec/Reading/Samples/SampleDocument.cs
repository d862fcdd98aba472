using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Samples;

/// <summary>JSON of a sample that every program can read.</summary>
/// <param name="Written">As it was written.</param>
/// <param name="Text">With values that can be kept.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="HasRepeatedKeys">An object in it has a key twice.</param>
/// <param name="Lost">What the two texts differ in.</param>
internal sealed record SampleDocument(string Written, string Text, JsonShape Shape, bool HasRepeatedKeys, IReadOnlyList<LostValue> Lost)
{
    /// <summary>The JSON of a sample: one document, or what is left of it, or of several, without the liberties that writers take.</summary>
    public static List<SampleDocument> ReadAll(string text, out JsonProblem? problem)
    {
        if (Read(text, out problem) is { } whole)
        {
            return [whole];
        }

        var documents = new List<SampleDocument>();
        foreach (var part in JsonLiberties.Remove(text))
        {
            if (Read(part, out _) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private static SampleDocument? Read(string written, out JsonProblem? problem)
    {
        if (JsonShapeReader.Read(written, out problem, out var hasRepeatedKeys) is not { } shape)
        {
            return null;
        }

        var text = KeptValues.Keep(written, out var lost);
        return new SampleDocument(written, text, lost.Count == 0 ? shape : JsonShapeReader.Read(text, out _) ?? shape, hasRepeatedKeys, lost);
    }
}

using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;

namespace Partnero.Mock.Samples;

/// <summary>Chooses among the answers that the pages show for one operation.</summary>
internal sealed class SampleChooser(SampleBook samples)
{
    /// <summary>
    /// The answer for a program, where titles name programs. And where one answer hands out what the next request brings back (a
    /// confirmation code), a request that brings it gets the next answer.
    /// </summary>
    /// <param name="endpoint">The operation.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="program">The program the key belongs to, or null.</param>
    /// <param name="errors">Takes a code that was brought back wrong.</param>
    public Sample Choose(Endpoint endpoint, ParsedRequest request, string? program, FieldErrors errors)
    {
        var shown = samples.Of(endpoint);
        var mine = shown.Where(sample => IsFor(sample, program)).ToArray();
        IReadOnlyList<Sample> left = mine.Length > 0 ? mine : shown;
        if (left.Count == 0)
        {
            return samples.StandIn(endpoint);
        }

        for (var i = 0; i < left.Count - 1; i++)
        {
            var brought = request.Body.Select(member => member.Key).FirstOrDefault(name => HandsOut(left, i, name));
            if (brought is null)
            {
                return left[i];
            }

            if (!JsonNode.DeepEquals(left[i].Data[brought], request.Body[brought]))
            {
                errors.Add(brought, Messages.Invalid(brought));
            }
        }

        return left[^1];
    }

    /// <summary>Whether an answer shows nothing but a member that no later one repeats.</summary>
    private static bool HandsOut(IReadOnlyList<Sample> all, int index, string name) =>
        Has(all[index], name) && all[index].Data is JsonObject { Count: 1 } && !all.Skip(index + 1).Any(later => Has(later, name));

    private static bool Has(Sample sample, string name) => sample.Data is JsonObject data && data.ContainsKey(name);

    private static bool IsFor(Sample sample, string? program) =>
        program is not null && sample.Title is not null && Letters(sample.Title).Contains(Letters(program), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}

using System.Globalization;
using Microsoft.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.OpenApi;

/// <summary>Writes facts of a field into its schema.</summary>
internal static class FactWriter
{
    /// <summary>Writes what is said. A field that is only read is so in answers and in requests alike.</summary>
    public static void Write(FieldFacts facts, OpenApiSchema schema, bool isResponse)
    {
        schema.Deprecated = facts.IsDeprecated;
        schema.ReadOnly = facts.IsReadOnly;
        schema.Format ??= facts.Format;
        schema.MinLength = facts.MinLength;
        schema.MaxLength = facts.MaxLength;
        schema.Minimum = Text(facts.Minimum);
        schema.Maximum = Text(facts.Maximum);
        schema.MaxItems ??= facts.MaxItems;

        // PHP answers an empty list for an empty object, so the fewest items hold for requests alone.
        schema.MinItems ??= isResponse ? null : facts.MinItems;
    }

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}

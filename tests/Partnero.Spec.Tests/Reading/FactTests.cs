using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>What descriptions say of a field beside its type, and what they only seem to say.</summary>
public sealed class FactTests
{
    private static FieldFacts Facts(string description, string type = "string") =>
        ReadSupport.Operation(ReadSupport.Body($"| `it` | {type} | No | {description} |", "| `other` | string | No | |")).Parameters[0].Facts;

    [Theory]
    [InlineData("Max 255 characters", null, 255)]
    [InlineData("Minimum length of 6. Maximum length of 20.", 6, 20)]
    [InlineData("Between 2 and 40 characters", 2, 40)]
    [InlineData("[ 1 .. 108 ] characters", 1, 108)]
    [InlineData("At least 8 characters", 8, null)]
    [InlineData("At least one of the two, max 3 times", null, null)]
    [InlineData("Max 5", null, null)]
    public void Lengths_of_texts(string description, int? least, int? most) =>
        Assert.Equal((least, most), (Facts(description).MinLength, Facts(description).MaxLength));

    [Theory]
    [InlineData("Between 1 and 100", 1.0, 100.0)]
    [InlineData("Values between 1-100 are accepted.", 1.0, 100.0)]
    [InlineData("Minimum 0.5", 0.5, null)]
    [InlineData("Page size (default 25, max 1,000)", null, 1000.0)]
    [InlineData("Up to 2 decimals", null, null)]
    public void Ranges_of_numbers(string description, double? least, double? most)
    {
        var facts = Facts(description, "number");
        Assert.Equal(((decimal?)least, (decimal?)most), (facts.Minimum, facts.Maximum));
    }

    [Fact]
    public void Counts_of_items() => Assert.Equal((null, 10), (Facts("Up to 10 items", "array").MinItems, Facts("Up to 10 items", "array").MaxItems));

    [Theory]
    [InlineData("A valid e-mail address", "email")]
    [InlineData("Must be a valid UUID", "uuid")]
    [InlineData("An invalid email is refused", null)]
    public void Formats(string description, string? format) => Assert.Equal(format, Facts(description).Format);

    [Theory]
    [InlineData("**Deprecated**: use `other`.", true)]
    [InlineData("The old name. Deprecated since v2.", true)]
    [InlineData("This field is deprecated.", true)]
    [InlineData("Replaces the deprecated `other`.", false)]
    [InlineData("`other` is deprecated.", false)]
    public void Deprecation_is_that_of_the_field(string description, bool isDeprecated) => Assert.Equal(isDeprecated, Facts(description).IsDeprecated);

    [Fact]
    public void What_is_only_read_says_so_at_its_start() => Assert.Equal((true, false), (Facts("Read-only. When it was made.").IsReadOnly, Facts("Sets the read-only flag.").IsReadOnly));
}

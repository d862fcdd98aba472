using Partnero.Spec.Issues;

namespace Partnero.Conventions.Tests;

/// <summary>Pulled pages are not the user's to edit: no finding in them is an error.</summary>
public sealed class PulledPagesTests
{
    [Fact]
    public void Every_error_of_a_page_is_a_warning_in_a_pulled_one()
    {
        var lines = Repository.Read("src/Partnero.Generator/build/Partnero.Pulled.globalconfig").Split('\n').Where(line => line.StartsWith("dotnet_diagnostic", StringComparison.Ordinal));

        Assert.Equal(
            IssueCatalogue.All.Where(rule => rule.Severity == IssueSeverity.Error && rule.Category != "Setup").Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = warning").Order(StringComparer.Ordinal),
            lines);
    }
}

using System.Xml.Linq;
using Partnero.Spec.Issues;

namespace Partnero.Conventions.Tests;

/// <summary>The client builds whatever its pages contradict: a rule that is new must not break the next pull of the docs.</summary>
public sealed class PageWarningsTests
{
    [Fact]
    public void No_warning_in_a_page_fails_the_build_of_the_client()
    {
        var project = XElement.Parse(Repository.Read("src/Partnero.Client/Partnero.Client.csproj"));
        var listed = project.Descendants("WarningsNotAsErrors").Single().Value.Split(';').Skip(1);

        Assert.Equal(IssueCatalogue.All.Where(rule => rule.Severity == IssueSeverity.Warning && rule.Category != "Setup").Select(rule => rule.Id), listed);
    }
}

namespace Partnero.Conventions.Tests;

/// <summary>docs/architecture.md as tests: which project may know which, and no circles between the folders of a project.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Each shipped project, and the assemblies that it may not refer to (a name, or its beginning with a star).</summary>
    public static TheoryData<string, string[]> Projects { get; } = new()
    {
        { "Partnero.Spec", ["Microsoft.CodeAnalysis*", "Partnero.*", "System.Net.Http"] },
        { "Partnero.Generator", ["Markdig", "YamlDotNet", "System.Net.Http", "Partnero.Runtime", "Partnero.Client"] },
        { "Partnero.Analyzers", ["Partnero.Spec", "Partnero.Generator", "Partnero.Client"] },
        { "Partnero.CodeFixes", ["Partnero.Spec", "Partnero.Generator", "Partnero.Client"] },
        { "Partnero.Runtime", ["Partnero.*", "Markdig", "Microsoft.CodeAnalysis*"] },
        { "Partnero.Client", ["Partnero.Spec", "Partnero.Generator", "Markdig", "Microsoft.CodeAnalysis*"] },
        { "Partnero.Mock", ["Microsoft.CodeAnalysis*", "Partnero.Client", "Markdig", "Partnero.Generator"] },
        { "Partnero.Cli", ["Microsoft.CodeAnalysis*", "Partnero.Client", "Markdig", "Partnero.Generator"] },
    };

    public static TheoryData<string> Names { get; } = [.. Projects.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_nothing_that_it_may_not_know(string project, string[] forbidden)
    {
        var broken = AssemblyGraph.Of(project).References.Where(reference => Array.Exists(forbidden, pattern => Matches(pattern, reference)));

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("Partnero.Analyzers")]
    [InlineData("Partnero.Spec")]
    [InlineData("Partnero.Cli")]
    [InlineData("Partnero.Generator")]
    [InlineData("Partnero.Mock")]
    [InlineData("Partnero.Runtime")]
    public void Folders_of_a_project_form_no_circle(string project)
    {
        var circles = AssemblyGraph.Of(project).FindCircles().ToList();

        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_types_of_a_project_share_a_name(string project) => Assert.Empty(AssemblyGraph.Of(project).FindSharedNames());

    private static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;
}

using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;
using Partnero.Spec.Issues;
using Partnero.Spec.Tests.Issues;

namespace Partnero.Generator.Tests;

/// <summary>The pages in docs/diagnostics about the project: what they show is what the generator says. Those about pages are proven where pages are read.</summary>
public sealed class SetupPageTests
{
    private const string Root = "/acme/";

    public static TheoryData<string> Rules =>
    [
        SetupRules.NothingToGenerate.Id, SetupRules.ProjectTooOld.Id, SetupRules.PropertyInvalid.Id, SetupRules.PageTwice.Id,
        SetupRules.NamespaceTaken.Id, SetupRules.DocsFolderEmpty.Id, SetupRules.NoPages.Id,
    ];

    [Fact]
    public void Every_rule_about_the_project_is_here_but_our_own_failures_and_what_the_build_says() =>
        Assert.Equal(SetupRules.All.Except([SetupRules.GenerationFailed, SetupRules.RunTimePrivate]).Select(rule => rule.Id), Rules.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bad_example_gives_this_rule_and_no_other_exactly_as_the_page_shows(string id)
    {
        var page = DiagnosticPage.Read(id);
        Assert.Equal(page.Reported, Report(page.Bad));
        Assert.Contains($" {id}: ", Assert.Single(page.Reported), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_good_example_gives_none(string id) => Assert.Empty(Report(DiagnosticPage.Read(id).Good));

    private static IEnumerable<string> Report(IReadOnlyDictionary<string, string> files)
    {
        var project = files.Where(file => file.Key.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => XElement.Parse(file.Value)).SingleOrDefault() ?? new XElement("Project");
        var folders = project.Descendants("AdditionalFiles").Select(item => item.Attribute("Include")!.Value.Replace("**/*.md", "", StringComparison.Ordinal)).Prepend(DocsFolder(project)).ToList();
        var pages = files.Where(file => folders.Exists(folder => file.Key.StartsWith(folder, StringComparison.Ordinal)))
            .Select(file => new DocPage(file.Key[(file.Key.IndexOf(DiagnosticPage.DocsFolder, StringComparison.Ordinal) + DiagnosticPage.DocsFolder.Length)..], file.Value) { FilePath = Root + file.Key });
        var driven = Driven.Once(new PartneroGenerator(), pages, Options(project));
        return driven.Diagnostics.Select(Line);
    }

    private static BuildOptions Options(XElement project)
    {
        var options = new BuildOptions { WithMetadata = false };
        foreach (var property in project.Elements("PropertyGroup").Elements())
        {
            options = options.With(property.Name.LocalName, property.Value);
            if (property.Name == "TargetFramework")
            {
                // What the SDK makes of it.
                var isStandard = property.Value.StartsWith("netstandard", StringComparison.Ordinal);
                options = options.With("TargetFrameworkIdentifier", isStandard ? ".NETStandard" : ".NETCoreApp")
                    .With("TargetFrameworkVersion", "v" + property.Value[(isStandard ? "netstandard" : "net").Length..]);
            }
        }

        var isShippedHere = project.Descendants("PackageReference").Any(item => item.Attribute("Include")!.Value == "Partnero.Client");
        return options with { RefersToShippedClient = isShippedHere };
    }

    private static string DocsFolder(XElement project) =>
        project.Descendants("PartneroDocs").SingleOrDefault() is { } set ? set.Value + "/" : DiagnosticPage.DocsFolder;

    // As the compiler prints it.
    private static string Line(Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan();
        var place = diagnostic.Location == Location.None ? "CSC " : $"{at.Path}({at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1})";
        var severity = diagnostic.DefaultSeverity.ToString().ToLowerInvariant();
        return $"{place}: {severity} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}".Replace(Root, "", StringComparison.Ordinal);
    }
}

namespace Partnero.Packages.Tests;

/// <summary>What goes wrong in the first minutes with the generator: names of projects, folders and pages.</summary>
public sealed class FirstUseTests(PackageFeed feed)
{
    private const string Reference = """<PackageReference Include="Partnero.Generator" Version="0.1.0" />""";

    [Fact]
    public async Task A_project_whose_name_is_no_namespace_builds()
    {
        var project = NewProject("acme-worker", "<RootNamespace>acme-worker</RootNamespace>");
        project.Write("Program.cs", "Console.WriteLine(typeof(acme_worker.WidgetsClient));");

        Assert.Empty((await project.BuildAsync()).MustSucceed().Diagnostics("PTN0004"));
    }

    [Fact]
    public async Task A_docs_folder_that_is_misspelt_is_told()
    {
        var project = NewProject("misspelt", "<PartneroDocs>doc-spec</PartneroDocs>");

        Assert.Contains("'doc-spec'", Assert.Single((await project.BuildAsync()).MustSucceed().Diagnostics("PTN0007")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_pages_is_told_so_once_and_builds()
    {
        var project = feed.NewProject("no-pages");
        project.WriteProject(Reference);
        project.Write("Program.cs", "return;");

        var build = await project.DotNetAsync("build", "-v", "minimal", "-p:UseSharedCompilation=false");

        var told = Assert.Single(build.MustSucceed().Output.Split('\n'), line => line.Contains("PTN0008", StringComparison.Ordinal));
        Assert.Contains(Spec.Issues.SetupRules.NoPages.MessageFormat, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_read_whatever_signs_their_paths_have_and_as_mdx()
    {
        var project = NewProject("odd # paths");
        project.CopyPage("create-widget.md", "docs-spec/c#/c# one; two, 100% 'new'.mdx");
        project.CopyPage("create-widget.md", "docs-spec/c#/c#-old.md");
        project.Write("docs-spec/docs.json", """{ "name": "Acme" }""");
        project.Write("Program.cs", "Console.WriteLine(new Acme.Widgets.PartneroClient(\"k\").C);");

        var build = (await project.BuildAsync()).MustSucceed();

        Assert.Empty(build.Diagnostics("PTN0005"));
        Assert.Contains("Acme.Widgets.CClient", (await project.RunAsync()).MustSucceed().Output, StringComparison.Ordinal);
    }

    private ConsumerProject NewProject(string name, string properties = "")
    {
        var project = feed.NewProject(name);
        project.WriteProject(Reference, properties);
        project.Write("Program.cs", "return;");
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        return project;
    }
}

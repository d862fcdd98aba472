namespace Partnero.Packages.Tests;

/// <summary>A class library whose client is generated, with nothing but the generator's package: an application and a consumer of its package use it.</summary>
public sealed class LibraryTests(PackageFeed feed)
{
    private const string Generator = """<PackageReference Include="Partnero.Generator" Version="0.1.0" />""";
    private const string Library = "<OutputType>Library</OutputType><AssemblyName>Acme.Lib</AssemblyName><PackageId>Acme.Lib</PackageId><Version>1.0.0</Version>";

    private const string Program = """
        using Acme.Widgets;

        var acme = new PartneroClient("k");
        Console.WriteLine(acme.Widgets);
        Console.WriteLine(new CreateWidgetRequest { Name = "gear", Owner = OwnerIdentifier.FromId("o1") });
        """;

    // Run by the application's compiler: the analyzer came through the library.
    private const string Broken = "\n_ = new OwnerIdentifier();\n";

    [Fact]
    public async Task An_application_refers_to_the_project()
    {
        NewLibrary("lib-project");
        var app = feed.NewProject("lib-project-app");
        app.WriteProject("""<ProjectReference Include="../lib-project/Consumer.csproj" />""", "<AssemblyName>App</AssemblyName><RootNamespace>App</RootNamespace>");

        await AssertUsableAsync(app);
    }

    [Fact]
    public async Task A_consumer_installs_its_package()
    {
        (await NewLibrary("lib-packed").DotNetAsync("pack", "-o", feed.Folder, "-p:UseSharedCompilation=false")).MustSucceed();
        var app = feed.NewProject("lib-packed-app");
        app.WriteProject("""<PackageReference Include="Acme.Lib" Version="1.0.0" />""", "<RootNamespace>App</RootNamespace>");

        await AssertUsableAsync(app);
    }

    [Fact]
    public async Task Where_a_library_keeps_the_run_time_to_itself_the_build_says_so()
    {
        var library = NewLibrary("lib-private", """
            <PackageReference Include="Partnero.Generator" Version="0.1.0">
              <IncludeAssets>runtime; build; native; contentfiles; analyzers; buildtransitive</IncludeAssets>
              <PrivateAssets>all</PrivateAssets>
            </PackageReference>
            """);

        var told = Assert.Single((await library.BuildAsync()).MustSucceed().Diagnostics("PTN0009"));

        Assert.Contains(Spec.Issues.SetupRules.RunTimePrivate.MessageFormat, told, StringComparison.Ordinal);
    }

    private static async Task AssertUsableAsync(ConsumerProject app)
    {
        app.Write("Program.cs", Program);
        app.CopyPage("create-widget.md", "docs-spec/gadgets/create.md"); // of somebody else: no generator is here
        (await app.BuildAsync()).MustSucceed();
        Assert.Contains("Acme.Widgets.WidgetsClient", (await app.RunAsync()).MustSucceed().Output, StringComparison.Ordinal);

        app.Write("Program.cs", Program + Broken);
        Assert.Single((await app.BuildAsync()).MustFail().Diagnostics("PTN5001"));

        var analyzers = (await app.DotNetAsync("msbuild", "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer")).MustSucceed().Output;
        Assert.Contains("Partnero.CodeFixes.dll", analyzers, StringComparison.Ordinal);
        Assert.DoesNotContain("Partnero.Generator.dll", analyzers, StringComparison.Ordinal);
    }

    private ConsumerProject NewLibrary(string name, string reference = Generator)
    {
        var library = feed.NewProject(name);
        library.WriteProject(reference, Library);
        library.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        return library;
    }
}

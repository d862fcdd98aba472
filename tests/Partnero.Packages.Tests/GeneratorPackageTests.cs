namespace Partnero.Packages.Tests;

/// <summary>Partnero.Generator as its user has it: installed from a feed, with a page of one's own.</summary>
public sealed class GeneratorPackageTests(PackageFeed feed)
{
    private const string Reference = """<PackageReference Include="Partnero.Generator" Version="0.1.0" />""";

    private const string ClientName = "<PartneroClientName>AcmeClient</PartneroClientName>";

    private const string Program = """"
        using Acme.Widgets;
        using Partnero;

        var acme = new AcmeClient(new HttpClient(new Wire()), new PartneroClientOptions { ApiKey = "k" });
        Widget widget = await acme.Widgets.CreateAsync(new CreateWidgetRequest { Name = "gear", Owner = OwnerIdentifier.FromId("o1") });
        Console.WriteLine($"widget {widget.Id} {widget.Name} {widget.Size?.ToString() ?? "null"}");

        sealed class Wire : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{request.Method} {request.RequestUri} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
                return new(System.Net.HttpStatusCode.Created) { Content = new StringContent("""{"data":{"id":7,"name":"gear","size":null},"status":1}""") };
            }
        }
        """";

    [Fact]
    public void The_package_holds_the_generator_and_all_that_it_needs_in_the_compiler()
    {
        var entries = feed.Entries("Partnero.Generator");

        Assert.Contains("analyzers/dotnet/cs/Partnero.Generator.dll", entries);
        Assert.Contains("analyzers/dotnet/cs/Partnero.Spec.dll", entries);
        Assert.Contains("analyzers/dotnet/cs/Markdig.dll", entries);
        Assert.Contains("analyzers/dotnet/cs/YamlDotNet.dll", entries);
        Assert.Contains("analyzers/dotnet/cs/System.Text.Json.dll", entries);
        Assert.Contains("build/Partnero.Generator.props", entries);
        Assert.Contains("build/Partnero.Generator.targets", entries);
        Assert.DoesNotContain(entries, entry => entry.StartsWith("lib/", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.InRange(feed.Size("Partnero.Generator"), 100_000, 2_000_000);
    }

    [Fact]
    public async Task With_the_generator_alone_no_type_of_the_shipped_client_is_in_scope()
    {
        var project = NewProject("alone");
        project.Write("Program.cs", "Console.WriteLine(typeof(Partnero.CreateReferralLinkRequest));");

        Assert.Contains("CS0234", (await project.BuildAsync()).MustFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_ones_own_is_a_client_and_an_edited_page_is_a_new_client_without_a_clean()
    {
        var project = NewProject("own-page");

        (await project.BuildAsync()).MustSucceed();
        var first = (await project.RunAsync()).MustSucceed().Output;
        Assert.Contains("""POST https://api.acme.example/v2/widgets {"name":"gear","owner":{"id":"o1"}}""", first, StringComparison.Ordinal);
        Assert.Contains("widget 7 gear null", first, StringComparison.Ordinal);

        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Pages", "create-widget.md"));
        project.Write("docs-spec/widgets/create.md", page.Replace("| `size` | integer", "| `colour` | string | No | Any |\n| `size` | integer", StringComparison.Ordinal));
        project.Write("Program.cs", Program.Replace("Name = \"gear\",", "Name = \"gear\", Colour = \"red\",", StringComparison.Ordinal));
        (await project.BuildAsync()).MustSucceed();
        Assert.Contains("\"colour\":\"red\"", (await project.RunAsync()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_rule_is_an_error_at_the_call_site_and_is_said_once()
    {
        var project = NewProject("broken-rule");
        project.Write("Program.cs", Program.Replace("OwnerIdentifier.FromId(\"o1\")", "new OwnerIdentifier()", StringComparison.Ordinal));

        var build = (await project.BuildAsync()).MustFail();

        var error = Assert.Single(build.Diagnostics("PTN5001"));
        Assert.Contains("Program.cs(5,", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_a_page_is_a_diagnostic_at_its_place_and_leaves_the_other_pages_types()
    {
        var project = NewProject("bad-page");
        project.Write("docs-spec/gadgets/create.md", "# Create gadget\n\n## Endpoint\n\n```\nPOTS https://api.acme.example/v2/gadgets\n```\n");

        var build = (await project.BuildAsync()).MustFail();

        Assert.Contains("create.md(6,1): error PTN1001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_the_client_is_PartneroClient_in_the_projects_own_namespace()
    {
        var project = NewProject("defaults");
        project.WriteProject(Reference);
        project.Write("Program.cs", """
            using Partnero;

            namespace Acme.Widgets;

            internal static class Program
            {
                private static void Main()
                {
                    using var http = new HttpClient();
                    var client = new PartneroClient(http, new PartneroClientOptions { ApiKey = "k" });
                    Console.WriteLine(client.Widgets.GetType());
                }
            }
            """);

        (await project.BuildAsync()).MustSucceed();

        Assert.Contains("Acme.Widgets.WidgetsClient", (await project.RunAsync()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_works_as_dotnet_add_package_writes_it()
    {
        var project = NewProject("added", reference: "");

        (await project.DotNetAsync("add", "package", "Partnero.Generator", "--version", "0.1.0")).MustSucceed();

        (await project.BuildAsync()).MustSucceed();
        Assert.Contains("widget 7 gear null", (await project.RunAsync()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_that_is_too_old_is_said_once_instead_of_a_wall_of_errors()
    {
        var project = NewProject("too-old");
        project.WriteProject(Reference, "<TargetFramework>netstandard2.0</TargetFramework><OutputType>Library</OutputType><ImplicitUsings>disable</ImplicitUsings><LangVersion>latest</LangVersion>");
        project.Write("Program.cs", "namespace Acme.Widgets { internal class Nothing { } }");

        var build = await project.BuildAsync();

        Assert.Single(build.Diagnostics("PTN0003"));
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    private ConsumerProject NewProject(string name, string reference = Reference)
    {
        var project = feed.NewProject(name);
        project.WriteProject(reference, ClientName);
        project.Write("Program.cs", Program);
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        return project;
    }
}

using System.Text.Json;

namespace Partnero.Packages.Tests;

/// <summary>Partnero.Client and Partnero.Mock as their users have them.</summary>
public sealed class ClientPackageTests(PackageFeed feed)
{
    private const string Client = """<PackageReference Include="Partnero.Client" Version="0.1.0" />""";
    private const string Mock = """<PackageReference Include="Partnero.Mock" Version="0.1.0" />""";
    private const string Generator = """<PackageReference Include="Partnero.Generator" Version="0.1.0" />""";

    private const string Program = """
        using Partnero;
        using Partnero.Mock;

        await using var mock = await MockPartnero.StartAsync();
        using var http = new HttpClient();
        var partnero = new PartneroClient(http, new PartneroClientOptions { ApiKey = mock.ApiKey, BaseUrl = mock.BaseUrl });

        ReferralLink link = await partnero.ReferralLinks.CreateAsync(new CreateReferralLinkRequest
        {
            Key = "ref_456",
            Partner = PartnerIdentifier.FromId("partner_123"),
        });
        Console.WriteLine($"link {link.Key}");
        """;

    [Fact]
    public void The_packages_hold_the_client_the_run_time_and_the_call_site_analyzer_but_not_the_generator()
    {
        foreach (var id in new[] { "Partnero.Client", "Partnero.Runtime" })
        {
            var entries = feed.Entries(id);
            Assert.Contains($"lib/net8.0/{id}.dll", entries);
            Assert.Contains($"lib/net10.0/{id}.dll", entries);
            Assert.Contains($"lib/net8.0/{id}.xml", entries);
            Assert.DoesNotContain(entries, entry => entry.Contains("Generator", StringComparison.Ordinal));
        }

        Assert.Contains("analyzers/dotnet/cs/Partnero.Analyzers.dll", feed.Entries("Partnero.Runtime"));
        Assert.Contains("analyzers/dotnet/cs/Partnero.CodeFixes.dll", feed.Entries("Partnero.Runtime"));
    }

    // For every framework. Built for debugging it has 16 KB more: each async method's state is a class.
    [Fact]
    public void Client_and_run_time_together_are_smaller_than_600_kilobytes_with_the_whole_API_in_them()
    {
        var largest = DotNet.Configuration == "Release" ? 580_000 : 600_000;
        Assert.All(["net8.0", "net10.0"], framework => Assert.InRange(Size("Partnero.Client", framework) + Size("Partnero.Runtime", framework), 100_000, largest));

        int Size(string id, string framework) => feed.Read(id, $"lib/{framework}/{id}.dll").Length;
    }

    /// <summary>Editors take the schemas of a project's settings from the items JsonSchemaSegment.</summary>
    [Fact]
    public async Task The_schema_of_the_settings_reaches_the_users_project()
    {
        var project = feed.NewProject("schema");
        project.WriteProject(Client);
        project.Write("Program.cs", "");
        (await project.DotNetAsync("restore")).MustSucceed();

        var items = (await project.DotNetAsync("msbuild", "-getItem:JsonSchemaSegment")).MustSucceed().Output;
        using var json = JsonDocument.Parse(items);
        var segment = Assert.Single(json.RootElement.GetProperty("Items").GetProperty("JsonSchemaSegment").EnumerateArray());
        Assert.Equal(@"appsettings\..*json", segment.GetProperty("FilePathPattern").GetString());
        using var schema = JsonDocument.Parse(File.ReadAllText(segment.GetProperty("FullPath").GetString()!));
        Assert.True(schema.RootElement.GetProperty("properties").GetProperty("Partnero").GetProperty("properties").TryGetProperty("ApiKey", out _));
    }

    [Fact]
    public async Task The_ready_client_talks_to_the_mock_over_a_socket()
    {
        var project = feed.NewProject("ready-client");
        project.WriteProject(Client + Mock);
        project.Write("Program.cs", Program);

        (await project.BuildAsync()).MustSucceed();

        Assert.Contains("link ref_456", (await project.RunAsync()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_both_packages_installed_nothing_is_reported_twice()
    {
        var project = feed.NewProject("both");
        project.WriteProject(Client + Generator);
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        project.Write("Program.cs", """
            _ = new Partnero.PartnerIdentifier();
            _ = new Acme.Widgets.OwnerIdentifier();
            """);

        var build = (await project.BuildAsync()).MustFail();

        Assert.Equal(2, build.Diagnostics("PTN5001").Count);
        Assert.Equal(2, build.Output.Split('\n').Count(line => line.Contains("PTN5001", StringComparison.Ordinal)) / PrintsPerDiagnostic(build));
    }

    // At quiet verbosity MSBuild prints a diagnostic when it happens and, in some versions, again in the summary.
    private static int PrintsPerDiagnostic(DotNet.Result build) =>
        build.Output.Contains("Error(s)", StringComparison.Ordinal) ? 2 : 1;
}

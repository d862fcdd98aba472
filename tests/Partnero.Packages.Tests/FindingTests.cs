using System.Text.RegularExpressions;

namespace Partnero.Packages.Tests;

/// <summary>Findings as a user's compiler shows them: every rule at a call site broken and mended, and severities as users change them.</summary>
public sealed partial class FindingTests(PackageFeed feed)
{
    private const string Reference = """<PackageReference Include="Partnero.Generator" Version="0.1.0" />""";
    private const string ClientName = "<PartneroClientName>AcmeClient</PartneroClientName>";

    /// <summary>The id, a call that breaks the rule, and the same call mended.</summary>
    private static readonly (string Id, string Broken, string Mended)[] Calls =
    [
        ("PTN5001", "new() { Amount = 1, Owner = new() }", "new() { Amount = 1, Owner = new() { Email = \"a@example.com\" } }"),
        ("PTN5002", "new() { Amount = 1, DomainId = \"d\" }", "new() { Amount = 1, DomainId = \"d\", IsAdditional = true }"),
        ("PTN5003", "new() { Amount = 1, HasNote = true }", "new() { Amount = 1, HasNote = true, Note = \"n\" }"),
        ("PTN5004", "new() { Amount = 1, Unit = OrderUnit.Hours }", "new() { Amount = 1, Unit = OrderUnit.Hours, Count = 2 }"),
        ("PTN5005", "new() { Amount = 1, Reward = 2 }", "new() { Reward = 2 }"),
    ];

    [Fact]
    public async Task Every_rule_at_a_call_site_is_seen_broken_and_mended()
    {
        var project = feed.NewProject("call-sites");
        project.WriteProject(Reference, ClientName);
        project.CopyPage("create-order.md", "docs-spec/orders/create.md");

        project.Write("Program.cs", Program(Calls.Select(call => call.Broken)));
        var broken = (await project.BuildAsync()).MustFail().Output;
        Assert.Equal(
            Calls.Select((call, i) => $"Program.cs({i + 4}): {(call.Id == "PTN5005" ? "warning" : "error")} {call.Id}"),
            Findings(broken).Where(finding => finding.Contains(" PTN", StringComparison.Ordinal)));

        project.Write("Program.cs", Program(Calls.Select(call => call.Mended)));
        Assert.Empty(Findings((await project.BuildAsync()).MustSucceed().Output));
    }

    [Fact]
    public async Task Severities_are_changed_as_the_documentation_says()
    {
        var project = feed.NewProject("severities");
        project.WriteProject(Reference, ClientName + "<NoWarn>$(NoWarn);PTN4009</NoWarn><WarningsAsErrors>$(WarningsAsErrors);PTN1004</WarningsAsErrors>");
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        project.CopyPage("many-slips.md", "docs-spec/things/create.md");
        project.Write("Program.cs", """
            _ = new Acme.Widgets.OwnerIdentifier();
            #pragma warning disable PTN5001
            _ = new Acme.Widgets.OwnerIdentifier();
            """);
        project.Write(".globalconfig", """
            is_global = true
            dotnet_diagnostic.PTN2002.severity = none
            dotnet_diagnostic.PTN2007.severity = error
            dotnet_diagnostic.PTN3006.severity = warning
            """);
        project.Write(".editorconfig", """
            root = true
            [*.md]
            dotnet_diagnostic.PTN4005.severity = none
            [*.cs]
            dotnet_diagnostic.PTN5001.severity = warning
            """);

        // PTN2002 and PTN4009 are silent, PTN4005 is not: an .editorconfig does not reach pages.
        Assert.Equal(
            ["Program.cs(1): warning PTN5001", "create.md(17): error PTN2007", "create.md(22): warning PTN4005", "create.md(3): error PTN1004", "create.md(9): warning PTN3006"],
            Findings((await project.BuildAsync()).MustFail().Output));
    }

    private static string Program(IEnumerable<string> calls) =>
        "using Acme.Widgets;\nvar acme = new AcmeClient(\"k\");\nif (args.Length == 0) { return; }\n" + string.Concat(calls.Select(call => $"await acme.Orders.CreateAsync({call});\n"));

    /// <summary>File, line, severity and id of each finding, once however often MSBuild prints it.</summary>
    private static IEnumerable<string> Findings(string output) => FindingLine().Matches(output)
        .Select(match => $"{match.Groups["file"].Value}({match.Groups["line"].Value}): {match.Groups["what"].Value}")
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<file>[\w.-]+)\((?<line>[0-9]+),[0-9]+\): (?<what>(error|warning) [A-Z]+[0-9]+):", RegexOptions.ExplicitCapture)]
    private static partial Regex FindingLine();
}

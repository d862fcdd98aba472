using System.Globalization;
using System.Runtime.InteropServices;

namespace Partnero.Packages.Tests;

/// <summary>
/// The quickstart as a user publishes it: trimmed, and compiled to native code. A warning is an error, and what comes out runs.
/// </summary>
public sealed class PublishTests(PackageFeed feed)
{
    private const string LastLine = "partner.key: At least one of partner.key, partner.id, partner.email is required.";

    [Fact]
    public async Task Trimmed_for_net10_it_runs_and_is_as_small_as_documented()
    {
        var folder = await PublishAsync("trimmed", "net10.0", "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>");

        AssertDocumented("trimmed", Directory.EnumerateFiles(folder).Sum(Size));
        Assert.Contains(LastLine, (await DotNet.RunProgramAsync(Program(folder))).MustSucceed().Output, StringComparison.Ordinal);
    }

    /// <summary>For net9.0: the compiler for net10.0 is not in every registry we build on.</summary>
    [Fact]
    public async Task Compiled_to_native_code_for_net9_it_runs_and_is_as_small_as_documented()
    {
        var linker = Linker();
        Assert.SkipWhen(linker is null, "skipped: compiling to native code needs clang or gcc, and neither is here.");
        var folder = await PublishAsync("native", "net9.0", $"<PublishAot>true</PublishAot><CppCompilerAndLinker>{linker}</CppCompilerAndLinker>");

        Assert.False(File.Exists(Path.Combine(folder, "Quickstart.dll")), "This is no native program.");
        AssertDocumented("native", Size(Program(folder)));
        Assert.Contains(LastLine, (await DotNet.RunProgramAsync(Program(folder))).MustSucceed().Output, StringComparison.Ordinal);
    }

    private async Task<string> PublishAsync(string name, string framework, string properties)
    {
        var sources = Path.Combine(DotNet.RepositoryRoot, "samples", "Quickstart");
        var project = feed.NewProject(name);
        project.WriteProject(
            $"""
            <PackageReference Include="Partnero.Client" Version="0.1.0" />
            <PackageReference Include="Partnero.Mock" Version="0.1.0" />
            <Compile Include="{sources}/*.cs" />
            """,
            $"""
            <TargetFramework>{framework}</TargetFramework>
            <AssemblyName>Quickstart</AssemblyName>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <DebugType>none</DebugType>
            {properties}
            """);
        var folder = feed.NewFolder($"{name}-published");
        (await project.DotNetAsync("publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-p:UseSharedCompilation=false")).MustSucceed();
        return folder;
    }

    private static string Program(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "Quickstart.exe" : "Quickstart");

    private static long Size(string file) => new FileInfo(file).Length;

    /// <summary>The page names whole megabytes; runtimes grow a little with every patch, a dependency that crept in grows it more.</summary>
    private static void AssertDocumented(string kind, long bytes)
    {
        var page = File.ReadAllLines(Path.Combine(DotNet.RepositoryRoot, "docs", "client.md"));
        var row = page.Single(line => line.StartsWith($"| {kind}", StringComparison.Ordinal));
        var megabytes = row.Split('|')[^2].Trim();
        var documented = long.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000;
        Assert.InRange(bytes, documented * 0.9, documented * 1.1);
    }

    // What the SDK would take by itself is clang; gcc does as well on Linux, but has to be named.
    private static string? Linker() =>
        OperatingSystem.IsWindows() ? "link" : Array.Find(["clang", "gcc"], name => Path.Exists(Find(name)));

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

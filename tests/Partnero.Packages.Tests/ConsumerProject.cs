using System.Diagnostics;

namespace Partnero.Packages.Tests;

/// <summary>A user's project: a csproj, a program, pages.</summary>
internal sealed class ConsumerProject
{
    private readonly string _folder;

    public ConsumerProject(string folder, string feed, string installed)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);

        // Packages under test go to a folder of their own; everything else may come from the machine's cache.
        var cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="feed" value="{feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{installed}" /></config>
              <fallbackPackageFolders><add key="cache" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public void Write(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    public void WriteProject(string items, string properties = "") => Write("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RootNamespace>Acme.Widgets</RootNamespace>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    public void CopyPage(string asset, string path) =>
        Write(path, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", asset)));

    public Task<DotNet.Result> DotNetAsync(params string[] arguments) => DotNet.RunAsync(_folder, arguments);

    public Task<DotNet.Result> BuildAsync() => DotNetAsync("build", "-v", "quiet", "-p:UseSharedCompilation=false");

    /// <summary>Runs a program of the machine in the project's folder.</summary>
    public Task<DotNet.Result> RunProgramAsync(string program, params string[] arguments) => DotNet.RunProgramAsync(program, _folder, arguments);

    /// <summary>Runs the tool that was installed into the folder <c>tools</c>.</summary>
    public Task<DotNet.Result> PartneroAsync(params string[] arguments) => RunProgramAsync(Path.Combine(_folder, "tools", "partnero"), arguments);

    /// <summary>Starts that tool and leaves it running.</summary>
    public Process StartPartnero(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Path.Combine(_folder, "tools", "partnero"), arguments)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;

    public string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    /// <summary>What is in the files below a folder.</summary>
    public IReadOnlyList<string> ReadAll(string folder) =>
        [.. Directory.GetFiles(Path.Combine(_folder, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>Runs what the last build made.</summary>
    public Task<DotNet.Result> RunAsync() => DotNetAsync("run", "--no-build");
}

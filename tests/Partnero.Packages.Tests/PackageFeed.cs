using System.IO.Compression;
using System.Runtime.InteropServices;
using Partnero.Packages.Tests;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Partnero.Packages.Tests;

/// <summary>Packs the repository once into a folder that projects install from.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["Partnero.Runtime", "Partnero.Client", "Partnero.Generator", "Partnero.Mock", "Partnero.Cli"];

    /// <summary>The machines that the generator is compiled for here; with PARTNERO_FULL_LOAD all that a release is packed for.</summary>
    public static IReadOnlyList<string> Machines { get; } = Environment.GetEnvironmentVariable("PARTNERO_FULL_LOAD") == "1"
        ? ["linux-arm64", "linux-x64", "osx-arm64", "win-x64"]
        : [RuntimeInformation.RuntimeIdentifier];

    public string Root { get; } = Directory.CreateTempSubdirectory("partnero-packages-").FullName;

    public string Folder => Path.Combine(Root, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in Projects)
        {
            var path = Path.Combine(DotNet.RepositoryRoot, "src", project);
            (await DotNet.RunAsync(path, "pack", "--no-build", "-c", DotNet.Configuration, "-o", Folder, $"-p:ReadyToRunMachines={string.Join("%3B", Machines)}")).MustSucceed();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    public IReadOnlyList<string> Entries(string id)
    {
        using var zip = Open(id);
        return [.. zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    /// <summary>A file of a package as it is installed.</summary>
    public byte[] Read(string id, string entry)
    {
        using var zip = Open(id);
        using var content = zip.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Directory.GetFiles(Folder, $"{id}.?.?.?.nupkg").Single());

    /// <summary>A folder for what comes out of a project.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>A new project outside the tree that installs from the feed.</summary>
    internal ConsumerProject NewProject(string name) => new(Path.Combine(Root, name), Folder, Path.Combine(Root, "installed"));
}

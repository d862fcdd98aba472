using System.IO.Compression;
using Partnero.Packages.Tests;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Partnero.Packages.Tests;

/// <summary>Packs the repository once into a folder that projects install from.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["Partnero.Client", "Partnero.Generator", "Partnero.Mock", "Partnero.Cli"];

    public string Root { get; } = Directory.CreateTempSubdirectory("partnero-packages-").FullName;

    public string Folder => Path.Combine(Root, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in Projects)
        {
            var path = Path.Combine(DotNet.RepositoryRoot, "src", project);
            (await DotNet.RunAsync(path, "pack", "--no-build", "-c", DotNet.Configuration, "-o", Folder)).MustSucceed();
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

    /// <summary>How many bytes a file of a package has when it is installed.</summary>
    public long Length(string id, string entry)
    {
        using var zip = Open(id);
        return zip.GetEntry(entry)!.Length;
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Directory.GetFiles(Folder, $"{id}.?.?.?.nupkg").Single());

    /// <summary>A folder for what comes out of a project.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>A new project outside the tree that installs from the feed.</summary>
    internal ConsumerProject NewProject(string name) => new(Path.Combine(Root, name), Folder, Path.Combine(Root, "installed"));
}

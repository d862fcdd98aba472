using System.IO.Compression;
using Partnero.Packages.Tests;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Partnero.Packages.Tests;

/// <summary>Packs the repository once into a folder that projects install from.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>All packages.</summary>
    internal static IReadOnlyList<string> Projects { get; } = ["Partnero.Spec", "Partnero.Runtime", "Partnero.Client", "Partnero.Generator", "Partnero.Mock", "Partnero.Cli"];

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

    /// <summary>A file of a package as it is installed.</summary>
    public byte[] Read(string id, string entry)
    {
        using var zip = Open(id);
        using var content = zip.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>How many bytes a package has.</summary>
    public long Size(string id) => new FileInfo(Path.Combine(Folder, $"{id}.0.1.0.nupkg")).Length;

    private ZipArchive Open(string id) => ZipFile.OpenRead(Directory.GetFiles(Folder, $"{id}.?.?.?.nupkg").Single());

    /// <summary>A folder for what comes out of a project.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    /// <summary>A new project outside the tree that installs from the feed.</summary>
    internal ConsumerProject NewProject(string name) => new(Path.Combine(Root, name), Folder, Path.Combine(Root, "installed"));
}

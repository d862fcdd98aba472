using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Partnero.Packages.Tests;

/// <summary>Every assembly that a packed assembly refers to is in the package, in one of its dependencies, or in what the host brings.</summary>
public sealed class ClosureTests(PackageFeed feed)
{
    private static readonly string Cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>What the compiler brings, for whatever it loads.</summary>
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "System.Collections.Immutable", "System.Reflection.Metadata", "netstandard"];

    public static TheoryData<string> Packages => [.. PackageFeed.Projects];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Nothing_that_an_assembly_refers_to_is_missing(string id)
    {
        var nuspec = XDocument.Parse(System.Text.Encoding.UTF8.GetString(feed.Read(id, id + ".nuspec")).TrimStart('\uFEFF'));
        var isForHosts = Elements(nuspec, "frameworkReference").Any() || id == "Partnero.Cli";
        var known = Framework(isForHosts).Concat(Dependencies(nuspec)).ToHashSet(StringComparer.Ordinal);

        var assemblies = feed.Entries(id).Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal) && !entry.EndsWith(".resources.dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(assemblies);
        foreach (var folder in assemblies.GroupBy(entry => entry[..entry.LastIndexOf('/')]))
        {
            var beside = folder.Select(Path.GetFileNameWithoutExtension);
            var given = folder.Key.StartsWith("analyzers/", StringComparison.Ordinal) ? Compiler : known.AsEnumerable();
            Assert.All(folder, entry => Assert.Empty(References(feed.Read(id, entry)).Except(beside.Concat(given))));
        }
    }

    /// <summary>The assemblies that dependencies bring, and theirs.</summary>
    private IEnumerable<string> Dependencies(XDocument nuspec) => Elements(nuspec, "dependency")
        .Select(dependency => (Id: dependency.Attribute("id")!.Value, Version: dependency.Attribute("version")!.Value.Trim('[', ']', '(', ')')))
        .Distinct()
        .SelectMany(dependency => PackageFeed.Projects.Contains(dependency.Id) ? OwnAssemblies(dependency.Id) : ForeignAssemblies(dependency.Id, dependency.Version));

    private IEnumerable<string> OwnAssemblies(string id)
    {
        var nuspec = XDocument.Parse(System.Text.Encoding.UTF8.GetString(feed.Read(id, id + ".nuspec")).TrimStart('\uFEFF'));
        return feed.Entries(id).Where(entry => entry.StartsWith("lib/", StringComparison.Ordinal) && entry.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry))
            .Concat(Dependencies(nuspec));
    }

    private IEnumerable<string> ForeignAssemblies(string id, string version)
    {
        // Another version is as good: names stay. One that was never installed is asked of nobody.
        var package = Path.Combine(Cache, id.ToLowerInvariant());
        var folder = Path.Combine(package, version);
        folder = Directory.Exists(folder) || !Directory.Exists(package) ? folder : Directory.GetDirectories(package).Max()!;
        var nuspec = Path.Combine(folder, id.ToLowerInvariant() + ".nuspec");
        return !File.Exists(nuspec) ? [] : Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Concat(Dependencies(XDocument.Load(nuspec)));
    }

    private static IEnumerable<string> Framework(bool isForHosts)
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(runtime)!)!;
        var host = Path.Combine(shared, "Microsoft.AspNetCore.App", Path.GetFileName(runtime));
        return Directory.EnumerateFiles(runtime, "*.dll")
            .Concat(isForHosts ? Directory.EnumerateFiles(host, "*.dll") : [])
            .Select(file => Path.GetFileNameWithoutExtension(file));
    }

    private static IEnumerable<XElement> Elements(XDocument nuspec, string name) => nuspec.Descendants().Where(element => element.Name.LocalName == name);

    private static List<string> References(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}

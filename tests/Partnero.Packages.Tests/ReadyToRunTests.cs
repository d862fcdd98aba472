using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Partnero.Packages.Tests;

/// <summary>The generator ready to run: the images in the package, who gets them, and that they are the generator that the IL is.</summary>
public sealed class ReadyToRunTests(PackageFeed feed)
{
    private const string Package = "Partnero.Generator";
    private const string Folder = "analyzers/dotnet/cs";
    private const string Images = "tools/net10.0";

    private static readonly string[] Assemblies = ["Markdig.dll", "Partnero.Generator.dll", "Partnero.Spec.dll"];

    // Needed by few pages: beside the images as it is.
    private const string LeftAsItIs = "YamlDotNet.dll";

    [Fact]
    public void The_package_holds_the_generators_assemblies_compiled_for_each_machine_and_nothing_else_of_it() => Assert.Equal(
        PackageFeed.Machines.SelectMany(_ => Assemblies.Append(LeftAsItIs), (machine, assembly) => $"{Images}/{machine}/{assembly}"),
        feed.Entries(Package).Where(entry => entry.StartsWith("tools/", StringComparison.Ordinal)));

    [Fact]
    public void An_image_is_native_code_beside_the_IL_that_other_hosts_get()
    {
        foreach (var assembly in Assemblies)
        {
            var plain = Inspect($"{Folder}/{assembly}");
            var images = PackageFeed.Machines.Select(machine => Inspect($"{Images}/{machine}/{assembly}")).ToList();

            Assert.False(plain.HasNativeCode, $"{assembly} in {Folder} is for one machine.");
            Assert.All(images, image => Assert.Equal((true, plain.Version), (image.HasNativeCode, image.Version)));
            Assert.Equal(PackageFeed.Machines.Count, images.Select(image => image.Machine).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("-p:PartneroReadyToRun=true", Images)]
    [InlineData("-p:PartneroReadyToRun=false", Folder)]
    [InlineData("-p:DesignTimeBuild=true", Folder)]
    [InlineData("-p:BundledNETCoreAppTargetFrameworkVersion=9.0", Folder)]
    [InlineData("-p:NETCoreSdkPortableRuntimeIdentifier=linux-s390x", Folder)]
    public async Task A_compiler_gets_one_generator_from(string setting, string folder)
    {
        var project = NewProject("analyzers");
        (await project.DotNetAsync("restore")).MustSucceed();

        var answer = await project.DotNetAsync("msbuild", setting, "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer", "-getProperty:NETCoreSdkPortableRuntimeIdentifier");

        using var json = JsonDocument.Parse(answer.MustSucceed().Output);
        var machine = json.RootElement.GetProperty("Properties").GetProperty("NETCoreSdkPortableRuntimeIdentifier").GetString();
        var expected = folder == Images && PackageFeed.Machines.Contains(machine) ? $"{Images}/{machine}" : Folder;
        var installed = json.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'))
            .Where(path => path.Contains("/partnero.generator/", StringComparison.Ordinal));
        // The System assemblies beside the IL are for .NET Framework.
        Assert.Equal(
            feed.Entries(Package).Where(entry => entry.StartsWith(expected + "/", StringComparison.Ordinal)),
            installed.Select(path => path[(path.IndexOf("/0.1.0/", StringComparison.Ordinal) + "/0.1.0/".Length)..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Code_and_findings_are_those_of_the_IL()
    {
        var images = await GenerateAsync("true");
        var plain = await GenerateAsync("false");

        Assert.InRange(images.Findings.Count, 3, int.MaxValue);
        Assert.Equal(plain.Findings, images.Findings);
        Assert.InRange(images.Code.Count, 3, int.MaxValue);
        Assert.Contains(images.Code, code => code.Contains("long Teeth", StringComparison.Ordinal)); // Out of YAML.
        Assert.Equal(plain.Code, images.Code);
    }

    private async Task<(IReadOnlyList<string> Findings, IReadOnlyList<string> Code)> GenerateAsync(string readyToRun)
    {
        var name = $"ready-to-run-{readyToRun}";
        var project = NewProject(name, $"<PartneroReadyToRun>{readyToRun}</PartneroReadyToRun><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        project.CopyPage("create-widget.md", "docs-spec/widgets/create.md");
        project.CopyPage("list-gears.md", "docs-spec/gears/list.md");
        project.CopyPage("many-slips.md", "docs-spec/things/create.md");
        var output = (await project.BuildAsync()).MustFail().Output;
        return (
            [.. output.Split('\n').Where(line => line.Contains(" PTN", StringComparison.Ordinal)).Select(line => line.Replace(name, "", StringComparison.Ordinal))],
            project.ReadAll("obj/Debug/net10.0/generated/Partnero.Generator"));
    }

    private ConsumerProject NewProject(string name, string properties = "")
    {
        var project = feed.NewProject(name);
        project.WriteProject($"""<PackageReference Include="{Package}" Version="0.1.0" PrivateAssets="all" />""", properties + "<PartneroClientName>AcmeClient</PartneroClientName>");
        project.Write("Program.cs", "");
        return project;
    }

    /// <summary>The machine that an assembly is for, whether it has native code, and the id that each compilation gives its IL.</summary>
    private (Machine Machine, bool HasNativeCode, Guid Version) Inspect(string entry)
    {
        using var reader = new PEReader(new MemoryStream(feed.Read(Package, entry)));
        var metadata = reader.GetMetadataReader();
        return (
            reader.PEHeaders.CoffHeader.Machine,
            reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0,
            metadata.GetGuid(metadata.GetModuleDefinition().Mvid));
    }
}

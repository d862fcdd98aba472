using System.Globalization;

namespace Partnero.Benchmarks.Generation;

/// <summary>From a changed page, or a changed OpenAPI document, to an assembly, with nothing running before: what a CI job pays.</summary>
internal static class ColdBuilds
{
    private static readonly string[] BuildArguments = ["build", "--no-restore", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    public static void Run(string name, int count, int rounds, TextWriter output)
    {
        var folder = Path.Combine(Repository.Artifacts, "build");
        if (NSwag.Find(output) is not { } peer)
        {
            return;
        }

        var pages = DocPages.Synthetic(count);
        var ours = Project(Path.Combine(folder, "ours"), OurItems());
        var docs = DocPages.WriteTo(Path.Combine(ours, "docs-spec"), pages);
        var theirs = Project(Path.Combine(folder, "nswag"), $"<Reference Include=\"{NSwag.JsonLibrary(peer)}\" />");
        var input = NSwag.WriteInput(DocPages.Api(count), Path.Combine(folder, "input"));
        var document = File.ReadAllText(input);
        var ratios = new List<double>();
        var seconds = (Ours: new List<double>(), Theirs: new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            // Both change what comes out: NSwag leaves a file alone that would be the same, and then nothing is compiled.
            File.WriteAllText(Path.Combine(docs, pages[0].Key), Reworded(pages[0].Value, round));
            File.WriteAllText(input, Reworded(document, round));
            var mine = MeasuredProcess.Run("dotnet", BuildArguments, ours);
            var generation = NSwag.Generate(peer, input, Path.Combine(theirs, "NSwag.cs"));
            var build = MeasuredProcess.Run("dotnet", BuildArguments, theirs);
            if (round == 0)
            {
                continue; // The first one finds files and programs on the disk for those behind it.
            }

            seconds.Ours.Add(mine.Seconds);
            seconds.Theirs.Add(generation.Seconds + build.Seconds);
            ratios.Add(mine.Seconds / (generation.Seconds + build.Seconds));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nFrom a change to an assembly, {name} ({rounds} rounds, interleaved): ours {seconds.Ours.Order().ElementAt(rounds / 2):F1} s, NSwag and build {seconds.Theirs.Order().ElementAt(rounds / 2):F1} s, ratio {ratios.Order().ElementAt(rounds / 2):F2}"));
    }

    // Both forms describe a field as "The … of it".
    private static string Reworded(string text, int round)
    {
        var at = text.IndexOf(" of it", StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException("Nothing to change.") : text.Insert(at, $" in round {round}");
    }

    /// <summary>The generator and what it needs, as its package holds them.</summary>
    private static string[] GeneratorFiles =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "Partnero.Generator", "bin", "Release", "netstandard2.0"), "*.dll");

    private static string OurItems() => string.Concat(
        GeneratorFiles.Select(file => $"<Analyzer Include=\"{file}\" />")
            .Append("<AdditionalFiles Include=\"docs-spec/**/*.md\" PartneroDoc=\"%(RecursiveDir)%(Filename)%(Extension)\" />")
            .Append("<CompilerVisibleItemMetadata Include=\"AdditionalFiles\" MetadataName=\"PartneroDoc\" />")
            .Append($"<Reference Include=\"{typeof(PartneroClientOptions).Assembly.Location}\" />"));

    // The settings of this repository are not what either is measured under.
    private static string Project(string folder, string items)
    {
        Directory.CreateDirectory(folder);
        foreach (var settings in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, settings), "<Project />");
        }

        File.WriteAllText(Path.Combine(folder, "Client.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NoWarn>$(NoWarn);CS8600;CS8601;CS8602;CS8603;CS8604;CS8618;CS8625;CS8765;CS1591</NoWarn>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        MeasuredProcess.Run("dotnet", ["restore", "-v", "q"], folder);
        return folder;
    }
}

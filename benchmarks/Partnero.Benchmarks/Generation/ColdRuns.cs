using System.Globalization;

namespace Partnero.Benchmarks.Generation;

/// <summary>A whole process from start to files: pages to C# here, OpenAPI to C# at the peer.</summary>
internal static class ColdRuns
{
    /// <summary>The name of the command that one measured process of ours runs.</summary>
    public const string EmitCommand = "emit";

    public static void Run(string name, List<KeyValuePair<string, string>> pages, int? synthetic, int rounds, TextWriter output)
    {
        var folder = Path.Combine(Repository.Artifacts, "cold");
        var docs = DocPages.WriteTo(Path.Combine(folder, "docs-spec"), pages);
        var peer = synthetic is null ? null : NSwag.Find(output);
        var input = peer is null ? null : NSwag.WriteInput(DocPages.Api(synthetic!.Value), folder);
        var (ours, theirs) = (new List<MeasuredProcess>(), new List<MeasuredProcess>());
        for (var round = 0; round <= rounds; round++)
        {
            var mine = MeasuredProcess.Run("dotnet", [typeof(ColdRuns).Assembly.Location, "generation", EmitCommand, docs, Path.Combine(folder, "generated")]);
            var its = peer is null ? null : NSwag.Generate(peer, input!, Path.Combine(folder, "NSwag.cs"));
            if (round > 0)
            {
                ours.Add(mine);
                theirs.AddRange(its is null ? [] : [its]);
            }
        }

        output.WriteLine($"\nA whole process, {name} ({rounds} rounds, interleaved; medians, ratios are medians of rounds)\n");
        output.WriteLine("| contender | wall s | ratio | CPU s | ratio | peak MiB | ratio |\n|---|---|---|---|---|---|---|");
        var reference = peer is null ? ours : theirs;
        Print("pages to C#", ours, reference, output);
        Print("NSwag, OpenAPI to C#", theirs, reference, output);
    }

    /// <summary>What the measured process does.</summary>
    public static void Emit(string docs, string generated)
    {
        var driven = new DrivenGenerator(DocPages.Folder(docs));
        driven.Run();
        DocPages.WriteTo(generated, driven.Files.Select(file => KeyValuePair.Create(file.HintName, file.SourceText.ToString())));
    }

    private static void Print(string contender, List<MeasuredProcess> runs, List<MeasuredProcess> reference, TextWriter output)
    {
        if (runs.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {contender} | {Columns(runs, reference, run => run.Seconds)} | {Columns(runs, reference, run => run.CpuSeconds)} | {Columns(runs, reference, run => run.PeakMegabytes)} |"));
        }
    }

    private static string Columns(List<MeasuredProcess> runs, List<MeasuredProcess> reference, Func<MeasuredProcess, double> measure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(runs.Select(measure)):F2} | {Median(runs.Zip(reference, (run, other) => measure(run) / measure(other))):F2}");

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Partnero.Benchmarks.Generation;

/// <summary>What the compiler needs for the generated code, warm, and how large the assembly gets.</summary>
internal static class CompiledCode
{
    // Until the JIT has compiled the compiler for good.
    private const int WarmUps = 4;

    // As a project would: the framework without what the benchmarks drag in.
    private static readonly MetadataReference[] Framework =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll") && !name.Contains("Native", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static void Run(string name, List<KeyValuePair<string, string>> pages, int? synthetic, int rounds, TextWriter output)
    {
        var driven = new DrivenGenerator(pages);
        driven.Run();
        var files = driven.Files.Select(file => file.SourceText.ToString()).ToList();
        var peer = synthetic is null ? null : NSwag.Find(output);
        var generated = peer is null ? null : Generated(peer, synthetic!.Value);
        foreach (var withDocumentation in new[] { false, true })
        {
            Compare(
                withDocumentation ? name + ", with a documentation file" : name,
                new Contender(files, typeof(PartneroClientOptions).Assembly.Location, withDocumentation),
                generated is null ? null : new Contender([generated], NSwag.JsonLibrary(peer!), withDocumentation),
                rounds,
                output);
        }
    }

    private static void Compare(string name, Contender ours, Contender? theirs, int rounds, TextWriter output)
    {
        for (var round = -WarmUps; round < rounds; round++)
        {
            ours.Compile(isCounted: round >= 0);
            theirs?.Compile(isCounted: round >= 0);
        }

        output.WriteLine($"\nGenerated code compiled, {name} ({rounds} rounds, interleaved; medians of ratios)\n");
        output.WriteLine("| contender | C# KB | DLL KB | ratio | CPU s | ratio | allocated MB | ratio |\n|---|---|---|---|---|---|---|---|");
        output.WriteLine(ours.Row("ours", theirs ?? ours));
        if (theirs is not null)
        {
            output.WriteLine(theirs.Row("NSwag", theirs));
        }
    }

    private static string Generated(string program, int count)
    {
        var folder = Path.Combine(Repository.Artifacts, "compiled");
        var file = Path.Combine(folder, "NSwag.cs");
        NSwag.Generate(program, NSwag.WriteInput(DocPages.Api(count), folder), file);
        return File.ReadAllText(file);
    }

    /// <summary>Sources, and what compiling them takes on one thread.</summary>
    private sealed class Contender(List<string> files, string library, bool withDocumentation)
    {
        // As csc does: it reads comments when a documentation file is asked for, and else passes them over.
        private readonly CSharpParseOptions _parseOptions = new(LanguageVersion.CSharp12, withDocumentation ? DocumentationMode.Diagnose : DocumentationMode.None);

        private readonly MetadataReference[] _references = [.. Framework, MetadataReference.CreateFromFile(library)];
        private readonly List<double> _seconds = [];
        private long _image;
        private long _allocated;

        public void Compile(bool isCounted)
        {
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false);
            var (allocated, used) = (GC.GetAllocatedBytesForCurrentThread(), Used());
            using var image = new MemoryStream();
            using var documentation = withDocumentation ? new MemoryStream() : null;
            var trees = files.Select(text => CSharpSyntaxTree.ParseText(text, _parseOptions));
            var result = CSharpCompilation.Create("Generated", trees, _references, options).Emit(image, xmlDocumentationStream: documentation);
            if (!result.Success)
            {
                throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Take(5)));
            }

            (_image, _allocated) = (image.Length, GC.GetAllocatedBytesForCurrentThread() - allocated);
            if (isCounted)
            {
                _seconds.Add((Used() - used).TotalSeconds);
            }
        }

        public string Row(string name, Contender reference) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {files.Sum(text => text.Length) / 1024} | {_image / 1024} | {(double)_image / reference._image:F2} | {Median(_seconds):F2} | {Median(_seconds.Zip(reference._seconds, (mine, its) => mine / its)):F2} | {_allocated / 1048576} | {(double)_allocated / reference._allocated:F2} |");

        // Processor time: what other processes do at the same time does not count.
        private static TimeSpan Used()
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime;
        }

        private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Partnero.Benchmarks.Measuring;

namespace Partnero.Benchmarks.Generation;

/// <summary>What the compiler needs for the generated code, warm, and how large the assembly gets.</summary>
internal static class CompiledCode
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    // As a project would: the framework without what the benchmarks drag in, and the run-time.
    private static readonly MetadataReference[] References =
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll") && !name.Contains("Native", StringComparison.Ordinal))
            .Append(typeof(PartneroClientOptions).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static async Task RunAsync(string name, List<KeyValuePair<string, string>> pages, int? synthetic, int rounds, TextWriter output)
    {
        var driven = new DrivenGenerator(pages);
        driven.Run();
        var ours = driven.Files.Select(file => file.SourceText.ToString()).ToList();
        var peer = synthetic is null ? null : NSwag.Find(output);
        var theirs = peer is null ? null : Generated(peer, synthetic!.Value);

        var contest = new Interleaved($"csc, warm, {name}", rounds, TimeSpan.FromMilliseconds(1));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{name}: {ours.Sum(text => text.Length) / 1024} KB of C#, {Compile(ours) / 1024} KB of IL{(theirs is null ? "" : $"; NSwag {theirs.Length / 1024} KB of C#, {Compile([theirs]) / 1024} KB of IL")}"));
        if (theirs is not null)
        {
            contest.Add("NSwag", () => Task.FromResult(Compile([theirs])));
        }

        await contest.Add("ours", () => Task.FromResult(Compile(ours))).RunAsync(output);
    }

    private static string Generated(string program, int count)
    {
        var folder = Path.Combine(Repository.Artifacts, "compiled");
        var file = Path.Combine(folder, "NSwag.cs");
        NSwag.Generate(program, NSwag.WriteInput(DocPages.Api(count), folder), file);
        return File.ReadAllText(file);
    }

    // Bytes of the assembly.
    private static long Compile(List<string> files)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);
        var trees = files.Select(text => CSharpSyntaxTree.ParseText(text, ParseOptions));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Generated", trees, References, options).Emit(image);
        return result.Success ? image.Length : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Partnero.Generator.Tests.Harness;

/// <summary>Compiles generated C# as a strict project would: nullable, documentation, all warnings errors.</summary>
internal static class StrictCompiler
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Append(typeof(PartneroClientOptions).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions(LanguageVersion language) =>
        CSharpParseOptions.Default.WithLanguageVersion(language).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly MetadataReference ShippedClient = MetadataReference.CreateFromFile(typeof(PartneroClient).Assembly.Location);

    public static CSharpCompilation Empty(LanguageVersion language = LanguageVersion.CSharp12, bool withShippedClient = false) => CSharpCompilation.Create(
        "Generated" + Guid.NewGuid().ToString("N"),
        [CSharpSyntaxTree.ParseText("", ParseOptions(language))],
        withShippedClient ? References.Append(ShippedClient) : References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999));

    /// <summary>Compiles files; an error or warning fails the test with the line it stands at.</summary>
    public static CSharpCompilation Compile(IEnumerable<KeyValuePair<string, string>> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Value), ParseOptions(LanguageVersion.CSharp12), file.Key));
        var compilation = Empty().AddSyntaxTrees(trees);
        var complaints = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        return complaints.Count == 0
            ? compilation
            : throw new InvalidOperationException(string.Join('\n', complaints.Take(20).Select(Describe)));
    }

    /// <summary>
    /// Compiles files with a script and loads the result, for good: unloading assemblies while threads end lets .NET 10.0.12 clear words of
    /// live objects (thread statics of one context are freed in another), and the collector then takes the process down, exit code 139.
    /// </summary>
    public static Assembly Load(IEnumerable<KeyValuePair<string, string>> files, string script)
    {
        using var image = new MemoryStream();
        var usings = "using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Text.Json; using System.Threading; using System.Threading.Tasks; using Partnero;\n#pragma warning disable CS1591, PARTNERO001\n";
        var result = Compile(files.Append(new("Script.cs", usings + script))).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext("generated").LoadFromStream(image);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{diagnostic}\n    {line}";
    }
}

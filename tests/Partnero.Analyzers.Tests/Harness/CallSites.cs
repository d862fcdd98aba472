using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Partnero.Runtime;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>
/// Runs the analyzer over code with <see cref="Markup"/>. A harness of our own, because Microsoft.CodeAnalysis.Testing does
/// not restore from every registry we build on.
/// </summary>
internal static class CallSites
{
    private const string Usings = """
        #nullable enable
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Acme;

        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(OneOfRequiredAttribute).Assembly.Location)
            .Append(typeof(PartneroClient).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpCompilation Alone = Project(References);
    private static readonly CSharpCompilation WithModels = Project(References.Add(
        Compile(Alone.WithAssemblyName("Models"), Parse(Models.Source, "Models.g.cs")).ToMetadataReferenceByImage()));

    /// <summary>Checks a method body; <c>client</c>, and parameters of many kinds, are in scope.</summary>
    public static Task CheckBody(string body) => Check(Method(body));

    /// <summary>Checks the members of a class.</summary>
    public static Task CheckClass(string members) => Check($"{Usings}partial class C\n{{\n{members}\n}}\n");

    /// <summary>Checks a file; the requests come once from another assembly, once from the same one.</summary>
    public static async Task Check(string text)
    {
        var markup = Markup.Parse(text);
        var code = Parse(markup.Code, "Code.cs");
        await Check(markup, Consumer(markup.Code));
        await Check(markup, Compile(Alone, Parse(Models.Source, "Models.g.cs"), code));
    }

    /// <summary>Checks a file that adds to the requests.</summary>
    public static async Task CheckInOneAssembly(string text)
    {
        var markup = Markup.Parse(text);
        await Check(markup, Compile(Alone, Parse(Models.Source, "Models.g.cs"), Parse(markup.Code, "Code.cs")));
    }

    /// <summary>A project that references the requests.</summary>
    public static Compilation Consumer(string code) => Compile(WithModels, Parse(code, "Code.cs"));

    public static string Method(string body) => $$"""
        {{Usings}}
        class C
        {
            private CreateReferralLinkRequest? _field;
            public CreateReferralLinkRequest? Property { get; set; }

            async Task M(AcmeClient client, PartnerIdentifier partner, string text, string? maybe, bool flag, bool? maybeFlag, CreateReferralLinkRequest given, int count)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """;

    public static Task<ImmutableArray<Diagnostic>> Find(Compilation compilation)
    {
        var exceptions = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = compilation.WithAnalyzers([new CallSiteAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return found.ContinueWith(
            task =>
            {
                Assert.Empty(exceptions);
                return task.Result;
            },
            TaskScheduler.Default);
    }

    /// <summary>A project with the run-time and nothing else.</summary>
    public static Compilation Compile(params SyntaxTree[] trees) => Compile(Alone, trees);

    public static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), path);

    private static CSharpCompilation Compile(CSharpCompilation project, params SyntaxTree[] trees)
    {
        var kind = trees[^1].GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        return project.AddSyntaxTrees(trees).WithOptions(project.Options.WithOutputKind(kind));
    }

    // A compilation that is made from another one with the same references does not load them again.
    private static CSharpCompilation Project(IEnumerable<MetadataReference> references)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var project = CSharpCompilation.Create("Code", references: references, options: options);
        _ = project.GetSpecialType(SpecialType.System_Object);
        return project;
    }

    private static async Task Check(Markup markup, Compilation compilation)
    {
        // Code that does not compile would prove nothing.
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = (await Find(compilation))
            .Select(static diagnostic => (diagnostic.Id, Span: diagnostic.Location.SourceSpan))
            .OrderBy(static entry => entry.Span.Start).ThenBy(static entry => entry.Id, StringComparer.Ordinal);
        var (expected, actual) = (Describe(markup, markup.Expected), Describe(markup, found));
        Assert.True(expected == actual, $"Expected:\n{expected}\nFound:\n{actual}");
    }

    private static string Describe(Markup markup, IEnumerable<(string Id, TextSpan Span)> entries)
    {
        var text = SourceText.From(markup.Code);
        return string.Join('\n', entries.Select(entry => $"{entry.Id} at {entry.Span}, in: {text.Lines.GetLineFromPosition(entry.Span.Start)}"));
    }

    private static PortableExecutableReference ToMetadataReferenceByImage(this Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}

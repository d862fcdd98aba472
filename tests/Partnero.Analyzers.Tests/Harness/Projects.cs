using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Partnero.Runtime;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>
/// What the code of the tests is compiled with. References are the assemblies of the running framework: the packages that
/// Microsoft.CodeAnalysis.Testing would take are a download while tests run.
/// </summary>
internal static class Projects
{
    private const string Usings = """
        #nullable enable
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Acme;

        """;

    /// <summary>The framework and the run-time.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(OneOfRequiredAttribute).Assembly.Location)
            .Append(typeof(PartneroClient).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The requests of <see cref="Models"/> in an assembly of their own.</summary>
    public static MetadataReference ModelsReference { get; } = ToReference(
        CSharpCompilation.Create("Models", [Parse(Models.Source, "Models.g.cs")], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    /// <summary>Names a framework and nothing to download for it.</summary>
    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, ParseOptions, path);

    /// <summary>A class with these members.</summary>
    public static string Class(string members) => $"{Usings}partial class C\n{{\n{members}\n}}\n";

    /// <summary>A method with this body; <c>client</c>, and parameters of many kinds, are in scope.</summary>
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

    /// <summary>Whether the code has statements outside of types, which only a program may have.</summary>
    public static OutputKind KindOf(string code) =>
        Parse(code, "Code.cs").GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private static PortableExecutableReference ToReference(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}

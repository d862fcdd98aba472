using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Partnero.Benchmarks.Generation;

namespace Partnero.Benchmarks.Calls;

/// <summary>
/// The client that NSwag generates for the same two operations, when npm can fetch NSwag. Generated and compiled anew, with
/// optimisation, into the process that measures.
/// </summary>
internal sealed class NSwagCalls
{
    // Delegates on the generated client, so that nothing of reflection is left in a call.
    private const string Bindings =
        """
        public static class Bindings
        {
            public static System.Func<System.Threading.Tasks.Task> Create(System.Net.Http.HttpClient http)
            {
                var client = new Synthetic.CallsClient("https://api.partnero.com/v1", http);
                var body = new Synthetic.CreateLink { Key = "ref_456", Partner = new Synthetic.LinkPartner { Id = "partner_123" } };
                return () => client.CreateAsync(body);
            }

            public static System.Func<System.Threading.Tasks.Task> List(System.Net.Http.HttpClient http)
            {
                var client = new Synthetic.CallsClient("https://api.partnero.com/v1", http);
                return () => client.ListAsync(100);
            }
        }
        """;

    private readonly Type _bindings;

    private NSwagCalls(Type bindings)
    {
        _bindings = bindings;
    }

    /// <summary>The generated client; null when NSwag is not there.</summary>
    public static NSwagCalls? Find(TextWriter output)
    {
        if (NSwag.Find(output) is not { } program)
        {
            return null;
        }

        var folder = Path.Combine(Repository.Artifacts, "calls");
        Directory.CreateDirectory(folder);
        var input = Path.Combine(folder, "openapi.json");
        var generated = Path.Combine(folder, "NSwag.cs");
        File.WriteAllText(input, OpenApi.Text);
        NSwag.Generate(program, input, generated);
        return new NSwagCalls(Compile(File.ReadAllText(generated), Bindings).GetType("Bindings")!);
    }

    public Func<Task> Create(HttpMessageHandler handler) => Bind(nameof(Create), handler);

    public Func<Task> List(HttpMessageHandler handler) => Bind(nameof(List), handler);

    private Func<Task> Bind(string name, HttpMessageHandler handler)
    {
        var http = new HttpClient(handler);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer key");
        return (Func<Task>)_bindings.GetMethod(name)!.Invoke(null, [http])!;
    }

    private static Assembly Compile(params string[] texts)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("NSwagClient", texts.Select(text => CSharpSyntaxTree.ParseText(text)), references, options).Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException("What NSwag generated does not compile:\n" + string.Join('\n', result.Diagnostics.Where(item => item.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}

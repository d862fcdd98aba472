using Partnero.Spec.Model;

namespace Partnero.Generator.Tests.Harness;

/// <summary>Runs C# against a generated client.</summary>
internal static class Script
{
    /// <summary>Generates the client of an API, compiles it together with the body of a method that returns text, and runs that.</summary>
    public static Task<string> Run(Api api, HttpMessageHandler handler, string body) => Run(Models.Generate(api), handler, body);

    public static async Task<string> Run(IEnumerable<KeyValuePair<string, string>> files, HttpMessageHandler handler, string body, PartneroClientOptions? options = null)
    {
        var assembly = StrictCompiler.Load(
            files,
            $$"""
            namespace Acme;

            public static class Script
            {
                public static async Task<string> Run(Acme.PartneroClient client)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """);
        using var http = new HttpClient(handler, disposeHandler: false);
        var client = Activator.CreateInstance(assembly.GetType("Acme.PartneroClient")!, http, options ?? new PartneroClientOptions { ApiKey = "secret" });
        return await (Task<string>)assembly.GetType("Acme.Script")!.GetMethod("Run")!.Invoke(null, [client])!;
    }
}

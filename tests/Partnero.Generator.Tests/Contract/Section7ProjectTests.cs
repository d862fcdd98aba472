using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Contract;

/// <summary>The generator in a project of its user, which refers to the run-time and perhaps to Partnero's own client.</summary>
public sealed class Section7ProjectTests
{
    private const string Consumer = """
        using Acme;

        public static class Consumer
        {
            public static PartneroClient WithKey() => new("API_KEY");
            public static PartneroClient WithHttp(HttpClient http) => new(http, new PartneroClientOptions { ApiKey = "k", BaseUrl = new Uri("https://api.acme.test/v2"), ValidateRequests = false });
            public static Task<ReferralLink> Create(PartneroClient client) => client.ReferralLinks.CreateAsync(new CreateReferralLinkRequest { Key = "k" });
            public static ApiOperation<CreateReferralLinkRequest, ReferralLink> Operation => PartneroOperations.ReferralLinks.Create;
            public static Page<ReferralLink>? Page { get; }
        }
        """;

    private static IReadOnlyDictionary<string, string> Files { get; } = Driven.Once(new PartneroGenerator(), SmallDocs.Pages).Files;

    [Fact]
    public async Task A_file_that_imports_both_namespaces_means_the_types_of_its_own_pages()
    {
        var assembly = StrictCompiler.Load(Files, Consumer);
        using var http = new HttpClient(new Recorder(request => request.RequestUri!.AbsoluteUri == "https://api.acme.test/v2/referral_links" ? """{"data":{"id":"link_9"},"status":1}""" : "{}"));

        var consumer = assembly.GetType("Consumer")!;
        dynamic client = consumer.GetMethod("WithHttp")!.Invoke(null, [http])!;
        dynamic link = await (dynamic)consumer.GetMethod("Create")!.Invoke(null, [client])!;

        Assert.Equal("link_9", link.Id);
        Assert.Equal("Acme", ((object)link).GetType().Namespace);
    }

    [Fact]
    public void Beside_the_shipped_client_a_namespace_of_its_own_says_which_types_are_meant()
    {
        const string Inside = """
            using Partnero;

            namespace Acme;

            internal static class Inside
            {
                public static PartneroClient Client(HttpClient http) => new(http, new PartneroClientOptions { ApiKey = "k" });
                public static Acme.ReferralLink? Own { get; set; }
                public static global::Partnero.ReferralLink? Shipped { get; set; }
            }
            """;
        var compilation = StrictCompiler.Empty(withShippedClient: true).AddSyntaxTrees(
            Files.Append(new("Inside.cs", "using System.Net.Http;\n" + Inside)).Select(file => CSharpSyntaxTree.ParseText(file.Value, StrictCompiler.ParseOptions(LanguageVersion.CSharp12))));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void In_the_namespace_of_the_shipped_client_it_is_told_once_and_the_types_of_the_pages_count()
    {
        var driven = Driven.Once(new PartneroGenerator(), SmallDocs.Pages, new BuildOptions { RefersToShippedClient = true }.With("PartneroNamespace", "Partnero"));
        var compilation = StrictCompiler.Empty(withShippedClient: true).AddSyntaxTrees(
            driven.Files.Select(file => CSharpSyntaxTree.ParseText(file.Value, StrictCompiler.ParseOptions(LanguageVersion.CSharp12))));

        Assert.Single(driven.Diagnostics, diagnostic => diagnostic.Id == "PTN0006");
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}

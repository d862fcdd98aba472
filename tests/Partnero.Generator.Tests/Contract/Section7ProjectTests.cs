using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Contract;

/// <summary>The generator in a project of its user, where the run-time's assembly has Partnero's own client as well.</summary>
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
    public void Without_the_aliases_such_a_file_is_ambiguous() =>
        Assert.Contains("CS0104", Assert.Throws<InvalidOperationException>(() => StrictCompiler.Load(Files.Where(file => file.Key != "Aliases.g.cs"), Consumer)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_names_that_are_there_twice_have_aliases()
    {
        var lines = Files["Aliases.g.cs"].Split('\n');

        Assert.Contains("global using PartneroClient = global::Acme.PartneroClient;", lines);
        Assert.DoesNotContain(lines, line => line.Contains("TagsClient", StringComparison.Ordinal));
        Assert.DoesNotContain("Aliases.g.cs", Driven.Once(new PartneroGenerator(), SmallDocs.Pages, new BuildOptions().With("PartneroNamespace", "Partnero")).Files.Keys);
    }
}

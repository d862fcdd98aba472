using System.Reflection;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking.Naming;

public sealed class CommonNamesTests
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic"];

    [Theory]
    [InlineData("program", "PartneroProgram")]
    [InlineData("tasks", "PartneroTask")]
    [InlineData("streams", "PartneroStream")]
    [InlineData("types", "PartneroType")]
    [InlineData("attributes", "PartneroAttribute")]
    [InlineData("console", "PartneroConsole")]
    [InlineData("environments", "PartneroEnvironment")]
    [InlineData("versions", "PartneroVersion")]
    [InlineData("pages", "PartneroPage")]
    [InlineData("events", "Event")]
    [InlineData("webhooks", "Webhook")]
    [InlineData("leads", "Lead")]
    public void An_entity_that_would_hide_a_common_name_gets_the_clients_in_front(string folder, string entity) => Assert.Equal(entity, EntityOf(folder));

    [Fact]
    public void Every_type_that_implicit_usings_bring_is_common()
    {
        var names = ImplicitUsings.SelectMany(TypesOf).Distinct().ToList();
        var pages = names.Select((name, i) => new PageBuilder($"folder{i}/{name}.md").Operation("Get", "GET https://api.example/v1/" + i).Build());

        var hidden = ApiLinker.Link(pages, LinkOptions.Default).Api.Groups.Select(group => group.Entity).Intersect(names).ToList();

        Assert.True(names.Count > 300, $"Only {names.Count} types were looked at.");
        Assert.Empty(hidden);
    }

    [Fact]
    public void Another_client_has_another_prefix()
    {
        var page = new PageBuilder("program/get.md").Endpoint("GET https://api.example/v1/program").Build();

        Assert.Equal("AcmeProgram", ApiLinker.Link([page], new LinkOptions { NamePrefix = "Acme" }).Api.Groups[0].Entity);
    }

    private static string EntityOf(string folder) =>
        ApiLinker.Link([new PageBuilder($"{folder}/get.md").Endpoint($"GET https://api.example/v1/{folder}").Build()], LinkOptions.Default).Api.Groups[0].Entity;

    private static IEnumerable<string> TypesOf(string space) =>
        new[] { typeof(object), typeof(Uri), typeof(Enumerable), typeof(HttpClient), typeof(Stack<>), typeof(SortedSet<>), typeof(Parallel), typeof(Barrier), typeof(Console) }
            .Select(type => type.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsNested && type.Namespace == space && !IsInternalInSpirit(type))
            .Select(type => type.Name.Split('`')[0])
            .Where(name => Partnero.Spec.Linking.Naming.Casing.Pascal(name, "X") == name && Partnero.Spec.Linking.Naming.Plurals.Singular(name) == name);

    // Public for serialisation's sake only; nobody has their names in mind.
    private static bool IsInternalInSpirit(Type type) =>
        type.GetCustomAttribute<System.ComponentModel.EditorBrowsableAttribute>() is not null
        || type.Name.Contains("Comparer", StringComparison.Ordinal)
        || type.Name.EndsWith("Holder", StringComparison.Ordinal);
}

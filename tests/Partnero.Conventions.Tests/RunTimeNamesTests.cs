using Partnero.Spec;

namespace Partnero.Conventions.Tests;

/// <summary>A file may import the run-time's namespace and that of a generated client: no type is in both.</summary>
public sealed class RunTimeNamesTests
{
    [Fact]
    public void No_generated_type_is_called_like_one_of_the_run_time()
    {
        var names = typeof(PartneroClientOptions).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "Partnero" && !type.IsNested)
            .Select(type => type.Name.Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);
        var pages = names.Select((name, i) => KeyValuePair.Create($"folder{i}/{name}/get.md", $"# Get\n\n## Endpoint\n\n```\nGET https://api.acme.test/v1/things{i}\n```\n"));

        var entities = ApiReader.Read(pages).Api.Groups.Select(group => group.Entity).ToList();

        Assert.Equal(names.Count, entities.Count);
        Assert.DoesNotContain(entities, names.Contains);
    }
}

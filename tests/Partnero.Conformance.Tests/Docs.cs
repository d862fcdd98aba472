using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>The pages of docs-spec as the client's generator read them.</summary>
internal static class Docs
{
    private static readonly Lazy<ApiReadResult> Result = new(Read);

    public static Api Api => Result.Value.Api;

    public static IReadOnlyList<Spec.Issues.Issue> Issues => Result.Value.Issues;

    public static IEnumerable<Operation> Operations => Api.Groups.SelectMany(group => group.Operations);

    public static Operation Operation(string id) => Operations.Single(operation => operation.Id == id);

    public static OperationSamples Samples(string id) => Api.Samples.Single(samples => samples.OperationId == id);

    public static ObjectType ObjectType(TypeName name) =>
        Api.Groups.SelectMany(group => group.Objects).Single(type => type.Name == name);

    private static ApiReadResult Read()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "docs-spec");
        var files = Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)));
        return ApiReader.Read(files);
    }
}

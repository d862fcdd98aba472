using System.Text;
using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Conventions.Tests;

/// <summary>README lists every operation, from the model.</summary>
public sealed class OperationsTableTests
{
    private const string Begin = "<!-- operations: written by tests/Partnero.Conventions.Tests -->\n";
    private const string End = "<!-- /operations -->\n";

    [Fact]
    public void The_table_of_operations_in_the_readme_is_current()
    {
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, "README.md has lost the marks around its table of operations.");

        Repository.AssertCurrent("README.md", readme[..start] + Table(ReadDocs()) + readme[end..]);
    }

    private static Api ReadDocs()
    {
        var root = Path.Combine(Repository.Root, "docs-spec");
        return ApiReader.Read(Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))).Api;
    }

    private static string Table(Api api)
    {
        var table = new StringBuilder();
        foreach (var group in api.Groups.Where(group => !group.Operations.IsEmpty))
        {
            table.Append($"\n**{group.Name}**\n\n| method and path | C# |\n|---|---|\n");
            foreach (var operation in group.Operations)
            {
                var mark = operation.IsExperimental ? " *" : "";
                table.Append($"| `{operation.Method} {operation.Route}` | `partnero.{group.Name}.{operation.Name}Async({Arguments(operation)})`{mark} |\n");
            }
        }

        return table.Append('\n').ToString();
    }

    private static string Arguments(Operation operation) => string.Join(", ",
        operation.PathParameters.Select(parameter => parameter.WireName)
            .Concat(operation.Request is { } request ? [$"new {request.Name} {{ … }}"] : []));
}

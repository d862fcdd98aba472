using System.Text;
using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Conventions.Tests;

/// <summary><c>docs/operations.md</c> lists every operation, from the model.</summary>
public sealed class OperationsTableTests
{
    private const string File = "docs/operations.md";
    private const string Begin = "<!-- operations: written by tests/Partnero.Conventions.Tests -->\n";
    private const string End = "<!-- /operations -->\n";

    [Fact]
    public void The_list_of_operations_is_current()
    {
        var page = Repository.Read(File);
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= Begin.Length && end >= start, $"{File} has lost the marks around its table of operations.");

        Repository.AssertCurrent(File, page[..start] + Table(ReadDocs()) + page[end..]);
    }

    private static Api ReadDocs()
    {
        var root = Path.Combine(Repository.Root, "docs-spec");
        return ApiReader.Read(Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(root, file).Replace('\\', '/'), System.IO.File.ReadAllText(file)))).Api;
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

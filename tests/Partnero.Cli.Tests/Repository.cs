using System.Runtime.CompilerServices;
using Partnero.Cli.Documents;

namespace Partnero.Cli.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<DocsApi> Docs = new(() =>
        DocsApi.Read(new DocsPages("docs-spec", new DocsFolder(Path("docs-spec")).ReadPages()), CancellationToken.None));

    /// <summary>What the repository's own pages say.</summary>
    public static DocsApi Api => Docs.Value;

    /// <summary>A file of the repository.</summary>
    public static string Path(params string[] segments) => System.IO.Path.Combine([Root(), .. segments]);

    private static string Root([CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "..", ".."));
}

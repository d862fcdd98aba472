using System.Reflection;
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
    public static string Path(params string[] segments) => System.IO.Path.Combine([Root, .. segments]);

    // Not [CallerFilePath]: a build on a CI machine maps the paths of sources.
    private static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;
}

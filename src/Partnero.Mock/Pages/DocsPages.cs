using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Mock.Pages;

/// <summary>Where pages come from: a folder, or the copy inside this assembly.</summary>
internal static class DocsPages
{
    private const string Embedded = "docs-spec/";

    private static readonly Lazy<Api> Package = new(() => Read(OfPackage(), CancellationToken.None));

    /// <summary>What the pages say that this package was built with. Read once: every test may start a mock of its own.</summary>
    public static Api PackageApi => Package.Value;

    /// <summary>What pages say.</summary>
    /// <exception cref="ArgumentException">No page documents an operation.</exception>
    public static Api Read(IEnumerable<KeyValuePair<string, string>> pages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var read = ApiReader.Read(pages, null, cancellationToken);
        if (read.Api.Groups.Any(group => group.Operations.Count > 0))
        {
            return read.Api;
        }

        var first = read.Issues.Count > 0 ? $" First finding: {read.Issues[0].RuleId} in {read.Issues[0].At.Page}." : "";
        throw new ArgumentException($"None of the {read.Sites.Count} pages documents an operation, such as a fence whose only line is METHOD URL.{first}", nameof(pages));
    }

    private static IEnumerable<KeyValuePair<string, string>> OfPackage()
    {
        var assembly = typeof(DocsPages).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Embedded, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return KeyValuePair.Create(Slashes(name[Embedded.Length..]), reader.ReadToEnd());
        }
    }

    /// <summary>The pages of a folder and the folders below it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<KeyValuePair<string, string>> OfFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => PageReader.IsPage(file) || PageReader.IsSiteFile(Slashes(file))).Select(file => Read(folder, file))
            : throw new DirectoryNotFoundException($"There is no docs folder '{Path.GetFullPath(folder)}'. Name a folder with pages (.md, .mdx), or leave it out for the pages of the package.");
    }

    private static KeyValuePair<string, string> Read(string folder, string file) =>
        KeyValuePair.Create(Slashes(Path.GetRelativePath(folder, file)), File.ReadAllText(file));

    // Resource names and paths have the separators of the machine they were made on.
    private static string Slashes(string path) => path.Replace('\\', '/');
}

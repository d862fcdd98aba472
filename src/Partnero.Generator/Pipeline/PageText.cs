using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Partnero.Spec;

namespace Partnero.Generator.Pipeline;

/// <summary>
/// A page's text. Compared before anything is read from it: hosts hand over new objects with the old text all the time.
/// The only value in the pipeline that may know where the file is; diagnostics point there.
/// </summary>
/// <param name="Path">Path below the docs folder, with forward slashes: what names groups and operations.</param>
/// <param name="File">The file.</param>
/// <param name="Content">Its text.</param>
internal sealed record PageText(string Path, string File, string Content)
{
    private const string Metadata = "build_metadata.AdditionalFiles.PartneroDoc";
    private const string DocsProperty = "build_property.PartneroDocs";
    private const string UsualFolder = "/docs-spec/";

    // What sites say about their pages: their API's address, how they are sorted.
    private static readonly string[] SiteFiles = ["docs.json", "mint.json"];

    /// <summary>Whether it is a page, and not what a site says about its pages.</summary>
    public bool IsPage => IsNamedAsPage(Path);

    /// <summary>Whether a file can be a page, or say something about pages.</summary>
    public static bool CanBe(AdditionalText file) => IsNamedAsPage(file.Path) || Array.Exists(SiteFiles, name => IsNamed(file.Path, name));

    /// <summary>The text, when the file is a page; null when it is none, or cannot be read.</summary>
    public static PageText? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var path = PathBelowDocs(file, options);
        return path is not null && file.GetText(cancellationToken) is { } text ? new PageText(path, file.Path, ContentOf(text)) : null;
    }

    // Compilers read a file that is no UTF-8 as something else; the encoding tells.
    private static string ContentOf(SourceText text) =>
        text.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage ? PageReader.NotText : text.ToString();

    private static string? PathBelowDocs(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (options.GetOptions(file).TryGetValue(Metadata, out var metadata) && metadata.Trim().Length > 0)
        {
            return Normal(Decoded(metadata.Trim())).TrimStart('/');
        }

        var path = Normal(file.Path);
        return options.GlobalOptions.TryGetValue(DocsProperty, out var docs) && docs.Trim().Length > 0
            ? Below(path, "/" + Normal(docs.Trim()).Trim('/') + "/") ?? Below(path, UsualFolder)
            : Below(path, UsualFolder);
    }

    private static bool IsNamedAsPage(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[path.Length - name.Length - 1] is '/' or '\\');

    // The targets encode the signs that begin a comment in the file through which MSBuild hands metadata over.
    private static string Decoded(string metadata) => metadata.Replace("%23", "#").Replace("%3B", ";").Replace("%25", "%");

    private static string? Below(string path, string folder)
    {
        var at = ("/" + path).LastIndexOf(folder, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : path.Substring(at + folder.Length - 1);
    }

    private static string Normal(string path)
    {
        var normal = path.Replace('\\', '/');
        return normal.StartsWith("./", StringComparison.Ordinal) ? normal.Substring(2) : normal;
    }
}

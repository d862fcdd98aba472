using Partnero.Cli.Hosting;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Cli.Documents;

/// <summary>What pages say: read by the same library, and with the same findings, as in the compiler.</summary>
/// <param name="Source">The pages' texts.</param>
/// <param name="Api">What they say together.</param>
/// <param name="Positions">Where it stands.</param>
/// <param name="Findings">What is wrong, in the order of pages and lines.</param>
internal sealed record DocsApi(DocsPages Source, Api Api, Positions Positions, IReadOnlyList<Finding> Findings)
{
    /// <summary>What each page says by itself; pages that could not be read are left out.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>Reads the pages of a source.</summary>
    /// <exception cref="ToolException">None of them describes an operation.</exception>
    public static async Task<DocsApi> LoadAsync(Terminal terminal, string source, string folder, CancellationToken cancellationToken)
    {
        var docs = Read(await ReadAsync(terminal, source, folder, cancellationToken), cancellationToken);
        return docs.HasOperations ? docs : throw docs.NoDocsFolder();
    }

    /// <summary>Reads the pages of a source to tell what is wrong with them: an operation that cannot be read is one too.</summary>
    /// <exception cref="ToolException">None of them describes an operation, or tries to.</exception>
    public static async Task<DocsApi> LoadToCheckAsync(Terminal terminal, string source, CancellationToken cancellationToken)
    {
        var docs = Read(await ReadAsync(terminal, source, source, cancellationToken), cancellationToken);
        return docs.HasOperations || docs.Findings.Any(IsAboutOperation) ? docs : throw docs.NoDocsFolder();
    }

    /// <summary>Reads pages; there may be none.</summary>
    public static DocsApi Read(DocsPages source, CancellationToken cancellationToken)
    {
        var read = ApiReader.Read(source.Pages.Concat(source.SiteFiles).Select(page => KeyValuePair.Create(page.Path, page.Text)), LinkOptions.Default, cancellationToken);
        var positions = new Positions(read.Sites);
        var findings = read.Issues.Select(issue => Locate(issue, source, positions))
            .OrderBy(finding => finding.At.Page, StringComparer.Ordinal)
            .ThenBy(finding => finding.At.Line)
            .ThenBy(finding => finding.At.Column)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal);
        return new DocsApi(source, read.Api, positions, [.. findings]) { Pages = read.Pages };
    }

    private static bool IsAboutOperation(Finding finding) =>
        finding.Rule.Severity == IssueSeverity.Error || finding.Rule == PageRules.EndpointHoldsExample || finding.Rule == PageRules.OpenApiMissing;

    private bool HasOperations => Api.Groups.Any(group => !group.Operations.IsEmpty);

    private static async Task<DocsPages> ReadAsync(Terminal terminal, string source, string folder, CancellationToken cancellationToken)
    {
        var pages = await DocsSource.ReadAsync(source, folder, cancellationToken);
        foreach (var file in pages.LeftOut)
        {
            terminal.Note($"{pages.Show(file)}: is no regular file and is left out.");
        }

        return pages;
    }

    private ToolException NoDocsFolder() => new(
        ExitCode.Input,
        Source.Pages.Count == 1
            ? $"{Source.ShownAs}: is no docs folder: its only page describes no operation."
            : $"{Source.ShownAs}: is no docs folder: none of its {Source.Pages.Count} pages describes an operation.");

    private static Finding Locate(Issue issue, DocsPages source, Positions positions)
    {
        var rule = IssueCatalogue.Find(issue.RuleId)
            ?? throw new InvalidOperationException($"The rule {issue.RuleId} is not in the catalogue.");
        var at = positions.Find(issue.At);
        return new Finding(rule, issue.Message(), source.Show(at.Page), at);
    }
}

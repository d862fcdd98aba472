using Microsoft.CodeAnalysis;
using Partnero.Generator.Diagnostics;
using Partnero.Generator.Emit;
using Partnero.Generator.Model;
using Partnero.Generator.Pipeline;
using Partnero.Spec.Model;

namespace Partnero.Generator;

/// <summary>Compiles the Markdown pages of an HTTP API into a typed client.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PartneroGenerator : IIncrementalGenerator
{
    private readonly Steps _steps;

    /// <summary>The generator as the compiler makes it.</summary>
    public PartneroGenerator()
        : this(Steps.Create())
    {
    }

    // Tests put readers in the place of the real ones: some that fail, some that count.
    internal PartneroGenerator(ReadPage read, LinkPages link)
        : this(new Steps(read, link))
    {
    }

    private PartneroGenerator(Steps steps)
    {
        _steps = steps;
    }

    /// <summary>What reads and links for this generator; tests give it to the analyzer that goes with it.</summary>
    internal Steps Steps => _steps;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectOptions.Of(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(StepNames.Options);

        var texts = context.AdditionalTextsProvider
            .Where(PageText.CanBe)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => PageText.Of(pair.Left, pair.Right, cancellationToken))
            .WhereNotNull()
            .WithTrackingName(StepNames.Texts);

        var readings = texts.Select(_steps.Read).WithTrackingName(StepNames.ReadPage);
        var pages = readings.Select(static (reading, _) => reading.Result.Page).WhereNotNull().WithTrackingName(StepNames.Pages);
        var split = pages.Select(static (page, _) => Steps.Split(page));
        var structures = split.Select(static (page, _) => page.Structure).WithTrackingName(StepNames.Structures);
        var wordings = split.Select(static (page, _) => page.Wording).All().Select(static (all, _) => new Wordings(all.Items));
        var linked = structures.All().Combine(options)
            .Select((pair, cancellationToken) => _steps.Link(pair.Left.Items, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Link);

        // All parts come out of one value. Roslyn finds what it has by position: where one step that makes many of one stands on
        // another, a group that goes, or that gets a part more, makes it lose the parts of others at the next keystroke.
        var groups = linked.SelectMany(static (api, _) => api.Groups)
            .Select(static (group, _) => new All<PartModel>(group.Parts().ToEquatableArray())).All()
            .SelectMany(static (all, _) => all.Items.SelectMany(parts => parts.Items))
            .Combine(wordings)
            .Select(static (pair, _) => pair.Left with { Wordings = pair.Right.Of(pair.Left.Pages) }).WithTrackingName(StepNames.Groups)
            .Select(static (part, _) => part.WithWords())
            .Select(static (part, _) => Steps.EmitPart(part)).WithTrackingName(StepNames.EmitPart);
        var client = linked.Select(static (api, _) => api.Client).WithTrackingName(StepNames.Client)
            .Select(static (model, _) => Steps.EmitClient(model)).WithTrackingName(StepNames.EmitClient);
        var webhooks = linked.Select(static (api, _) => api.Webhooks)
            .Select(static (model, _) => Steps.EmitWebhooks(model)).WithTrackingName(StepNames.EmitWebhooks);
        var emitted = groups.All().Combine(client)
            .Select(static (pair, _) => new EmittedApi(pair.Left.Items, pair.Right))
            .Combine(webhooks)
            .Select(static (pair, _) => pair.Left with { Webhooks = pair.Right });
        var files = emitted.SelectMany(static (api, _) => Steps.Files(api)).WithTrackingName(StepNames.Files);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, FileLayout.Text(file)));

        // What is wrong with the pages is said by PagesAnalyzer: hosts ask analyzers, not generators, about an open page.
        var allReadings = readings.All();
        var setupIssues = linked.Select(static (api, _) => new IssueReport(api.Issues.Where(DiagnosticFactory.StopsGeneration).ToEquatableArray(), []))
            .Combine(allReadings)
            .Select(static (pair, _) => Steps.ApiIssues(pair.Left.Issues, pair.Right.Items))
            .WithTrackingName(StepNames.SetupIssues);
        var duplicates = allReadings.SelectMany(static (all, _) => Steps.Duplicates(all.Items));
        var failures = emitted.Select(static (api, _) => Steps.Failures(api));
        context.RegisterSourceOutput(setupIssues, Report);
        context.RegisterSourceOutput(duplicates, Report);
        var withoutPages = texts.All().Combine(options).Select(static (pair, _) => Steps.WithoutPages(pair.Left.Items, pair.Right))
            .WithTrackingName(StepNames.WithoutPages);
        var clashes = context.MetadataReferencesProvider.Where(ShippedClient.IsIn).Collect().Combine(linked)
            .Select(static (pair, _) => ShippedClient.Clash(pair.Left.Length > 0, pair.Right.Client))
            .WithTrackingName(StepNames.Clashes);
        context.RegisterSourceOutput(failures, Report);
        context.RegisterSourceOutput(withoutPages, Report);
        context.RegisterSourceOutput(clashes, Report);
    }

    private static void Report(SourceProductionContext context, IssueReport report)
    {
        foreach (var diagnostic in DiagnosticFactory.Create(report))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}

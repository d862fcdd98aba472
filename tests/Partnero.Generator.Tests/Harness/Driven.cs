using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Partnero.Generator.Tests.Harness;

/// <summary>
/// Drives a generator as the compiler does. Our own, because Microsoft.CodeAnalysis.Testing does not restore from every
/// registry we build on, and because every test here is a caching test too: <see cref="Once"/> runs the generator twice and
/// fails when the second run did anything.
/// </summary>
internal sealed class Driven
{
    private readonly List<DocPage> _pages;
    private readonly List<AdditionalText> _files;
    private readonly BuildOptions _options;
    private CSharpCompilation _compilation;
    private readonly PagesAnalyzer _analyzer;
    private GeneratorDriver _driver;
    private AnalyzerConfigOptionsProvider _provider;
    private ImmutableArray<Diagnostic>? _diagnostics;

    public Driven(IIncrementalGenerator generator, IEnumerable<DocPage> pages, BuildOptions? options = null, LanguageVersion language = LanguageVersion.CSharp12)
    {
        _pages = [.. pages];
        _files = [.. _pages.Select(page => page.AsFile())];
        _options = options ?? new BuildOptions();
        _compilation = StrictCompiler.Empty(language, _options.RefersToShippedClient);
        _analyzer = generator is PartneroGenerator ours ? new PagesAnalyzer(ours.Steps) : new PagesAnalyzer();
        _provider = _options.Provider(_pages);
        _driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            _files,
            StrictCompiler.ParseOptions(language),
            _provider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>The last run.</summary>
    public GeneratorRunResult Result { get; private set; }

    /// <summary>The generated files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>What a build reports: the generator what stops it, the analyzer that goes with it what is wrong with the pages.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics ??= [.. Result.Diagnostics, .. Analyze()];

    /// <summary>Generates, and sees to it that a second run with nothing changed finds everything in the cache.</summary>
    public static Driven Once(IIncrementalGenerator generator, IEnumerable<DocPage> pages, BuildOptions? options = null, LanguageVersion language = LanguageVersion.CSharp12)
    {
        var driven = new Driven(generator, pages, options, language);
        driven.Run();
        CacheGuard.ThrowIfHoldsCompilerObjects(driven.Result);
        driven.Run();
        CacheGuard.ThrowIfAnythingRan(driven.Result);
        return driven;
    }

    /// <summary>Runs the generator.</summary>
    public Driven Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        Result = _driver.GetRunResult().Results.Single();
        _diagnostics = null;
        return Result.Exception is { } exception ? throw new InvalidOperationException("The generator threw.", exception) : this;
    }

    /// <summary>What the analyzer says of one page by itself, as a host asks for a page that is open.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeOpenPageAsync(string path)
    {
        var result = await Analyzing().GetAnalysisResultAsync(_files[_pages.FindIndex(page => page.Path == path)], CancellationToken.None);
        return result.GetAllDiagnostics();
    }

    private ImmutableArray<Diagnostic> Analyze() => Analyzing().GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

    private CompilationWithAnalyzers Analyzing() =>
        _compilation.WithAnalyzers([_analyzer], new AnalyzerOptions([.. _files], _provider));

    /// <summary>Adds or changes C# of the project.</summary>
    public Driven TypeCSharp(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)_compilation.SyntaxTrees[0].Options));
        return this;
    }

    /// <summary>Replaces a page's text by another, or by the same in a new object.</summary>
    public Driven Edit(string path, Func<string, string> edit)
    {
        var index = _pages.FindIndex(page => page.Path == path);
        _pages[index] = _pages[index] with { Text = edit(_pages[index].Text) };
        var edited = _pages[index].AsFile();
        _driver = _driver.ReplaceAdditionalText(_files[index], edited);
        _files[index] = edited;
        return this;
    }

    /// <summary>Adds a page.</summary>
    public Driven Add(DocPage page)
    {
        _pages.Add(page);
        _files.Add(page.AsFile());
        _driver = _driver.AddAdditionalTexts([_files[^1]]).WithUpdatedAnalyzerConfigOptions(_provider = _options.Provider(_pages));
        return this;
    }

    /// <summary>Removes a page.</summary>
    public Driven Remove(string path)
    {
        var index = _pages.FindIndex(page => page.Path == path);
        _driver = _driver.RemoveAdditionalTexts([_files[index]]);
        _pages.RemoveAt(index);
        _files.RemoveAt(index);
        return this;
    }

    /// <summary>Hands over new objects for all pages and options, as an IDE does.</summary>
    public Driven Reload()
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            _files[i] = _pages[i].AsFile();
        }

        _driver = _driver.ReplaceAdditionalTexts([.. _files]).WithUpdatedAnalyzerConfigOptions(_provider = _options.Provider(_pages));
        return this;
    }

    /// <summary>Changes the options.</summary>
    public Driven Configure(Func<BuildOptions, BuildOptions> change)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_provider = change(_options).Provider(_pages));
        return this;
    }

    /// <summary>How a step's outputs came to be.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>How many outputs of a step were made anew.</summary>
    public int Ran(string step) => Result.TrackedSteps.TryGetValue(step, out _)
        ? Reasons(step).Count(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
        : 0;

    /// <summary>How many runs of a step did not come from the cache, whether or not something new came out.</summary>
    public int Worked(string step) => Reasons(step).Count(reason => reason != IncrementalStepRunReason.Cached);

    /// <summary>Generated texts that are other objects than before: files that were put together again.</summary>
    public int NewFiles(GeneratorRunResult before)
    {
        var old = before.GeneratedSources.Select(source => source.SourceText).ToHashSet();
        return Result.GeneratedSources.Count(source => !old.Contains(source.SourceText));
    }
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Partnero.Generator;

namespace Partnero.Benchmarks.Generation;

/// <summary>The generator in the compiler's driver, with the changes that a person makes while typing.</summary>
internal sealed class DrivenGenerator
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private readonly List<PageFile> _files;
    private GeneratorDriver _driver;
    private Compilation _compilation;
    private int _edits;

    public DrivenGenerator(IEnumerable<KeyValuePair<string, string>> pages)
    {
        _files = [.. pages.Select(page => new PageFile(page.Key, page.Value))];
        _compilation = CSharpCompilation.Create("Benchmark", [CSharpSyntaxTree.ParseText("class Typed { }", ParseOptions)], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = CSharpGeneratorDriver.Create([new PartneroGenerator().AsSourceGenerator()], _files, ParseOptions, new Options());
    }

    /// <summary>The generated files.</summary>
    public ImmutableArray<GeneratedSourceResult> Files => _driver.GetRunResult().Results[0].GeneratedSources;

    /// <summary>Generates, and adds what came out to the compilation, as an editor does after each keystroke.</summary>
    public Compilation Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var updated, out _);
        return updated;
    }

    /// <summary>Types in a C# file of the project.</summary>
    public void TypeCSharp()
    {
        var tree = _compilation.SyntaxTrees.First();
        _compilation = _compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText($"class Typed {{ int field{++_edits}; }}", ParseOptions));
        Run();
    }

    /// <summary>Changes what a page says about a field.</summary>
    public void EditDescription()
    {
        _edits++;
        EditPage(text => ReplaceLast(text, " |\n", $", edit {_edits} |\n"));
    }

    /// <summary>Types the name of a field in a new row of a table: what the page says is another thing each time.</summary>
    public void EditField()
    {
        _edits++;
        EditPage(text =>
        {
            var end = text.LastIndexOf(" |\n", StringComparison.Ordinal) + " |\n".Length;
            var row = text[(text.LastIndexOf('\n', end - 2) + 1)..end];
            return text.Insert(end, $"| `edited_{_edits}` |{row[(row.IndexOf('|', 1) + 1)..]}");
        });
    }

    /// <summary>Changes a sentence that documents nothing.</summary>
    public void EditProse()
    {
        _edits++;
        EditPage(text => $"{text}\nSentence {_edits} is about nothing in particular.\n");
    }

    /// <summary>Hands over the same text in new objects, as editors do when anything around a file changes.</summary>
    public void Reload()
    {
        for (var i = 0; i < _files.Count; i++)
        {
            _files[i] = _files[i].Copy();
        }

        _driver = _driver.ReplaceAdditionalTexts([.. _files]);
        Run();
    }

    private void EditPage(Func<string, string> edit)
    {
        var at = _files.Count / 2;
        while (!_files[at].Original.Contains("## Request Body", StringComparison.Ordinal))
        {
            at++;
        }

        var edited = _files[at].Edited(edit);
        _driver = _driver.ReplaceAdditionalText(_files[at], edited);
        _files[at] = edited;
        Run();
    }

    private static string ReplaceLast(string text, string old, string replacement)
    {
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }

    private sealed class PageFile(string path, string original, string? text = null) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text ?? original, Encoding.UTF8);

        public string Original => original;

        public override string Path { get; } = "/project/docs-spec/" + path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

        public PageFile Edited(Func<string, string> edit) => new(path, original, edit(original));

        public PageFile Copy() => new(path, original, new string(_text.ToString().AsSpan()));
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Synthetic"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

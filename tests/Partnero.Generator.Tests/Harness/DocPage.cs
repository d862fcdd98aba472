using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Partnero.Generator.Tests.Harness;

/// <summary>A page: its path below the docs folder, and its text.</summary>
internal sealed record DocPage(string Path, string Text)
{
    /// <summary>Where the file is.</summary>
    public string FilePath { get; init; } = "/project/docs-spec/" + Path;

    /// <summary>The file as the compiler has it: a new object each time.</summary>
    public AdditionalText AsFile() => new InMemory(FilePath, Text);

    private sealed class InMemory(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}

/// <summary>What MSBuild tells a generator.</summary>
internal sealed record BuildOptions
{
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty
        .Add("build_property.RootNamespace", "Acme")
        .Add("build_property.TargetFrameworkIdentifier", ".NETCoreApp")
        .Add("build_property.TargetFrameworkVersion", "v8.0");

    /// <summary>Whether the files have the metadata that the package gives them.</summary>
    public bool WithMetadata { get; init; } = true;

    /// <summary>Whether the project refers to Partnero.Client as well.</summary>
    public bool RefersToShippedClient { get; init; }

    public BuildOptions With(string property, string value) => this with { Properties = Properties.SetItem("build_property." + property, value) };

    public AnalyzerConfigOptionsProvider Provider(IEnumerable<DocPage> pages) => new InMemory(
        Properties,
        WithMetadata ? pages.ToDictionary(page => page.FilePath, page => page.Path, StringComparer.Ordinal) : []);

    private sealed class InMemory(ImmutableDictionary<string, string> properties, Dictionary<string, string> docs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(docs.TryGetValue(textFile.Path, out var path)
            ? ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.PartneroDoc", path)
            : ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Partnero.Generator.CSharp;
using Partnero.Generator.Model;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>What the project's properties say. A value that cannot be used is reported and replaced.</summary>
/// <param name="Client">What the client is called and where it lives.</param>
/// <param name="IsSupported">Whether the project can compile what is generated.</param>
/// <param name="Issues">What is wrong.</param>
internal sealed record ProjectOptions(ClientOptions Client, bool IsSupported, EquatableArray<Issue> Issues)
{
    /// <summary>The folder of the pages as the project names it; null when it names none.</summary>
    public string? DocsFolder { get; init; }

    private const string DefaultName = "Partnero";
    private const int OldestFramework = 8;

    /// <summary>Reads the options.</summary>
    public static ProjectOptions Of(AnalyzerConfigOptions options, ParseOptions parseOptions)
    {
        var issues = new List<Issue>();
        var defaultNamespace = Identifiers.Namespace(Value(options, "RootNamespace") ?? DefaultName);
        var client = new ClientOptions(
            Checked("PartneroNamespace", IsNamespace, "a namespace", defaultNamespace),
            Checked("PartneroClientName", IsIdentifier, "a name that C# allows", DefaultName + "Client"),
            Checked("PartneroAccessibility", value => value is "public" or "internal", "'public' or 'internal'", "public") == "internal");
        var shortfall = Shortfall(options, parseOptions);
        if (shortfall is not null)
        {
            issues.Add(Issue(SetupRules.ProjectTooOld, shortfall));
        }

        return new ProjectOptions(client, shortfall is null, issues.ToEquatableArray()) { DocsFolder = Value(options, "PartneroDocs") };

        string Checked(string property, Func<string, bool> isValid, string expected, string usual)
        {
            var value = Value(options, property);
            if (value is null || isValid(value))
            {
                return value ?? usual;
            }

            issues.Add(Issue(SetupRules.PropertyInvalid, property, value, expected, usual));
            return usual;
        }
    }

    /// <summary>An issue that stands nowhere in the pages.</summary>
    public static Issue Issue(IssueRule rule, params string[] arguments) => new(rule.Id, new SourceRef("", 0), arguments.ToEquatableArray());

    private static string? Value(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue("build_property." + property, out var value) && value.Trim() is { Length: > 0 } given ? given : null;

    private static bool IsNamespace(string value) => value.Split('.').All(IsIdentifier);

    private static bool IsIdentifier(string value) =>
        SyntaxFacts.IsValidIdentifier(value) && Identifiers.EscapeKeyword(value) == value;

    private static string? Shortfall(AnalyzerConfigOptions options, ParseOptions parseOptions)
    {
        var language = parseOptions is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp12;
        if (language < LanguageVersion.CSharp12)
        {
            return "C# " + language.ToDisplayString();
        }

        // Hosts without MSBuild say nothing about frameworks; then the compiler will.
        var identifier = Value(options, "TargetFrameworkIdentifier");
        var version = Value(options, "TargetFrameworkVersion")?.TrimStart('v', 'V');
        if (identifier is null || version is null)
        {
            return null;
        }

        var isNew = identifier == ".NETCoreApp" && Version.TryParse(version, out var number) && number.Major >= OldestFramework;
        return isNew ? null : Value(options, "TargetFramework") ?? $"{identifier} {version}";
    }
}

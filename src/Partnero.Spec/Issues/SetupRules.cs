namespace Partnero.Spec.Issues;

/// <summary>PTN0xxx: the project that pages are compiled in, and failures of this software itself.</summary>
public static class SetupRules
{
    private const string Category = "Setup";

    /// <summary>Linking or emitting failed in a way that is a mistake of ours.</summary>
    public static readonly IssueRule GenerationFailed = new(
        "PTN0001", IssueSeverity.Error, Category, "Client could not be generated",
        "Generating {0} failed: {1}. The rest is generated. This is a mistake in Partnero.Gen: please report it with the pages.");

    /// <summary>No page has an operation.</summary>
    public static readonly IssueRule NothingToGenerate = new(
        "PTN0002", IssueSeverity.Warning, Category, "No operation in the pages",
        "No page documents an operation, so no client is generated. Put pages with an endpoint into the folder of the property PartneroDocs (docs-spec by default).");

    /// <summary>The project cannot compile what would be generated.</summary>
    public static readonly IssueRule ProjectTooOld = new(
        "PTN0003", IssueSeverity.Error, Category, "Project is too old for generated code",
        "Generated code needs C# 12 and .NET 8 or later; this project has {0}. Nothing is generated. Set <TargetFramework>net8.0</TargetFramework> or later and leave <LangVersion> out.");

    /// <summary>A property has a value that cannot be used.</summary>
    public static readonly IssueRule PropertyInvalid = new(
        "PTN0004", IssueSeverity.Error, Category, "Property has an invalid value",
        "The property {0} is '{1}', which is not {2}. '{3}' is used instead.");

    /// <summary>Two files claim to be one page.</summary>
    public static readonly IssueRule PageTwice = new(
        "PTN0005", IssueSeverity.Error, Category, "Page is there twice",
        "The page {0} is read from '{1}' too. This one is left out. Include each page once in AdditionalFiles.");

    /// <summary>The generated client would have the types of Partnero.Client again.</summary>
    public static readonly IssueRule NamespaceTaken = new(
        "PTN0006", IssueSeverity.Warning, Category, "Namespace is that of Partnero.Client",
        "The generated client is in the namespace Partnero, where Partnero.Client, to which the project refers, has types of the same names. Set the property PartneroNamespace to another namespace, or remove the reference.");

    /// <summary>The property PartneroDocs names a folder without pages.</summary>
    public static readonly IssueRule DocsFolderEmpty = new(
        "PTN0007", IssueSeverity.Warning, Category, "PartneroDocs names a folder without pages",
        "The property PartneroDocs is '{0}', where there is no page (.md, .mdx), so no client is generated. Set it to the folder of the pages, relative to the project file.");

    /// <summary>There are no pages yet.</summary>
    public static readonly IssueRule NoPages = new(
        "PTN0008", IssueSeverity.Info, Category, "There are no pages",
        "There is no page (.md, .mdx) in the folder docs-spec, so no client is generated. Put pages there, or set the property PartneroDocs to their folder.");

    /// <summary>A library keeps the run-time to itself. Said by the targets in the package: no compiler sees references to packages.</summary>
    public static readonly IssueRule RunTimePrivate = new(
        "PTN0009", IssueSeverity.Warning, Category, "Library keeps the run-time to itself",
        "Whoever refers to this library needs Partnero.Runtime too, and PrivateAssets=\"all\" on Partnero.Generator keeps it from them. Remove PrivateAssets and IncludeAssets from the reference.");

    /// <summary>The rules.</summary>
    public static IReadOnlyList<IssueRule> All { get; } =
        [GenerationFailed, NothingToGenerate, ProjectTooOld, PropertyInvalid, PageTwice, NamespaceTaken, DocsFolderEmpty, NoPages, RunTimePrivate];
}

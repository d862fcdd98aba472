namespace Partnero.Generator;

/// <summary>Names of the pipeline's steps: what the tests ask whether it ran again.</summary>
internal static class StepNames
{
    public const string Texts = nameof(Texts);
    public const string Options = nameof(Options);
    public const string ReadPage = nameof(ReadPage);
    public const string Pages = nameof(Pages);
    public const string Structures = nameof(Structures);
    public const string Link = nameof(Link);
    public const string SetupIssues = nameof(SetupIssues);
    public const string Groups = nameof(Groups);
    public const string EmitPart = nameof(EmitPart);
    public const string Client = nameof(Client);
    public const string EmitClient = nameof(EmitClient);
    public const string EmitWebhooks = nameof(EmitWebhooks);
    public const string Files = nameof(Files);
    public const string WithoutPages = nameof(WithoutPages);
    public const string Clashes = nameof(Clashes);
}

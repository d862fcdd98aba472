using System.CommandLine;

namespace Partnero.Cli.Commands;

/// <summary>What several commands say about the docs folder.</summary>
internal static class DocsArgument
{
    /// <summary>Where the pages are when nobody says otherwise; the generator's default too.</summary>
    public const string DefaultFolder = "docs-spec";

    /// <summary>The folder that a command works on.</summary>
    public static Argument<string> Folder()
    {
        var folder = new Argument<string>("folder") { Description = "The docs folder.", DefaultValueFactory = _ => DefaultFolder };
        RefuseOptions(folder);
        return folder;
    }

    /// <summary>Without this, a misspelt option would be taken for the folder.</summary>
    public static void RefuseOptions(Argument<string> argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } token)
        {
            result.AddError($"Unknown option '{token.Value}'. (A folder of that name is ./{token.Value})");
        }
    });
}

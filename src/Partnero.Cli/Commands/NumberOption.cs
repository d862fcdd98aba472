using System.CommandLine;

namespace Partnero.Cli.Commands;

/// <summary>Numbers with limits.</summary>
internal static class NumberOption
{
    /// <summary>A number between two limits, both included.</summary>
    public static Option<int> Create(string name, string description, int value, int least, int most)
    {
        var option = new Option<int>(name) { Description = $"{description} {least} to {most}.", DefaultValueFactory = _ => value, HelpName = "n" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var given) || given < least || given > most))
            {
                result.AddError($"{name} takes a number from {least} to {most}, not '{result.Tokens[0].Value}'.");
            }
        });
        return option;
    }
}

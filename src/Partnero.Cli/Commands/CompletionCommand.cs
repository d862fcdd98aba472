using System.CommandLine;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Commands;

/// <summary>
/// Prints the few lines that make a shell complete <c>partnero</c>. They ask the tool itself through System.CommandLine's
/// <c>[suggest]</c> directive, so there is no second list of options, and no dotnet-suggest to install.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _partnero() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(partnero "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _partnero partnero

        """;

    private const string Zsh = """
        _partnero() {
          local -a answers
          answers=("${(@f)$(partnero "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- $answers || _files
        }
        compdef _partnero partnero

        """;

    private const string Fish = """
        complete -c partnero -a '(partnero "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName partnero -ScriptBlock {
          param($word, $line, $cursor)
          partnero "[suggest:$cursor]" "$line" | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["pwsh"] = PowerShell,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new ToolCommand(
            "completion",
            "Print the script that makes a shell complete partnero's commands and options.",
            new Example("eval \"$(partnero completion bash)\"", "In ~/.bashrc."),
            new Example("partnero completion fish > ~/.config/fish/completions/partnero.fish", "For fish."),
            new Example("partnero completion pwsh | Out-String | Invoke-Expression", "In PowerShell's $PROFILE."))
        {
            shell,
        };
        command.SetAction(result =>
        {
            terminal.Out.Write(Scripts[result.GetRequiredValue(shell)]);
            return ExitCode.Success;
        });
        return command;
    }
}

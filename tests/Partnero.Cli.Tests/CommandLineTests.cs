using System.CommandLine;
using System.Text.RegularExpressions;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Tests;

public sealed partial class CommandLineTests
{
    public static TheoryData<string> Commands => [.. PartneroTool.CreateCommand(new Terminal(TextWriter.Null, TextWriter.Null)).Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_describes_every_option_and_ends_with_examples_of_the_command(string command)
    {
        var run = await Cli.RunAsync(command, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var examples = run.Out.Split("Examples:\n")[1];
        Assert.Contains($"partnero {command}", examples, StringComparison.Ordinal);
        var symbols = PartneroTool.CreateCommand(new Terminal(TextWriter.Null, TextWriter.Null)).Subcommands.Single(c => c.Name == command);
        Assert.All(symbols.Options.Cast<Symbol>().Concat(symbols.Arguments), symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_a_command_line_that_parses(string command)
    {
        var root = PartneroTool.CreateCommand(new Terminal(TextWriter.Null, TextWriter.Null));
        var examples = ((ToolCommand)root.Subcommands.Single(c => c.Name == command)).Examples;

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var line = example.Line.Split(['>', '|'])[0].Replace("eval \"$(", "", StringComparison.Ordinal).Replace(")\"", "", StringComparison.Ordinal);
            Assert.Empty(root.Parse(line["partnero ".Length..]).Errors);
        }
    }

    [Theory]
    [InlineData("docs/cli.md", 1)]
    [InlineData("docs/updating.md", 3)]
    [InlineData("samples/workflows/update-docs.yml", 3)]
    public void Every_command_that_a_document_shows_parses(string file, int least)
    {
        var root = PartneroTool.CreateCommand(new Terminal(TextWriter.Null, TextWriter.Null));
        var commands = ShownCommand().Matches(File.ReadAllText(Repository.Path(file))).Select(match => match.Groups["command"].Value).ToList();

        Assert.True(commands.Count >= least, string.Join('\n', commands));
        Assert.All(commands, command => Assert.Empty(root.Parse(command).Errors));
    }

    [Theory]
    [InlineData("partnero pull --help", "pull", "--frobnicate")]
    [InlineData("partnero pull --help", "pull", "--concurrency", "99")]
    [InlineData("partnero pull --help", "pull", "--timeout", "soon")]
    [InlineData("partnero --help", "frobnicate")]
    [InlineData("partnero --help")]
    public async Task A_wrong_command_line_says_so_and_where_to_look(string hint, params string[] args)
    {
        var run = await Cli.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("partnero: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Try: {hint}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Completion_scripts_ask_the_tool_itself(string shell)
    {
        var script = await Cli.RunAsync("completion", shell);
        Assert.Contains("[suggest:", script.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bash_completes_options_through_its_script()
    {
        using var bin = new TemporaryFolder();
        var tool = bin.Write("partnero", $"#!/bin/sh\nexec dotnet exec {typeof(PartneroTool).Assembly.Location} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var script = bin.Write("script", (await Cli.RunAsync("completion", "bash")).Out + """
            COMP_LINE="partnero pull --dr"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(partnero pull --dr); COMP_CWORD=2
            _partnero
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        using var bash = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", [script])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["PATH"] = $"{bin.Path}:{Environment.GetEnvironmentVariable("PATH")}" },
        })!;

        Assert.Equal("--dry-run\n", await bash.StandardOutput.ReadToEndAsync());
    }

    // At a prompt, or as a step of a workflow.
    [GeneratedRegex(@"(^\$ |run: |^ {10})partnero (?<command>(pull|lint|diff|openapi|mock|report|completion)( [^\r\n|]*)?)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ShownCommand();
}

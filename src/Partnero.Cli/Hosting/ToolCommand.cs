using System.CommandLine;

namespace Partnero.Cli.Hosting;

/// <summary>An example of a command line.</summary>
internal readonly record struct Example(string Line, string Says);

/// <summary>A command with examples.</summary>
internal sealed class ToolCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    /// <summary>What <c>--help</c> shows below the options.</summary>
    public IReadOnlyList<Example> Examples { get; } = examples;
}

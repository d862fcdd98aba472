using System.Globalization;

namespace Partnero.Benchmarks.Generation;

/// <summary>The benchmarks of generation: <c>generation keystrokes|cold|compiled|build [--pages 50,500] [--rounds 5]</c>.</summary>
internal static class GenerationCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [ColdRuns.EmitCommand, var docs, var generated])
        {
            ColdRuns.Emit(docs, generated);
            return 0;
        }

        var sizes = Value(arguments, "--pages", "50,500,5000");
        var rounds = int.Parse(Value(arguments, "--rounds", "7"), CultureInfo.InvariantCulture);
        foreach (var size in sizes.Split(','))
        {
            var name = size == "real" ? "docs-spec" : size + " synthetic pages";
            int? synthetic = size == "real" ? null : int.Parse(size, CultureInfo.InvariantCulture);
            var pages = synthetic is { } count ? DocPages.Synthetic(count) : DocPages.Real();
            switch (arguments.ElementAtOrDefault(0))
            {
                case "keystrokes":
                    await Keystrokes.RunAsync(name, pages, rounds, Console.Out);
                    break;
                case "cold":
                    ColdRuns.Run(name, pages, synthetic, rounds, Console.Out);
                    break;
                case "compiled":
                    CompiledCode.Run(name, pages, synthetic, rounds, Console.Out);
                    break;
                case "build" when synthetic is { } operations:
                    ColdBuilds.Run(name, operations, rounds, Console.Out);
                    break;
                default:
                    await Console.Error.WriteLineAsync("generation keystrokes|cold|compiled|build [--pages 50,500,5000,real] [--rounds 7]");
                    return 2;
            }
        }

        return 0;
    }

    private static string Value(string[] arguments, string name, string usual)
    {
        var at = Array.IndexOf(arguments, name);
        return at < 0 || at + 1 == arguments.Length ? usual : arguments[at + 1];
    }
}

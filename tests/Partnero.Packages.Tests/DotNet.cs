using System.Diagnostics;
using System.Reflection;

namespace Partnero.Packages.Tests;

/// <summary>Runs the SDK as a user does, and keeps all that it says.</summary>
internal static class DotNet
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static Task<Result> RunAsync(string folder, params string[] arguments) =>
        RunAsync(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder });

    /// <summary>Runs what was published, without the SDK.</summary>
    public static Task<Result> RunProgramAsync(string program, string folder = "", params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder });

    private static async Task<Result> RunAsync(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        // The test host's own settings must not leak into what stands for a user's machine.
        foreach (var name in start.Environment.Keys.Where(IsOfTheHost).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build server left running would keep the analyzers' files of one test open in the next.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, await output + await error);
    }

    private static bool IsOfTheHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "DOTNET_HOST_PATH" or "TESTINGPLATFORM_UI_LANGUAGE";

    private static string Metadata(string key) =>
        typeof(DotNet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    public sealed record Result(int ExitCode, string Output)
    {
        public Result MustSucceed()
        {
            Assert.True(ExitCode == 0, Output);
            return this;
        }

        public Result MustFail()
        {
            Assert.True(ExitCode != 0, Output);
            return this;
        }

        /// <summary>Distinct diagnostics of an id; MSBuild prints each twice.</summary>
        public IReadOnlyList<string> Diagnostics(string id) =>
            [.. Output.Split('\n').Where(line => line.Contains($" {id}:", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];
    }
}

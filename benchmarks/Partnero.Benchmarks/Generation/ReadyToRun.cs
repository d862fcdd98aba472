using System.Runtime.InteropServices;

namespace Partnero.Benchmarks.Generation;

/// <summary>The generator as its package brings it: its assemblies with native code for this machine.</summary>
internal static class ReadyToRun
{
    private static readonly Lazy<string[]> Published = new(Publish);

    /// <summary>The files of the generator and of what it needs.</summary>
    public static IReadOnlyList<string> Images => Published.Value;

    /// <summary>Copies this program to a folder, there with the images in place of the IL, and returns the copy.</summary>
    public static string CopyProgram(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            Copy(file, Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file)));
        }

        foreach (var image in Images)
        {
            Copy(image, Path.Combine(folder, Path.GetFileName(image)));
        }

        return Path.Combine(folder, Path.GetFileName(typeof(ReadyToRun).Assembly.Location));
    }

    private static void Copy(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy, overwrite: true);
    }

    private static string[] Publish()
    {
        var project = Path.Combine(Repository.Root, "src", "Partnero.Generator.ReadyToRun");
        MeasuredProcess.Run("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-v", "q"]);
        return Directory.GetFiles(Path.Combine(project, "bin", "Release", "images", RuntimeInformation.RuntimeIdentifier), "*.dll");
    }
}

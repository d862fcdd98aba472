using System.Reflection;

namespace Partnero.Conventions.Tests;

/// <summary>The checkout that these tests hold to its conventions.</summary>
internal static class Repository
{
    /// <summary>Set to 1 to have the tests write what they would otherwise demand.</summary>
    public const string UpdateVariable = "UPDATE_LISTINGS";

    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration that these tests, and so the projects under <c>src</c>, were built in.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>Fails when a committed file is not what the code says it should be, or rewrites it when asked to.</summary>
    public static void AssertCurrent(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
            File.WriteAllText(Path.Combine(Root, path), expected);
        }

        var actual = File.Exists(Path.Combine(Root, path)) ? Read(path) : "";
        if (actual != expected)
        {
            Assert.Fail($"{path} is not current. Rewrite it with: {UpdateVariable}=1 dotnet test tests/Partnero.Conventions.Tests\n{FirstDifference(expected, actual)}");
        }
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {line + 1}\n  expected: {left.ElementAtOrDefault(line)}\n  committed: {right.ElementAtOrDefault(line)}";
    }
}

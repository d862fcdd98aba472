namespace Partnero.Cli.Hosting;

/// <summary>Numbers with their noun.</summary>
internal static class Counted
{
    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    public static string Text(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}

namespace Partnero.Cli.Hosting;

/// <summary>What the process says when it ends. Documented in <c>docs/cli.md</c>; scripts rely on the numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing was found that the caller asked to fail on.</summary>
    public const int Success = 0;

    /// <summary>Done, and something was found: findings, breaking changes, pages that changed on both sides.</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A folder, file or revision cannot be used: missing, broken, read-only.</summary>
    public const int Input = 3;

    /// <summary>The docs site, or some of its pages, could not be had.</summary>
    public const int Network = 4;

    /// <summary>A mistake of this program.</summary>
    public const int Internal = 70;

    /// <summary>Stopped by Ctrl+C or SIGTERM.</summary>
    public const int Cancelled = 130;
}

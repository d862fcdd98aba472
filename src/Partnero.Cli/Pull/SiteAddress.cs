using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Pull;

/// <summary>Where the pages come from.</summary>
internal static class SiteAddress
{
    /// <summary>The site to pull from: what the user said, else where the pages came from last, else what they name themselves.</summary>
    /// <param name="given">What the user said.</param>
    /// <param name="folder">The folder to pull into.</param>
    /// <param name="named">The site that its pages name.</param>
    public static string Of(string? given, DocsFolder folder, string? named)
    {
        if (given is not null)
        {
            return Check(given, "--site");
        }

        if (Puller.ReadLock(folder).Site is { } locked)
        {
            return Check(locked, folder.Show(DocsLock.FileName));
        }

        if (named is not null)
        {
            return Check(named, folder.ShownAs);
        }

        throw new ToolException(ExitCode.Input, $"{folder.ShownAs}: no page here names a docs site. Say which: partnero pull --site https://docs.partnero.com");
    }

    /// <summary>Pages become code: over the network they come encrypted or not at all.</summary>
    private static string Check(string address, string origin)
    {
        var trimmed = address.TrimEnd('/');
        if (trimmed.EndsWith("/llms.txt", StringComparison.Ordinal))
        {
            trimmed = trimmed[..^"/llms.txt".Length];
        }

        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw new ToolException(ExitCode.Usage, $"{origin}: '{address}' is no address of a docs site; it looks like https://docs.partnero.com");
        }

        return uri.Scheme == "https" || uri.IsLoopback
            ? trimmed
            : throw new ToolException(ExitCode.Usage, $"{origin}: '{address}' is not encrypted; pages become code, so only https is read (http on this machine alone).");
    }
}

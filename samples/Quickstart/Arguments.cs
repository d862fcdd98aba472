namespace Quickstart;

/// <summary>What the caller asks for.</summary>
internal sealed record Arguments(bool IsLive, string? Partner)
{
    public static Arguments? TryParse(string[] args, out string? problem)
    {
        var parsed = new Arguments(IsLive: false, Partner: null);
        problem = null;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--live":
                    parsed = parsed with { IsLive = true };
                    break;
                case "--partner" when i + 1 < args.Length:
                    parsed = parsed with { Partner = args[++i] };
                    break;
                case "--partner":
                    problem = "--partner needs the email address of a partner.";
                    return null;
                default:
                    problem = $"There is no option '{args[i]}'. --help lists them.";
                    return null;
            }
        }

        if (parsed is { Partner: not null, IsLive: false })
        {
            problem = "--partner goes with --live: the mock knows its own partners.";
            return null;
        }

        return parsed;
    }
}

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
}

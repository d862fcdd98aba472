using System.Globalization;
using Partnero;

namespace MoveCustomers;

/// <summary>What the caller asks for.</summary>
internal sealed record Arguments(string File)
{
    public Uri? BaseUrl { get; private init; }

    public int? PerSecond { get; private init; }

    public int AtOnce { get; private init; } = 8;

    public TimeSpan Timeout { get; private init; } = PartneroClientOptions.DefaultAttemptTimeout;

    public TimeSpan Wait { get; private init; } = TimeSpan.FromSeconds(2);

    /// <exception cref="FormatException">An option is unknown or has no value that fits.</exception>
    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments(args[0]);
        for (var i = 1; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            parsed = args[i] switch
            {
                "--base-url" => parsed with { BaseUrl = new Uri(value) },
                "--per-second" => parsed with { PerSecond = int.Parse(value, CultureInfo.InvariantCulture) },
                "--at-once" => parsed with { AtOnce = int.Parse(value, CultureInfo.InvariantCulture) },
                "--timeout" => parsed with { Timeout = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)) },
                "--wait" => parsed with { Wait = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)) },
                _ => throw new FormatException($"There is no option '{args[i]}'. --help lists them."),
            };
        }

        return parsed;
    }
}

using System.Globalization;
using Partnero.Mock;

namespace Partnero.Cli.Mock;

/// <summary>Texts of the command line as settings of the mock. Null when a text is none.</summary>
internal static class MockSettings
{
    private static readonly Dictionary<string, TimeSpan> Units = new(StringComparer.Ordinal)
    {
        ["s"] = TimeSpan.FromSeconds(1),
        ["min"] = TimeSpan.FromMinutes(1),
        ["h"] = TimeSpan.FromHours(1),
    };

    /// <summary><c>10/s</c>, <c>100/min</c>, <c>5/30s</c>.</summary>
    public static MockRateLimit? RateLimit(string text) =>
        text.Split('/') is [var count, var window] && Number(count) is { } requests && Window(window) is { } length ? new MockRateLimit(requests, length) : null;

    /// <summary><c>5</c>, <c>5:429</c>, <c>5:429:2</c>: every fifth, its status, its <c>Retry-After</c> in seconds.</summary>
    public static MockFailures? Failures(string text)
    {
        var parts = text.Split(':');
        int?[] numbers = [.. parts.Select((part, index) => index == 2 && part == "0" ? 0 : Number(part))];
        return numbers switch
        {
            [{ } every] => new MockFailures(every),
            [{ } every, >= 400 and <= 599 and var status] => new MockFailures(every, status),
            [{ } every, >= 400 and <= 599 and var status, { } wait] => new MockFailures(every, status, TimeSpan.FromSeconds(wait)),
            _ => null,
        };
    }

    /// <summary>An address that HTTP reaches.</summary>
    public static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static TimeSpan? Window(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return Units.TryGetValue(text[digits..], out var unit) && (digits == 0 ? 1 : Number(text[..digits])) is { } many ? many * unit : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000_000 ? number : null;
}

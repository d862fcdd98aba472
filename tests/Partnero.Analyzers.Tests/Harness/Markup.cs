using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>Code in which <c>{|PTN5001:new T()|}</c> says what is expected, and where.</summary>
internal sealed partial record Markup(string Code, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string text)
    {
        var expected = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        var code = new System.Text.StringBuilder();
        var position = 0;
        foreach (Match match in Mark().Matches(text))
        {
            code.Append(text, position, match.Index - position);
            position = match.Index + match.Length;
            if (match.Groups["id"].Success)
            {
                open.Push((match.Groups["id"].Value, code.Length));
            }
            else
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, code.Length)));
            }
        }

        Assert.Empty(open);
        code.Append(text, position, text.Length - position);
        return new Markup(code.ToString(), [.. expected.OrderBy(entry => entry.Item2.Start).ThenBy(entry => entry.Item1, StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"\{\|(?<id>PTN\d{4}):|\|\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}

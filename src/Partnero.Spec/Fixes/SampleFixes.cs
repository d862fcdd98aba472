using Partnero.Spec.Model;

namespace Partnero.Spec.Fixes;

/// <summary>Makes samples say what the endpoint and the tables say.</summary>
internal static class SampleFixes
{
    public static IEnumerable<PageFix> ChangeMethod(FixContext context)
    {
        var (sent, meant) = (context.Argument(0), context.Argument(1));
        var (start, end) = Fence(context);
        foreach (var option in new[] { "--request ", "-X " })
        {
            var at = context.Text.IndexOf(option + sent, start, end - start, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return context.Certain($"Change to {meant}", new PageEdit(at + option.Length, sent.Length, meant));
                yield break;
            }
        }

        var curl = context.Text.IndexOf("curl ", start, end - start, StringComparison.Ordinal);
        if (curl >= 0)
        {
            yield return context.Certain($"Add --request {meant}", new PageEdit(curl + 5, 0, $"--request {meant} "));
        }
    }

    /// <summary>Puts the endpoint's path into the command, where it has no placeholder that only the writer can fill.</summary>
    public static IEnumerable<PageFix> ChangePath(FixContext context)
    {
        var (called, endpoint) = (context.Argument(0), context.Argument(1));
        var (start, end) = Fence(context);
        var at = called.Length == 0 ? -1 : context.Text.IndexOf(called, start, end - start, StringComparison.Ordinal);
        if (at >= 0 && endpoint.IndexOf('{') < 0)
        {
            yield return context.Fix($"Change to '{endpoint}'", new PageEdit(at, called.Length, endpoint));
        }
    }

    /// <summary>Adds a member to the body that a cURL sample sends, with a value of its type.</summary>
    public static IEnumerable<PageFix> AddMember(FixContext context)
    {
        var name = context.Argument(0);
        var (start, end) = Fence(context);
        var brace = context.Text.IndexOf('{', start, end - start);
        var field = context.Operation?.Parameters.FirstOrDefault(row => row.Name == name);
        if (brace < 0 || field is null || field.Location != ParameterLocation.Body || name.IndexOf('.') >= 0)
        {
            yield break;
        }

        // A body on one line stays on one line.
        var next = brace + 1;
        var isEmpty = context.Text.Substring(next, end - next).TrimStart().StartsWith("}", StringComparison.Ordinal);
        var line = context.Lines.At(brace);
        var breaks = context.Lines.End(line) <= next || context.Text.Substring(next, context.Lines.End(line) - next).Trim().Length == 0;
        var indent = breaks && line + 1 < context.Lines.Count ? context.Lines.Indent(line + 1) : "";
        var lead = breaks ? context.Lines.Break + indent : " ";
        yield return context.Fix($"Add '{name}' to the sample", new PageEdit(next, 0, $"{lead}\"{name}\": {SampleValues.Of(field)}{(isEmpty ? "" : ",")}"));
    }

    public static IEnumerable<PageFix> AddAuthorization(FixContext context) => AddHeader(context, "Authorization: Bearer YOUR_API_KEY");

    public static IEnumerable<PageFix> AddHeader(FixContext context) => AddHeader(context, context.Argument(2));

    /// <summary>A response sample with the documented fields, to be filled in.</summary>
    public static IEnumerable<PageFix> AddResponse(FixContext context)
    {
        if (context.Operation is not { } operation || context.Page is not { } page)
        {
            yield break;
        }

        var following = page.Operations.Select(other => context.Read.Locate(other.Source).Start).Where(start => start > context.Read.Locate(operation.Source).Start).ToList();
        var line = following.Count == 0 ? context.Lines.Count : HeadingAbove(context, context.Lines.At(following[0]));
        while (line > 1 && context.Lines.Text(line - 1).Trim().Length == 0)
        {
            line--;
        }

        var lines = new[] { "", "", "## Response", "", "```json 200 OK", "{", "  \"data\": {},", "  \"status\": 1", "}", "```" };
        yield return context.Fix("Add a response sample to fill in", new PageEdit(context.Lines.End(line - 1), 0, string.Join(context.Lines.Break, lines)));
    }

    private static IEnumerable<PageFix> AddHeader(FixContext context, string header)
    {
        var (start, end) = Fence(context);
        var curl = context.Text.IndexOf("curl ", start, end - start, StringComparison.Ordinal);
        if (curl < 0)
        {
            yield break;
        }

        var line = context.Lines.At(curl);
        var text = context.Lines.Text(line).TrimEnd();
        var indent = line + 1 < context.Lines.Count && text.EndsWith("\\", StringComparison.Ordinal) ? context.Lines.Indent(line + 1) : "  ";
        var insert = text.EndsWith("\\", StringComparison.Ordinal)
            ? new PageEdit(context.Lines.End(line), 0, $"{context.Lines.Break}{indent}--header '{header}' \\")
            : new PageEdit(context.Lines.Start(line) + text.Length, 0, $" \\{context.Lines.Break}{indent}--header '{header}'");
        yield return context.Certain($"Add the header '{header.Split(':')[0]}'", insert);
    }

    // From the line that is marked, or that a fence around it begins with, to the end of that fence.
    private static (int Start, int End) Fence(FixContext context)
    {
        var first = context.Line;
        while (first > 0 && !context.Lines.IsFence(first))
        {
            first--;
        }

        var last = Math.Max(first, context.Line) + 1;
        while (last < context.Lines.Count && !context.Lines.IsFence(last))
        {
            last++;
        }

        return (context.Lines.Start(first), context.Lines.Start(last));
    }

    private static int HeadingAbove(FixContext context, int line)
    {
        while (line > 1 && !context.Lines.Text(line).StartsWith("#", StringComparison.Ordinal))
        {
            line--;
        }

        return line;
    }
}

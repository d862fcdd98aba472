using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Endpoints;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// The endpoints of a page that states them in cURL samples alone: the first sample of each part that documents a request or an
/// answer. A page that only shows a call, to explain how to sign in, states none.
/// </summary>
internal static class CurlEndpoints
{
    /// <summary>The statements with the block that their operation begins at; -1 for the page as a whole.</summary>
    public static IEnumerable<(int Block, EndpointStatement Statement)> Find(MarkdownPage page)
    {
        var parts = Parts(page).Where(static part => part.Statement is not null && part.IsReference).ToList();
        if (parts.Count == 1)
        {
            parts[0].Start = -1;
        }

        return parts.Select(static part => (part.Start, part.Statement!));
    }

    private static List<Part> Parts(MarkdownPage page)
    {
        var parts = new List<Part> { new(-1) };
        var hasTitle = false;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var part = parts[parts.Count - 1];
            if (block.IsInQuote)
            {
                continue;
            }

            switch (block)
            {
                case Heading heading when Sections.Find(heading.Text) is { } section:
                    part.IsReference |= section is not (Section.None or Section.Endpoint or Section.Errors or Section.Header or Section.Response);
                    break;
                case Heading { Level: 1 } when !hasTitle:
                    hasTitle = true;
                    break;
                case Heading when part.Statement is not null || !part.IsReference:
                    parts.Add(new Part(i));
                    break;
                case Component component:
                    part.IsReference |= FieldComponents.IsField(component) || component.Name is "RequestExample" or "ResponseExample";
                    break;
                case Fence fence when part.Statement is null:
                    part.Statement = Read(page, fence);
                    break;
            }
        }

        return parts;
    }

    private static EndpointStatement? Read(MarkdownPage page, Fence fence)
    {
        var content = FenceText.Read(page, fence);
        if (!CurlReader.IsCurl(content.Text))
        {
            return null;
        }

        foreach (var command in CurlReader.Read(content.Text, []))
        {
            if (EndpointLine.Of(command.Method, (command.Server + command.Path).AsSpan()) is { } endpoint)
            {
                return new EndpointStatement(EndpointForm.Curl, endpoint, content.RangeAt(command.Url.Start, command.Url.Length));
            }
        }

        return null;
    }

    /// <summary>What stands below a heading that is no section, up to the next.</summary>
    private sealed class Part(int start)
    {
        public int Start { get; set; } = start;

        public EndpointStatement? Statement { get; set; }

        /// <summary>A request or an answer is documented here.</summary>
        public bool IsReference { get; set; }
    }
}

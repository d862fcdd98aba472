using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Endpoints;
using Partnero.Spec.Reading.OpenApi;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Pages;

/// <summary>A place of a page that states an endpoint.</summary>
/// <param name="Form">How.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Range">Where.</param>
internal sealed record EndpointStatement(EndpointForm Form, EndpointLine Endpoint, TextRange Range)
{
    /// <summary>What stands in front of it in a heading: the operation's name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>
/// Finds where a page states its endpoints, other than in fences of one line: table rows, front matter, components, headings,
/// lines and, where there is nothing else, the first cURL sample of each part.
/// </summary>
internal sealed class EndpointStatements
{
    private static readonly string[] Callouts = ["Note", "Tip", "Warning", "Info", "Check", "Callout", "Card", "Danger", "Update", "RequestExample", "ResponseExample"];
    private static readonly string[] PathAttributes = ["path", "url", "endpoint", "route", "uri"];
    private static readonly string[] MethodAttributes = ["method", "verb", "httpMethod"];

    private readonly MarkdownPage _page;
    private readonly Dictionary<int, List<EndpointStatement>> _byBlock = [];

    private EndpointStatements(MarkdownPage page) => _page = page;

    /// <summary>The statement that is about the page as a whole.</summary>
    public EndpointStatement? OfPage { get; private set; }

    /// <summary>A front matter names the part of an OpenAPI document that is not here.</summary>
    public FrontMatterValue? MissingOpenApi { get; private set; }

    public static EndpointStatements Read(MarkdownPage page, FrontMatterReader frontMatter)
    {
        var statements = new EndpointStatements(page);
        var hasFence = false;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (page.Blocks[i] is Fence fence)
            {
                hasFence |= statements.IsEndpoint(fence);
            }
            else
            {
                statements.ReadBlock(i);
            }
        }

        statements.ReadFrontMatter(frontMatter);
        if (!hasFence && statements.OfPage is null && statements._byBlock.Count == 0)
        {
            statements.ReadCurls();
        }

        return statements;
    }

    /// <summary>The statements of a block.</summary>
    public IReadOnlyList<EndpointStatement> At(int block) => _byBlock.TryGetValue(block, out var found) ? found : [];

    private void ReadFrontMatter(FrontMatterReader frontMatter)
    {
        if (frontMatter.Api is { } api && EndpointLine.Read(api.Text.AsSpan(), isExpected: false, out _) is { } endpoint)
        {
            OfPage = new EndpointStatement(EndpointForm.FrontMatter, endpoint, api.Range);
        }
        else if (frontMatter.OpenApi is { } openApi && OfOpenApi(openApi.Text) is { } described)
        {
            // The fields may be in a document that is not here: an operation without any would be half of it.
            if (_page.Blocks.Any(static block => (block is Component component && (FieldComponents.IsField(component) || component.Name is "RequestExample" or "ResponseExample")) || block is Table or Fence))
            {
                OfPage = new EndpointStatement(EndpointForm.FrontMatter, described, openApi.Range);
            }
            else
            {
                MissingOpenApi = openApi;
            }
        }
    }

    private static EndpointLine? OfOpenApi(string text)
    {
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && EndpointLine.FindMethod(words[words.Length - 2].AsSpan()) is { } method && words[words.Length - 1].StartsWith("/", StringComparison.Ordinal)
            ? EndpointLine.Of(method, words[words.Length - 1].AsSpan())
            : null;
    }

    private void ReadBlock(int index)
    {
        var block = _page.Blocks[index];
        if (block.IsInQuote || IsInCallout(block))
        {
            return;
        }

        switch (block)
        {
            case Heading heading when EndpointText.Read(heading.Text, isHeading: true, out var name) is { } endpoint:
                Add(index, new EndpointStatement(EndpointForm.Heading, endpoint, heading.Range) { Name = name.TrimEnd(':', '-', '–', '—', ' ') });
                break;
            case Paragraph paragraph:
                ReadLines(index, paragraph);
                break;
            case Component component:
                ReadComponent(index, component);
                break;
            case Table table:
                foreach (var (endpoint, range) in EndpointTable.Read(_page, table))
                {
                    Add(index, new EndpointStatement(EndpointForm.TableRow, endpoint, range));
                }

                break;
        }
    }

    private void ReadLines(int index, Paragraph paragraph)
    {
        if (FieldComponents.Around(paragraph) is not null)
        {
            return;
        }

        if (paragraph.Parent is Component around && MethodOf(around) is { } method && PathOf(around) is null)
        {
            if (EndpointText.OfPath(method, InlineText.Plain(_page.Text, paragraph.Lines)) is { } ofComponent)
            {
                Add(index, new EndpointStatement(EndpointForm.Component, ofComponent, paragraph.Range));
            }

            return;
        }

        EndpointStatement? only = null;
        foreach (var line in paragraph.Lines)
        {
            if (MayBeEndpoint(line) && EndpointText.Read(InlineText.Plain(_page.Text, line), isHeading: false, out _) is { } endpoint)
            {
                if (only is not null)
                {
                    return; // Several in one paragraph are an overview.
                }

                only = new EndpointStatement(EndpointForm.Line, endpoint, line);
            }
        }

        if (only is not null)
        {
            Add(index, only);
        }
    }

    /// <summary>An item of a list mentions an endpoint.</summary>
    private bool MayBeEndpoint(TextRange line) =>
        line.Length is > 5 and < 500 && !(_page.Text[line.Start] is '-' or '+' or '>' || (_page.Text[line.Start] == '*' && _page.Text[line.Start + 1] == ' ') || char.IsDigit(_page.Text[line.Start]));

    private void ReadComponent(int index, Component component)
    {
        if (!FieldComponents.IsField(component) && MethodOf(component) is { } method && PathOf(component) is { } path && EndpointText.OfPath(method, path) is { } endpoint)
        {
            Add(index, new EndpointStatement(EndpointForm.Component, endpoint, component.Range));
        }
    }

    private static string? MethodOf(Component component) =>
        Array.Find(MethodAttributes, name => component.Attribute(name)?.Value is not null) is { } attribute
            ? EndpointLine.FindMethod(component.Attribute(attribute)!.Value!.Trim().AsSpan())
            : null;

    private static string? PathOf(Component component) =>
        Array.Find(PathAttributes, name => component.Attribute(name)?.Value is not null) is { } attribute ? component.Attribute(attribute)!.Value : null;

    private bool IsEndpoint(Fence fence)
    {
        var content = _page.Span(fence.Content).Trim();
        return (content.IndexOf('\n') < 0 && EndpointLine.Read(content, isExpected: false, out _) is not null)
            || OpenApiReader.IsOperation(InfoString.Read(_page.Text, fence.Info), out _, out _)
            || (fence.IsInQuote && FenceText.Read(_page, fence).OnlyLine(_page.Text) is { } line && EndpointLine.Read(_page.Span(line), isExpected: false, out _) is not null);
    }

    private void ReadCurls()
    {
        foreach (var (block, statement) in CurlEndpoints.Find(_page))
        {
            if (block < 0)
            {
                OfPage = statement;
            }
            else
            {
                Add(block, statement);
            }
        }
    }

    private void Add(int block, EndpointStatement statement)
    {
        if (!_byBlock.TryGetValue(block, out var statements))
        {
            _byBlock.Add(block, statements = []);
        }

        statements.Add(statement);
    }

    private static bool IsInCallout(PageBlock block)
    {
        for (var at = block.Parent; at is not null; at = at.Parent)
        {
            if (at is Component component && Array.IndexOf(Callouts, component.Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Finds the base URLs that a page states: a sentence, a fence or a row that says base URL, in its own words or in those above it.</summary>
internal sealed class BaseUrlReader(MarkdownPage page, PagePositions positions)
{
    private static readonly string[] Words =
    [
        "base url", "base uri", "base-url", "baseurl", "base_url", "base path", "base endpoint", "base address", "base api", "api root", "root endpoint",
        "api url", "server url", "api host", "api server", "all urls", "all endpoints", "all requests", "all api", "all calls", "urls begin", "urls start",
        "endpoints start", "endpoints begin", "requests are made to", "requests should be made to", "requests must be made to", "api is available at",
        "api is accessible at", "prefixed with", "relative to http", "served from", "api is served over",
    ];

    private static readonly string[] OtherEnvironments = ["sandbox", "staging", "localhost", "127.0.0.1", "test.", ".test-", "-test.", "dev."];

    private readonly List<(TextRange Range, string Url)> _found = [];
    private bool _headingSays;
    private PageBlock? _saidBy;

    /// <summary>The base URLs in document order, those of production first.</summary>
    public EquatableArray<StatedBaseUrl> Found => _found
        .OrderBy(static found => Array.Exists(OtherEnvironments, word => found.Url.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        .Select(found => new StatedBaseUrl(positions.Record(found.Range), found.Url))
        .ToEquatableArray();

    public void Read(Heading heading) => _headingSays = Says(heading.Text);

    public void Read(FrontMatterValue value) => Add(value.Text, value.Range);

    public void Read(Paragraph paragraph, string plain)
    {
        if (Says(plain))
        {
            _saidBy = paragraph;
            Add(plain, paragraph.Range);
        }
        else if (_headingSays && plain.IndexOf("http", StringComparison.Ordinal) >= 0)
        {
            Add(plain, paragraph.Range);
        }
    }

    /// <summary>A fence whose only content is a URL.</summary>
    public void Read(Fence fence, PageBlock? previous, string title)
    {
        if (!_headingSays && !(previous is not null && previous == _saidBy) && !Says(title))
        {
            return;
        }

        var content = page.Span(fence.Content).Trim();
        if (content.Length is > 0 and < 300 && content.IndexOf(' ') < 0 && content.IndexOf('\n') < 0)
        {
            Add(content.ToString(), fence.Content);
        }
    }

    public void Read(Table table)
    {
        foreach (var row in table.Rows.Prepend(table.Header))
        {
            var cells = row.Cells.Select(cell => InlineText.Plain(page.Text, cell)).ToList();
            if (_headingSays || cells.Exists(Says) || table.Header.Cells.Any(cell => Says(InlineText.Plain(page.Text, cell))))
            {
                cells.ForEach(cell => Add(cell, row.Range));
            }
        }
    }

    private void Add(string plain, TextRange range)
    {
        if (UrlText.FindIn(plain) is { } url && !_found.Exists(found => found.Url == url))
        {
            _found.Add((range, url));
        }
    }

    private static bool Says(string plain) => Array.Exists(Words, word => plain.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}

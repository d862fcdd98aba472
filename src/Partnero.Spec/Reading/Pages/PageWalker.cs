using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Endpoints;
using Partnero.Spec.Reading.OpenApi;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Walks over a page in document order and gives each block to the endpoint above it.</summary>
internal sealed class PageWalker
{
    private readonly string _path;
    private readonly MarkdownPage _page;
    private readonly PagePositions _positions;
    private readonly SampleReader _samples;
    private readonly TableReader _tables;
    private readonly FieldComponents _fields;
    private readonly ValuesBelow _values;
    private readonly HeadingTrail _headings;
    private readonly BaseUrlReader _baseUrls;
    private readonly FrontMatterReader _frontMatter;
    private readonly EndpointStatements? _statements;
    private readonly List<OperationDraft> _operations = [];
    private readonly bool _isGuide;

    private OperationDraft? _current;
    private string? _title;
    private bool _hasTitleHeading;
    private string? _summary;
    private string? _siteUrl;
    private string? _introduction;
    private PageBlock? _previous;

    public PageWalker(string path, MarkdownPage page, PagePositions positions)
    {
        _path = path;
        _page = page;
        _positions = positions;
        _isGuide = path.StartsWith("guides/", StringComparison.OrdinalIgnoreCase);
        _samples = new SampleReader(positions);
        _tables = new TableReader(page, positions, _isGuide);
        _fields = new FieldComponents(page, positions);
        _values = new ValuesBelow(page);
        _headings = new HeadingTrail(positions, _isGuide);
        _baseUrls = new BaseUrlReader(page, positions);
        _frontMatter = FrontMatterReader.Read(page.Text);
        _statements = _isGuide ? null : EndpointStatements.Read(page, _frontMatter);
        _title = _frontMatter.Title;
        _summary = _frontMatter.Description;
    }

    public Page Read(CancellationToken cancellationToken)
    {
        ReadFrontMatter();
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            if (i % 64 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ReadBlock(i);
            _previous = _page.Blocks[i];
        }

        _headings.End();
        // What stands below an endpoint that cannot be read needs no word of its own.
        if (!_isGuide && _operations.Count == 0 && !_positions.HasReported(PageRules.EndpointUnreadable))
        {
            _tables.ReportOrphans();
            _fields.ReportOrphans();
        }

        if (string.IsNullOrWhiteSpace(_page.Text))
        {
            _positions.Report(PageRules.PageEmpty, default);
        }

        _operations.ForEach(ExamplePath.Resolve);
        SampleSorter.Sort(_operations);
        var operations = new List<PageOperation>(_operations.Count);
        foreach (var draft in _operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            operations.Add(OperationFinisher.Finish(draft, _operations, _positions));
        }

        for (var i = 0; i < operations.Count; i++)
        {
            operations[i] = LocateMembers(operations[i], _operations[i]);
        }

        // Behind everything else, so that a link that comes or goes does not renumber, and so change, operations.
        var links = LinkReader.Read(_page, _positions);
        return new Page(
            _path, _title, _summary, _siteUrl, _frontMatter.Model,
            operations.ToEquatableArray(), _tables.Events.ToEquatableArray(), _samples.Payloads.ToEquatableArray())
        {
            Links = links,
            BaseUrls = _baseUrls.Found,
            LacksReportedOperation = _positions.HasReported(PageRules.EndpointUnreadable, PageRules.EndpointMissing, PageRules.NoEndpoint, PageRules.PageEmpty),
        };
    }

    /// <summary>An endpoint that the front matter states, or the page's only cURL: the whole page belongs to it.</summary>
    private void ReadFrontMatter()
    {
        if (_frontMatter.BaseUrl is { } baseUrl)
        {
            _baseUrls.Read(baseUrl);
        }

        if (_statements?.OfPage is { } statement)
        {
            Start(statement, ("", true));
        }
        else if (_statements?.MissingOpenApi is { } missing)
        {
            _positions.Report(PageRules.OpenApiMissing, missing.Range, missing.Text);
        }
    }

    /// <summary>Notes where the members of response samples stand: behind operations, whose sites a new member must not renumber.</summary>
    private PageOperation LocateMembers(PageOperation operation, OperationDraft draft)
    {
        if (draft.Responses.Count == 0)
        {
            return operation;
        }

        var samples = new ResponseSample[draft.Responses.Count];
        for (var i = 0; i < samples.Length; i++)
        {
            var response = draft.Responses[i];
            var first = 0;
            foreach (var place in ContentMembers.Locate(response.Json, response.Sample.Json, SampleContent.Of(response.Sample.Shape), response.Range))
            {
                var site = _positions.Record(place).Site;
                first = first == 0 ? site : first;
            }

            samples[i] = response.Sample with { FirstMember = first };
        }

        return operation with { Responses = new EquatableArray<ResponseSample>(samples) };
    }

    private void ReadBlock(int index)
    {
        var block = _page.Blocks[index];
        if (_statements?.At(index) is { Count: > 0 } statements && ReadStatements(block, statements))
        {
            return;
        }

        switch (block)
        {
            case Component component when !_isGuide && FieldComponents.IsField(component):
                _fields.Read(index, _current, Place.Of(component, _headings));
                break;
            case Heading heading:
                ReadHeading(heading);
                break;
            case Paragraph paragraph:
                ReadParagraph(paragraph);
                break;
            case Table table when _hasTitleHeading || block.Parent is not Quote:
                _baseUrls.Read(table);
                _tables.Read(table, _previous, _current, Place.Of(table, _headings));
                break;
            case Fence fence:
                ReadFence(fence);
                break;
        }
    }

    /// <summary>Starts operations where a block states them; false when the block has more to be read.</summary>
    private bool ReadStatements(PageBlock block, IReadOnlyList<EndpointStatement> statements)
    {
        if (block is Heading heading)
        {
            ReadHeading(heading);
            if (statements[0].Form == EndpointForm.Curl)
            {
                Start(statements[0], (heading.Text, false));
                return true;
            }
        }

        foreach (var statement in statements)
        {
            var name = _headings.OperationHeading();
            Start(statement, statement.Name.Length > 0 ? (statement.Name, false) : name);
        }

        if (block is Paragraph paragraph && _current is { Description: null })
        {
            var rest = paragraph.Lines.Where(line => line != statements[0].Range).ToArray();
            _current.Description = rest.Length == 0 ? null : InlineText.Plain(_page.Text, rest);
        }

        return block is not Component;
    }

    private void ReadHeading(Heading heading)
    {
        if (heading.IsInQuote)
        {
            return;
        }

        _baseUrls.Read(heading);
        if (heading.Level == 1 && !_hasTitleHeading)
        {
            _title = heading.Text;
            _hasTitleHeading = true;
        }
        else if (_introduction is not null && (!_headings.IsOnlyTitle || heading.Level > 1))
        {
            _introduction = Sections.Find(heading.Text) is Section.Endpoint || HeadingTrail.IsOpenApi(heading) ? _introduction : null;
        }

        _headings.Enter(heading);
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        if (!_hasTitleHeading && paragraph.IsInQuote)
        {
            _siteUrl ??= ReadSiteUrl(paragraph);
            return;
        }

        var plain = InlineText.Plain(_page.Text, paragraph.Lines);
        _baseUrls.Read(paragraph, plain);
        if (plain.Length == 0 || FieldComponents.Around(paragraph) is not null)
        {
            return;
        }

        if (paragraph.Parent is Quote && _headings.IsOnlyTitle && _introduction is null && _current is null)
        {
            _summary = _summary is null ? plain : $"{_summary} {plain}";
            return;
        }

        if (_current is not null && plain.IndexOf("optional", StringComparison.OrdinalIgnoreCase) >= 0 && plain.StartsWith("All ", StringComparison.Ordinal) && plain.IndexOf("parameters", StringComparison.Ordinal) > 0)
        {
            _current.TakesOnlyOptional = true; // "All parameters to this endpoint are optional."
        }

        if (!_isGuide && IsLabel(paragraph, plain))
        {
            _headings.EnterLabel(plain);
        }

        if (_current is not null)
        {
            _values.Read(paragraph, plain, _current);
            foreach (var item in ListItems.Of(_page.Text, paragraph, plain))
            {
                _tables.ReadSentence(paragraph, item, _current);
            }

            if (_current.Description is null && _headings.IsUnchangedSinceEndpoint && IsProse(paragraph))
            {
                _current.Description = plain;
            }
        }

        if (_introduction is null && paragraph.Parent is null or Component { Name: "div" })
        {
            _introduction = plain;
        }
    }

    /// <summary>A line of its own in bold, or with a colon at its end.</summary>
    private bool IsLabel(Paragraph paragraph, string plain) =>
        paragraph.Lines.Length == 1 && plain.Length < 60
        && (plain[plain.Length - 1] == ':' || (_page.Span(paragraph.Range) is var source && source.StartsWith("**".AsSpan(), StringComparison.Ordinal) && source.TrimEnd(':').EndsWith("**".AsSpan(), StringComparison.Ordinal)));

    private bool IsProse(Paragraph paragraph) =>
        _previous is Fence && paragraph.Parent is null or Component { Name: "div" } && _page.Text[paragraph.Range.Start] is not ('*' or '\\' or '|' or '-');

    private void ReadFence(Fence fence)
    {
        if (!_hasTitleHeading && fence.IsInQuote)
        {
            return;
        }

        var info = InfoString.Read(_page.Text, fence.Info);
        _baseUrls.Read(fence, _previous, info.Title);
        var content = FenceText.Read(_page, fence);
        if (!_isGuide && TryStartOperation(fence, info, content))
        {
            return;
        }

        _samples.Read(fence, info, content, _isGuide ? null : _current, Place.Of(fence, _headings));
    }

    private bool TryStartOperation(Fence fence, InfoString info, FenceText content)
    {
        if (OpenApiReader.IsOperation(info, out var method, out var path))
        {
            if (!OpenApiReader.Read(fence, content, method, path, found => Start(new EndpointStatement(EndpointForm.OpenApi, found, fence.Info), _headings.OpenApiHeading()), _positions))
            {
                _headings.EndpointSeen();
            }

            return true;
        }

        if (content.OnlyLine(_page.Text) is not { } line)
        {
            return false;
        }

        var endpoint = EndpointLine.Read(_page.Span(line), _headings.ExpectsEndpoint && fence.Info.Length == 0, out var reason);
        if (reason is not null)
        {
            var text = _page.Text.Substring(line.Start, line.Length).Trim();
            _positions.Report(PageRules.EndpointUnreadable, line, text, reason);
            _headings.EndpointSeen();
        }

        if (endpoint is null)
        {
            return false;
        }

        Start(new EndpointStatement(EndpointForm.Fence, endpoint, line), _headings.OperationHeading());
        return true;
    }

    /// <summary>
    /// The same endpoint again, for a second step or another query, is the same operation; the most certain of its statements counts.
    /// </summary>
    private OperationDraft Start(EndpointStatement statement, (string Heading, bool IsEndpoint) name)
    {
        var endpoint = statement.Endpoint;
        _current = _operations.Find(other => other.Endpoint.IsSame(endpoint));
        if (_current is not null)
        {
            Join(_current, statement);
        }
        else
        {
            _current = new OperationDraft
            {
                Source = _positions.Record(statement.Range),
                Endpoint = endpoint,
                Form = statement.Form,
                Range = statement.Range,
                Heading = name.Heading,
                HeadingIsEndpoint = name.IsEndpoint,
                Description = _introduction,
            };
            _operations.Add(_current);
        }

        _introduction = null;
        _headings.EndpointSeen();
        return _current;
    }

    private static void Join(OperationDraft operation, EndpointStatement statement)
    {
        var (first, second) = (operation.Endpoint, statement.Endpoint);
        var isBetter = (first.Server.Length == 0 && second.Server.Length > 0) || (first.Placeholders.Count == 0 && second.Placeholders.Count > 0);
        var better = isBetter && !(first.Placeholders.Count > 0 && PathText.HasLiteral(second.Path)) ? second : first;
        operation.Endpoint = better with { Query = [.. first.Query, .. second.Query] };
        operation.Form = statement.Form < operation.Form ? statement.Form : operation.Form;
    }

    private string? ReadSiteUrl(Paragraph paragraph)
    {
        var url = FindSiteUrl(_page.Span(paragraph.Range));
        if (url is null || Addresses.IsServer(url))
        {
            return url;
        }

        _positions.Report(PageRules.SiteAddressUnreadable, paragraph.Range, url);
        return null;
    }

    /// <summary>The address in front of <c>/llms.txt</c>.</summary>
    private static string? FindSiteUrl(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("/llms.txt".AsSpan(), StringComparison.Ordinal);
        var start = end < 0 ? -1 : text.Slice(0, end).LastIndexOf("http".AsSpan());
        return start >= 0 && text.Slice(start, end - start) is var url && url.IndexOfAny(" \n\t".AsSpan()) < 0 && url.IndexOf("://".AsSpan(), StringComparison.Ordinal) > 0
            ? url.ToString()
            : null;
    }
}

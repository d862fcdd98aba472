using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Finds the links of a page: Markdown's in running text, headings and cells, and the <c>href</c> of components and elements.</summary>
internal sealed class LinkReader
{
    private const int MaxTarget = 2000;
    private static readonly char[] Starts = ['\\', '`', '[', ']', '<'];

    private readonly string _text;
    private readonly List<TextRange> _targets = [];

    private LinkReader(string text) => _text = text;

    /// <summary>The links in document order, each at its target.</summary>
    public static EquatableArray<PageLink> Read(MarkdownPage page, PagePositions positions)
    {
        var reader = new LinkReader(page.Text);
        foreach (var block in page.Blocks)
        {
            reader.ReadBlock(block);
        }

        return reader._targets.ConvertAll(range => new PageLink(positions.Record(range), page.Span(range).ToString())).ToEquatableArray();
    }

    private void ReadBlock(PageBlock block)
    {
        switch (block)
        {
            case Component component:
                AddAttribute(component.Attributes);
                break;
            case Heading heading:
                ReadText(heading.Range);
                break;
            case Paragraph paragraph:
                ReadTexts(paragraph.Lines);
                break;
            case Table table:
                ReadTexts(table.Header.Cells);
                foreach (var row in table.Rows)
                {
                    ReadTexts(row.Cells);
                }

                break;
        }
    }

    private void ReadTexts(TextRange[] ranges)
    {
        foreach (var range in ranges)
        {
            ReadText(range);
        }
    }

    private void ReadText(TextRange range)
    {
        var isImage = false;
        for (var at = Next(range.Start, range.End); at < range.End; at = Next(at, range.End))
        {
            switch (_text[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = SkipCode(at, range.End);
                    break;
                case '[':
                    isImage = at > range.Start && _text[at - 1] == '!';
                    at++;
                    break;
                case ']':
                    at = at + 1 < range.End && _text[at + 1] == '(' ? ReadTarget(at + 2, range.End, isImage) : at + 1;
                    break;
                default:
                    at = ReadTag(at, range.End);
                    break;
            }
        }
    }

    private int Next(int at, int end)
    {
        var next = at < end ? _text.IndexOfAny(Starts, at, end - at) : -1;
        return next < 0 ? end : next;
    }

    /// <summary>Behind a code span, or behind marks that begin none.</summary>
    private int SkipCode(int at, int end)
    {
        var start = at;
        while (at < end && _text[at] == '`')
        {
            at++;
        }

        var closing = _text.IndexOf(_text.Substring(start, at - start), at, end - at, StringComparison.Ordinal);
        return closing < 0 ? at : closing + at - start;
    }

    /// <summary><c>target)</c>, <c>&lt;target&gt;)</c> or <c>target "title")</c>.</summary>
    private int ReadTarget(int start, int end, bool isImage)
    {
        start = start < end && _text[start] == '<' ? start + 1 : start;
        var at = start;
        while (at < end && !char.IsWhiteSpace(_text[at]) && _text[at] is not (')' or '>'))
        {
            at++;
        }

        if (at < end && !isImage)
        {
            Add(new TextRange(start, at));
        }

        return at;
    }

    private int ReadTag(int at, int end)
    {
        if (TagReader.ReadOpening(_text, at) is not { } tag || tag.Range.End > end)
        {
            return at + 1;
        }

        AddAttribute(tag.Attributes);
        return tag.Range.End;
    }

    private void AddAttribute(IReadOnlyList<ComponentAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is { Name: "href", Value: not null })
            {
                Add(attribute.ValueRange);
            }
        }
    }

    private void Add(TextRange target)
    {
        if (target.Length is > 0 and <= MaxTarget)
        {
            _targets.Add(target);
        }
    }
}

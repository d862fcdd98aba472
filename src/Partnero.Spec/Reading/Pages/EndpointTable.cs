using Partnero.Spec.Markdown;
using Partnero.Spec.Reading.Endpoints;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// Finds the endpoint that a table states and nothing else: a row of method and URL, or the two below each other. A table that
/// also says what each endpoint does is an overview.
/// </summary>
internal static class EndpointTable
{
    private static readonly string[] MethodTitles = ["method", "http method", "verb", "http verb", "type", "request type", "http"];
    private static readonly string[] UrlTitles = ["url", "uri", "path", "endpoint", "route", "api", "address", "api endpoint", "request url", "http request", "request"];

    public static IEnumerable<(EndpointLine Endpoint, TextRange Range)> Read(MarkdownPage page, Table table)
    {
        if (table.Header.Cells.Length is 0 or > 2)
        {
            return [];
        }

        if (table.Header.Cells.Length == 2 && ReadPair(page, table) is { } pair)
        {
            return [pair];
        }

        var header = table.Header.Cells.Select(cell => Plain(page, cell).ToLowerInvariant()).ToArray();
        if (ReadRow(page, table.Header) is { } first && table.Rows.Count == 0)
        {
            return [first];
        }

        var isAboutEndpoints = header.Length == 1
            ? Array.IndexOf(UrlTitles, header[0]) >= 0 || header[0].Length == 0
            : Array.TrueForAll(header, static title => title.Length == 0) || (Array.Exists(header, static title => Array.IndexOf(MethodTitles, title) >= 0) && Array.Exists(header, static title => Array.IndexOf(UrlTitles, title) >= 0));
        return isAboutEndpoints ? table.Rows.Select(row => ReadRow(page, row)).OfType<(EndpointLine, TextRange)>() : [];
    }

    private static (EndpointLine Endpoint, TextRange Range)? ReadRow(MarkdownPage page, TableRow row)
    {
        var cells = row.Cells.Select(cell => Plain(page, cell)).ToArray();
        var endpoint = cells.Length switch
        {
            1 => EndpointText.Read(cells[0], isHeading: false, out _),
            2 when EndpointLine.FindMethod(cells[0].AsSpan()) is { } method => EndpointText.OfPath(method, cells[1]),
            2 when EndpointLine.FindMethod(cells[1].AsSpan()) is { } method => EndpointText.OfPath(method, cells[0]),
            _ => null,
        };
        return endpoint is null ? null : (endpoint, row.Range);
    }

    /// <summary><c>| Method | POST |</c> above <c>| URL | https://… |</c>.</summary>
    private static (EndpointLine Endpoint, TextRange Range)? ReadPair(MarkdownPage page, Table table)
    {
        string? method = null;
        (string Text, TextRange Range)? url = null;
        foreach (var row in table.Rows.Prepend(table.Header).Where(static row => row.Cells.Length == 2))
        {
            var (title, value) = (Plain(page, row.Cells[0]).TrimEnd(':').ToLowerInvariant(), Plain(page, row.Cells[1]));
            method ??= Array.IndexOf(MethodTitles, title) >= 0 ? EndpointLine.FindMethod(value.AsSpan()) : null;
            url ??= Array.IndexOf(UrlTitles, title) >= 0 && value.IndexOf('/') >= 0 ? (value, row.Range) : null;
        }

        return method is not null && url is { } found && EndpointText.OfPath(method, found.Text) is { } endpoint ? (endpoint, found.Range) : null;
    }

    private static string Plain(MarkdownPage page, TextRange cell) => InlineText.Plain(page.Text, cell).Trim('`', ' ', '*');
}

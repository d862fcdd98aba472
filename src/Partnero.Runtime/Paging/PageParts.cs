using System.Text.Json.Serialization;
using Partnero.Runtime;

namespace Partnero;

/// <summary>Addresses of the pages around a page.</summary>
[JsonConverter(typeof(JsonModelConverter<PageLinks>))]
public sealed class PageLinks : ResponseObject, IJsonModel
{
    private static readonly MemberNames Names = new("first\nlast\nprev\nnext");

    private ulong _present;
    private string? _first;
    private string? _last;
    private string? _prev;
    private string? _next;

    /// <summary>The first page.</summary>
    public string? First { get => _first; init => _first = value; }

    /// <summary>The last page; the API usually does not tell it.</summary>
    public string? Last { get => _last; init => _last = value; }

    /// <summary>The page before this one.</summary>
    public string? Prev { get => _prev; init => _prev = value; }

    /// <summary>The page behind this one; null on the last.</summary>
    public string? Next { get => _next; init => _next = value; }

    static IJsonModel IJsonModel.New() => new PageLinks();

    void IJsonModel.Visit(ref JsonCursor json)
    {
        json.Members(Names);
        json.NullableText(ref _first, ref _present);
        json.NullableText(ref _last, ref _present);
        json.NullableText(ref _prev, ref _present);
        json.NullableText(ref _next, ref _present);
    }
}

/// <summary>Number and size of a page.</summary>
[JsonConverter(typeof(JsonModelConverter<PageMeta>))]
public sealed class PageMeta : ResponseObject, IJsonModel
{
    private static readonly MemberNames Names = new("current_page\nfrom\npath\nper_page\nto");

    private ulong _present;
    private long? _currentPage;
    private long? _from;
    private string? _path;
    private long? _perPage;
    private long? _to;

    /// <summary>Number of this page; the first is 1.</summary>
    public long? CurrentPage { get => _currentPage; init => _currentPage = value; }

    /// <summary>Number of the first item, counted from 1 over all pages; null on an empty page.</summary>
    public long? From { get => _from; init => _from = value; }

    /// <summary>Address of the list without its query.</summary>
    public string? Path { get => _path; init => _path = value; }

    /// <summary>Items a page.</summary>
    public long? PerPage { get => _perPage; init => _perPage = value; }

    /// <summary>Number of the last item; null on an empty page.</summary>
    public long? To { get => _to; init => _to = value; }

    static IJsonModel IJsonModel.New() => new PageMeta();

    void IJsonModel.Visit(ref JsonCursor json)
    {
        json.Members(Names);
        json.NullableInteger(ref _currentPage, ref _present);
        json.NullableInteger(ref _from, ref _present);
        json.NullableText(ref _path, ref _present);
        json.NullableInteger(ref _perPage, ref _present);
        json.NullableInteger(ref _to, ref _present);
    }
}

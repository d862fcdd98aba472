using Partnero.Runtime;

namespace Partnero.Tests.Fixtures;

public sealed record ListLinksRequest : RequestObject, IJsonModel
{
    private static readonly MemberNames Names = new("limit\npage\nsearch");

    private long? _limit;
    private long? _page;
    private string? _search;

    public long? Limit { get => _limit; set => _limit = value; }

    public long? Page { get => _page; set => _page = value; }

    public string? Search { get => _search; set => _search = value; }

    public bool Equals(ListLinksRequest? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static IJsonModel IJsonModel.New() => new ListLinksRequest();

    void IJsonModel.Visit(ref JsonCursor json)
    {
        json.Members(Names);
        json.OptionalInteger(ref _limit);
        json.OptionalInteger(ref _page);
        json.OptionalText(ref _search);
    }
}

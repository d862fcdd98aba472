using System.Globalization;
using System.Text.Json.Nodes;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Which stretch of a list is asked for, and the <c>links</c> and <c>meta</c> that go with it.</summary>
internal sealed class Paging
{
    /// <summary>The query parameter that says how many items a page has.</summary>
    public const string LimitParameter = "limit";

    private const int UsualLimit = 15;
    private const string UsualPageParameter = "page";

    private readonly MockRequest _request;
    private readonly string _pageParameter;
    private readonly long _page;
    private readonly long _limit;

    public Paging(Endpoint endpoint, MockRequest request, ParsedRequest parsed)
    {
        _request = request;
        _pageParameter = endpoint.Operation.PageParameter ?? UsualPageParameter;
        IsAsked = endpoint.Operation.PageParameter is not null;
        var limit = endpoint.QueryProperties.FirstOrDefault(property => property.WireName == LimitParameter);
        _page = IsAsked ? Number(parsed, _pageParameter) ?? 1 : 1;
        _limit = limit is null ? IsAsked ? UsualLimit : long.MaxValue
            : Number(parsed, LimitParameter) ?? Default(limit) ?? UsualLimit;
    }

    /// <summary>Whether the operation can be asked for pages.</summary>
    public bool IsAsked { get; }

    /// <summary>Says what is wrong with the numbers asked for.</summary>
    public void Check(FieldErrors errors)
    {
        if (_page < 1)
        {
            errors.Add(_pageParameter, $"The {_pageParameter} field must be at least 1.");
        }

        if (_limit < 1)
        {
            errors.Add(LimitParameter, $"The {LimitParameter} field must be at least 1.");
        }
    }

    /// <summary>The items of the page asked for, and how many there are in all.</summary>
    /// <param name="all">The items; a list where their number is known.</param>
    /// <param name="counts">Whether the exact number is wanted; else it only says whether another page follows.</param>
    public (IReadOnlyList<T> Items, int Total) Take<T>(IEnumerable<T> all, bool counts)
    {
        if (all is not IReadOnlyList<T> && !counts)
        {
            return Ahead(all);
        }

        var list = all as IReadOnlyList<T> ?? [.. all];
        var (from, total) = (From(list.Count), list.Count);
        var items = new T[(int)Math.Min(_limit, total - from)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[from + i];
        }

        return (items, total);
    }

    /// <summary>Whether a body shows how many items or pages there are.</summary>
    public static bool Counts(JsonObject body) => body["meta"] is JsonObject meta && (meta.ContainsKey("total") || meta.ContainsKey("last_page"));

    /// <summary>Goes one item further than the page.</summary>
    private (IReadOnlyList<T> Items, int Total) Ahead<T>(IEnumerable<T> all)
    {
        var from = From(int.MaxValue);
        var ahead = all.Skip(from).Take((int)Math.Min(_limit, int.MaxValue - 1) + 1).ToList();
        return (ahead.Count > _limit ? ahead.GetRange(0, (int)_limit) : ahead, ahead.Count == 0 ? 0 : from + ahead.Count);
    }

    /// <summary>Fills in the links and numbers that a body has; the names are those that the pages show.</summary>
    public void Fill(JsonObject body, int total, int shown)
    {
        var last = Math.Max(1, (total + _limit - 1) / Math.Max(1, _limit));
        Set(body["links"], "first", Link(1));
        Set(body["links"], "prev", _page > 1 ? Link(_page - 1) : null);
        Set(body["links"], "next", _page < last ? Link(_page + 1) : null);
        Set(body["meta"], "current_page", _page);
        Set(body["meta"], "from", shown == 0 ? null : From(total) + 1);
        Set(body["meta"], "to", shown == 0 ? null : From(total) + shown);
        Set(body["meta"], "path", _request.Origin + _request.Path);
        if (_limit < long.MaxValue)
        {
            Set(body["meta"], "per_page", _limit);
        }

        Set(body["meta"], "total", total);
        Set(body["meta"], "last_page", last);
    }

    /// <summary>The links and numbers of an API that shows none of its own.</summary>
    public static void AddUsual(JsonObject body)
    {
        body["links"] = new JsonObject { ["first"] = null, ["last"] = null, ["prev"] = null, ["next"] = null };
        body["meta"] = new JsonObject { ["current_page"] = null, ["from"] = null, ["path"] = null, ["per_page"] = null, ["to"] = null };
    }

    private static void Set(JsonNode? holder, string name, JsonNode? value)
    {
        if (holder is JsonObject members && members.ContainsKey(name))
        {
            members[name] = value;
        }
    }

    private static long? Number(ParsedRequest request, string name) =>
        request.Query.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Default(Property limit) =>
        long.TryParse(limit.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private int From(int count) => _page - 1 > count / _limit ? count : (int)Math.Min(count, (_page - 1) * _limit);

    private string Link(long page)
    {
        var others = _request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Split('=')[0] != _pageParameter);
        var number = page.ToString(CultureInfo.InvariantCulture);
        return $"{_request.Origin}{_request.Path}?{string.Join('&', others.Append($"{_pageParameter}={number}"))}";
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Partnero.Runtime;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>One visit reads, writes and makes queries: whatever the order of members, however many there are.</summary>
public sealed class VisitTests
{
    private const int Many = 150;

    private static T Read<T>(string json)
        where T : class, IJsonModel
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var direct = new JsonCursor(bytes, isAscii: false, maxDepth: 64);
        var value = JsonIn.Model<T>(ref direct);
        Assert.True(direct.Direct.IsAtEnd());
        Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json)), JsonSerializer.Serialize(value));
        return value;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public void Members_in_any_order_reach_their_fields_and_their_bits(int turn)
    {
        // Every third is null, every fifth is missing.
        var members = Enumerable.Range(0, Many).Where(i => i % 5 != 0).Select(i => $"\"m{i}\":{(i % 3 == 0 ? "null" : $"\"v{i}\"")}").ToList();
        var shuffled = turn == 0 ? members : turn == 1 ? members.AsEnumerable().Reverse() : members.OrderBy(text => (text.GetHashCode(StringComparison.Ordinal) * turn) % 1009);

        var wide = Read<Wide>("{" + string.Join(',', shuffled) + "}");

        Assert.Equal("{" + string.Join(',', members) + "}", JsonSerializer.Serialize(wide));
    }

    [Fact]
    public void What_comes_twice_is_read_twice_and_what_is_unknown_is_kept()
    {
        var wide = Read<Wide>("""{"new":1,"m9":"a","m3":"b","m9":"c","m149":"d","new":2}""");

        Assert.Equal("""{"m3":"b","m9":"c","m149":"d","new":2}""", JsonSerializer.Serialize(wide));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"second":{"m1":"x"}}""")]
    [InlineData("""{"second":{},"second":{},"text":"a"}""")]
    [InlineData("""{"first":null,"text":"a"}""")]
    public void Objects_that_are_always_there_are_there(string json)
    {
        for (var i = 0; i < 2; i++)
        {
            var parent = Read<Parent>(json);
            Assert.NotNull(parent.First);
            Assert.NotNull(parent.Second);
        }
    }

    [Fact]
    public void A_request_of_two_places_writes_each_member_in_one()
    {
        var request = new Mixed { Key = "k", Page = 2, AdditionalProperties = new Dictionary<string, JsonElement> { ["x"] = JsonSerializer.SerializeToElement(1) } };
        var query = default(QueryWriter);
        JsonCursor.WriteQuery(request, ref query);
        Assert.Equal("?page=2", query.ToString());
        Assert.Equal("""{"key":"k","x":1}""", WrittenJson.Of(sink => JsonCursor.WriteBody(sink, request)));
        Assert.Equal("""{"key":"k","page":2,"x":1}""", JsonSerializer.Serialize(request));
    }

    [JsonConverter(typeof(JsonModelConverter<Wide>))]
    internal sealed class Wide : ResponseObject, IJsonModel
    {
        private static readonly MemberNames Names = new(string.Join('\n', Enumerable.Range(0, Many).Select(i => $"m{i}")));

        private readonly string?[] _values = new string?[Many];
        private readonly ulong[] _present = new ulong[(Many / 64) + 1];

        static IJsonModel IJsonModel.New() => new Wide();

        void IJsonModel.Visit(ref JsonCursor json)
        {
            json.Members(Names);
            for (var i = 0; i < Many; i += 8)
            {
                var count = Math.Min(8, Many - i);
                if (json.Among(count))
                {
                    for (var at = i; at < i + count; at++)
                    {
                        json.NullableText(ref _values[at], ref _present[at / 64]);
                    }
                }
            }
        }
    }

    [JsonConverter(typeof(JsonModelConverter<Parent>))]
    internal sealed class Parent : ResponseObject, IJsonModel
    {
        private static readonly MemberNames Names = new("first\ntext\nsecond");

        private Wide _first = null!;
        private string _text = "";
        private Wide _second = null!;

        public Wide First => _first;

        public Wide Second => _second;

        static IJsonModel IJsonModel.New() => new Parent();

        void IJsonModel.Visit(ref JsonCursor json)
        {
            json.Members(Names);
            json.Part(ref _first!);
            if (json.Among(2))
            {
                json.Text(ref _text);
                json.Part(ref _second!);
            }
        }
    }

    [JsonConverter(typeof(JsonModelConverter<Mixed>))]
    internal sealed record Mixed : RequestObject, IJsonModel
    {
        private static readonly MemberNames Names = new("key\npage", query: [1]);

        private string? _key;
        private long? _page;

        public string? Key { get => _key; set => _key = value; }

        public long? Page { get => _page; set => _page = value; }

        public bool Equals(Mixed? other) => base.Equals(other);

        public override int GetHashCode() => base.GetHashCode();

        static IJsonModel IJsonModel.New() => new Mixed();

        void IJsonModel.Visit(ref JsonCursor json)
        {
            json.Members(Names);
            json.OptionalText(ref _key);
            json.OptionalInteger(ref _page);
        }
    }
}

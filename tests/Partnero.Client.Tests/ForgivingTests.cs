using System.Text;
using System.Text.Json;
using Partnero.Json;
using Partnero.Runtime;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

public sealed class ForgivingTests
{
    private static T Read<T>(string json, JsonRead<T> read)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var cursor = new JsonCursor(reader);
        var value = read(ref cursor);
        Assert.False(cursor.Reader.Read(), "the reader stands on the value's last token");

        var direct = new JsonCursor(bytes, isAscii: false, maxDepth: 64);
        Assert.Equal(JsonSerializer.Serialize(value), JsonSerializer.Serialize(read(ref direct)));
        Assert.True(direct.Direct.IsAtEnd(), "the cursor stands behind the value");
        return value;
    }

    [Theory]
    [InlineData("\"a\\/\\u00e9\"", "a/é")]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    public void A_text_may_be_a_number_or_a_boolean(string json, string? expected)
    {
        Assert.Equal(expected, Read(json, JsonIn.TextOrNull));
        Assert.Equal(expected ?? "", Read(json, JsonIn.Text));
    }

    [Theory]
    [InlineData("45", 45L)]
    [InlineData("\"45\"", 45L)]
    [InlineData("\" -7 \"", -7L)]
    [InlineData("45.0", 45L)]
    [InlineData("1e3", 1000L)]
    [InlineData("true", 1L)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_whole_number_may_be_a_text(string json, long? expected)
    {
        Assert.Equal(expected, Read(json, JsonIn.IntegerOrNull));
        Assert.Equal(expected ?? 0, Read(json, JsonIn.Integer));
    }

    [Theory]
    [InlineData("45.5")]
    [InlineData("\"4 5\"")]
    [InlineData("\"1,000\"")]
    [InlineData("99999999999999999999")]
    [InlineData("[]")]
    public void What_is_no_whole_number_is_refused(string json) =>
        Assert.Throws<JsonException>(() => Read(json, JsonIn.Integer));

    [Theory]
    [InlineData("14.997", "14.997")]
    [InlineData("\"14.997\"", "14.997")]
    [InlineData("\"-1e-2\"", "-0.01")]
    [InlineData("\"\"", null)]
    public void A_decimal_number_may_be_a_text(string json, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Read(json, JsonIn.NumberOrNull));

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"\"", null)]
    public void A_boolean_may_be_a_number_or_a_text(string json, bool? expected) =>
        Assert.Equal(expected, Read(json, JsonIn.BooleanOrNull));

    [Fact]
    public void What_is_no_boolean_or_number_is_refused()
    {
        Assert.Throws<JsonException>(() => Read("2", JsonIn.Boolean));
        Assert.Throws<JsonException>(() => Read("\"yes\"", JsonIn.Boolean));
        Assert.Throws<JsonException>(() => Read("\"$1,204.50\"", JsonIn.Number));
        Assert.Throws<JsonException>(() => Read("{}", JsonIn.Text));
    }

    [Theory]
    [InlineData("2025-06-11T09:14:02.123456Z", "2025-06-11T09:14:02.123456Z")]
    [InlineData("2025-06-11T11:14:02+02:00", "2025-06-11T09:14:02.000000Z")]
    [InlineData("2025-06-11 09:14:02", "2025-06-11T09:14:02.000000Z")]
    [InlineData("2025-06-11T09:14:02", "2025-06-11T09:14:02.000000Z")]
    [InlineData("2025-06-11", "2025-06-11T00:00:00.000000Z")]
    public void A_timestamp_is_read_in_every_form_and_written_in_the_APIs(string text, string expected)
    {
        var moment = Read($"\"{text}\"", JsonIn.Timestamp);
        Assert.Equal($$"""{"t":"{{expected}}"}""", WrittenJson.Of(sink =>
        {
            sink.StartObject();
            sink.Name("t");
            JsonOut.Timestamp(sink, moment);
            sink.EndObject();
        }));
        Assert.Equal(DateOnly.Parse("2025-06-11", System.Globalization.CultureInfo.InvariantCulture), Read($"\"{text}\"", JsonIn.Date));
    }

    [Theory]
    [InlineData("\"tomorrow\"")]
    [InlineData("\"2025-13-01\"")]
    [InlineData("1749633242")]
    public void What_is_no_time_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => Read(json, JsonIn.TimestampOrNull));
        Assert.Throws<JsonException>(() => Read(json, JsonIn.DateOrNull));
    }

    [Fact]
    public void PHPs_empty_list_is_an_empty_object_and_a_full_one_is_not()
    {
        Assert.Empty(Read("[]", JsonIn.Map));
        Assert.Equal("", Read("[]", JsonIn.Model<Link>).Id);
        Assert.Equal("expected an object, found a list", Assert.Throws<JsonException>(() => Read("[{}]", JsonIn.Model<Link>)).Message);
        Assert.Null(Read("null", JsonIn.ModelOrNull<Link>));
        Assert.Empty(Read("null", JsonIn.Texts));
    }

    [Fact]
    public void Lists_of_every_length_keep_their_items_in_order()
    {
        foreach (var length in new[] { 0, 1, 15, 16, 17, 33, 1000 })
        {
            var expected = Enumerable.Range(0, length).Select(i => (long)i).ToArray();
            Assert.Equal(expected, Read(JsonSerializer.Serialize(expected), JsonIn.Integers));
            var texts = expected.Select(i => $"t{i}").ToArray();
            Assert.Equal(texts, Read(JsonSerializer.Serialize(texts), JsonIn.Texts));
        }

        Assert.Equal([["a"], [], ["b", "c"]], Read("""[["a"],[],["b","c"]]""", static (ref JsonCursor r) => JsonIn.List(ref r, JsonIn.Texts)));
    }

    [Fact]
    public void Unknown_members_come_back_as_they_were()
    {
        const string Json = """{"id":"l1","key":"k","url":"u","default":true,"clicks":3,"amount":null,"created_at":"2025-06-11T09:14:02.000000Z","tags":["a"],"metadata":{"x":{"y":[1,null]}},"brand_new":{"deep":[1.50,"\u00e9"]},"other":null}""";
        var link = JsonSerializer.Deserialize<Link>(Json)!;
        Assert.Equal(["brand_new", "other"], link.AdditionalProperties.Keys);
        using var before = JsonDocument.Parse(Json);
        using var after = JsonDocument.Parse(JsonSerializer.Serialize(link));
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement));
    }

    [Fact]
    public void A_generated_type_works_inside_somebody_elses_types()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var holder = JsonSerializer.Deserialize<Holder>("""{"name":"n","links":[{"id":"a","metadata":[]},{"id":"b"}]}""", options)!;
        Assert.Equal(["a", "b"], holder.Links.Select(l => l.Id));
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>("""{"links":[{"id":"a"},7]}""", options));
        Assert.Equal("$.links[1]", exception.Path);

        // What an answer kept as JSON comes back the same from a cache or a file.
        const string Odd = """{"name":"n","links":[{"id":"a","key":"","url":"","default":false,"tags":[],"clicks":"x"}]}""";
        holder = JsonSerializer.Deserialize<Holder>(Odd, options)!;
        Assert.Equal("x", holder.Links[0].AdditionalProperties["clicks"].GetString());
        var again = JsonSerializer.Deserialize<Holder>(JsonSerializer.Serialize(holder, options), options)!;
        Assert.Equal("x", again.Links[0].AdditionalProperties["clicks"].GetString());
    }

    [Fact]
    public void Additional_properties_of_a_request_are_sent_behind_the_known_ones()
    {
        var request = new CreateLinkRequest
        {
            Key = "é\"<&",
            Partner = new() { Email = "a+b@c.example" },
            AdditionalProperties = new Dictionary<string, JsonElement> { ["new"] = JsonDocument.Parse("[1]").RootElement, ["not_given"] = default },
        };
        Assert.Equal("""{"key":"é\u0022<&","partner":{"email":"a+b@c.example"},"new":[1]}""".Replace("\\u0022", "\\\""), WrittenJson.Of(sink => JsonCursor.WriteBody(sink, request)));
    }

    private sealed record Holder(string Name, IReadOnlyList<Link> Links);
}

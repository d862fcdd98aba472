using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Partnero.Json;
using Partnero.Runtime;

namespace Partnero.Conformance.Tests;

/// <summary>
/// A body is read by walking over its bytes, or through <see cref="Utf8JsonReader"/>, which says what is wrong with it. What
/// the first way reads, the second must read the same: for every type of the pages, on bodies damaged at random.
/// </summary>
public sealed class DirectReadingTests
{
    private const int DamagedBodies = 250;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly MethodInfo CompareMethod = typeof(DirectReadingTests).GetMethod(nameof(Compare), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<string> Operations() =>
        [.. Docs.Api.Samples.Where(samples => !samples.Responses.IsEmpty).Select(samples => samples.OperationId)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Documented_bodies_are_read_directly_in_every_layout(string id)
    {
        foreach (var json in Docs.Samples(id).Responses.Select(response => response.Json))
        {
            using var document = JsonDocument.Parse(json);
            Assert.All(
                [json, JsonSerializer.Serialize(document), JsonSerializer.Serialize(document, Indented)],
                body => Assert.True(Outcome(id, Encoding.UTF8.GetBytes(body), 64), body));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Damaged_bodies_are_read_alike_both_ways(string id)
    {
        var samples = Docs.Samples(id).Responses.Select(response => Encoding.UTF8.GetBytes(response.Json)).ToList();
        var compact = samples.Select(sample => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<JsonElement>(sample))).ToList();
        var damage = new Damage(seed: id.Sum(letter => letter));
        var taken = 0;
        for (var i = 0; i < DamagedBodies; i++)
        {
            var sources = i % 3 == 0 ? samples : compact;
            var body = damage.Apply(sources[i % sources.Count]);
            taken += Outcome(id, body, maxDepth: i % 10 == 0 ? 3 : 64) ? 1 : 0;
        }

        Assert.InRange(taken, DamagedBodies / 10, DamagedBodies);
    }

    [Theory]
    [InlineData("""{"data":[{"key":"a\u00e9\ud83d\ude00"}],"status":1}""")]
    [InlineData("""{"data":[{"key":"\ud800"}],"status":1}""")]
    [InlineData("""{"data":[{"\u006bey":"a","k\/y":1,"\ud800":2}],"status":1}""")]
    [InlineData("""{"data":[{"key":"a","key":"b","id":01}],"status":1}""")]
    [InlineData("""{"data":[{"key":"a",}],"status":1}""")]
    [InlineData("""{"data":[{"key":"a"},],"status":1}""")]
    [InlineData("""{"data":[{,"key":"a"}],"status":1}""")]
    [InlineData("""{"data":[{"key":"a"}},"status":1}""")]
    [InlineData("""{"data":[{"key":"a"}],"status":1}}""")]
    [InlineData("""{"data":[],"status":2""")]
    [InlineData("""{"data":[],"status":1} // said""")]
    [InlineData("""{"data":[{"default":nullx}],"status":1}""")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("""{"data":[{"key":"a""")]
    [InlineData("""{"data":[{"key":"a\""")]
    public void Odd_bodies_are_read_alike_both_ways(string body) => Outcome("ReferralLinks.List", Encoding.UTF8.GetBytes(body), 64);

    [Fact]
    public void Long_texts_with_escapes_are_read_alike_both_ways()
    {
        for (var length = 490; length < 530; length++)
        {
            var text = string.Concat(Enumerable.Repeat("\\/", length));
            Outcome("ReferralLinks.List", Encoding.UTF8.GetBytes($$"""{"data":[{"url":"{{text}}","key":"{{new string('ä', length)}}\n"}],"status":1}"""), 64);
        }
    }

    /// <summary>Reads both ways and compares. Whether the first way took the body.</summary>
    private static bool Outcome(string id, byte[] body, int maxDepth)
    {
        var operation = new OperationCall(Docs.Operation(id), null).Value;
        var response = operation.GetType().GetProperty("Response")!.GetValue(operation)!;
        try
        {
            return (bool)CompareMethod.MakeGenericMethod(response.GetType().GenericTypeArguments).Invoke(null, [response, body, maxDepth])!;
        }
        catch (TargetInvocationException exception)
        {
            throw new InvalidOperationException($"{id} reads otherwise: {Encoding.UTF8.GetString(body)}", exception.InnerException);
        }
    }

    private static bool Compare<T>(ResponseFormat<T> format, byte[] body, int maxDepth)
    {
        if (format.Read is null || !Utf8.IsValid(body))
        {
            return format.Read is null;
        }

        var isDirect = false;
        string direct;
        try
        {
            var cursor = new JsonCursor(body, Ascii.IsValid(body), maxDepth);
            isDirect = ResponseReader.TryReadDirectly(format.Read, ref cursor, out var value);
            direct = Written(value);
            AssertWrittenAlike(value);
        }
        catch (EnvelopeStatusException exception)
        {
            isDirect = true;
            direct = exception.Message;
        }

        if (isDirect)
        {
            Assert.Equal(ThroughReader(format.Read, body, maxDepth), direct);
        }

        return isDirect;
    }

    // Straight into bytes, or through the writer of System.Text.Json.
    private static void AssertWrittenAlike(object? value)
    {
        if (value is IEnumerable<object> items)
        {
            Assert.All(items, AssertWrittenAlike);
        }
        else if (value is IJsonModel model)
        {
            var direct = new DirectSink();
            try
            {
                JsonCursor.Write(direct, model);
            }
            catch (InvalidOperationException)
            {
                Assert.Throws<InvalidOperationException>(() => ThroughWriter(model));
                return;
            }

            Assert.Equal(ThroughWriter(model), Encoding.UTF8.GetString(direct.Buffer.Written));
            direct.Reset();
        }
    }

    private static string ThroughWriter(IJsonModel model)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonCursor.Write(new WriterSink(writer), model);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    // An unknown member may hold half a surrogate pair: it is kept as it came, and cannot be written.
    private static string Written<T>(T value)
    {
        try
        {
            return JsonSerializer.Serialize(value);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static string ThroughReader<T>(JsonRead<T> read, byte[] body, int maxDepth)
    {
        try
        {
            var cursor = new JsonCursor(new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth }));
            cursor.Reader.Read();
            var value = read(ref cursor);
            while (cursor.Reader.Read())
            {
            }

            return Written(value);
        }
        catch (EnvelopeStatusException exception)
        {
            return exception.Message;
        }
    }
}

using System.Text;
using System.Text.Json;
using Partnero.Json;
using Partnero.Runtime;
using Partnero.Tests.Fixtures;

namespace Partnero.Tests;

/// <summary>Bodies are written straight into bytes: those that the writer of System.Text.Json would write.</summary>
public sealed class WritingTests
{
    private static readonly MemberNames Names = new(["key", "a b", "é", "\"", "\\", "a\nb", "", "<&>'+", "\u007f", "\u2028"]);

    public static TheoryData<string> Texts =>
    [
        "", "k", "\"", "\\", "/", "a\"b", "\0", "\b\f\n\r\t", "\u001f", "\u007f", "\u0080", "é", "\u2028", "\uFEFF", "\uD83D\uDE00", "\uD83D", "a\uDE00b", "<script>&'+`", "~ }",
        new string('x', 63), new string('x', 64), new string('x', 65), new string('x', 5000), new string('é', 70), new string('"', 64), new string('x', 63) + "\n",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void A_text_as_name_and_as_value(string text) => AssertAlike(sink =>
    {
        sink.StartObject();
        sink.Name(text);
        sink.Text(text);
        sink.Name("again");
        sink.Text(text);
        sink.EndObject();
    });

    [Fact]
    public void Names_in_tables() => AssertAlike(sink =>
    {
        sink.StartObject();
        for (var i = 0; i < 10; i++)
        {
            sink.Name(Names, i);
            sink.Integer(i);
        }

        sink.EndObject();
    });

    [Fact]
    public void Values_in_lists_and_objects() => AssertAlike(sink =>
    {
        sink.StartArray();
        foreach (var write in new Action[]
        {
            () => sink.Integer(long.MinValue), () => sink.Integer(long.MaxValue), () => sink.Number(decimal.MinValue), () => sink.Number(0.10m), () => sink.Number(1e-28m), () => sink.Number(-0.0m),
            () => sink.Boolean(true), () => sink.Boolean(false), sink.Null, () => sink.Text(null), () => sink.Plain("2025-06-11"u8),
            () => sink.Element(JsonSerializer.SerializeToElement(new { a = new object[] { 1, "ü", null! }, b = new { } })),
            () => Empty(sink.StartObject, sink.EndObject), () => Empty(sink.StartArray, sink.EndArray),
        })
        {
            sink.Item();
            write();
        }

        sink.Item();
        sink.StartObject();
        sink.Name("list");
        Empty(sink.StartArray, sink.EndArray);
        sink.Name(Names, 0);
        Empty(sink.StartObject, sink.EndObject);
        sink.EndObject();
        sink.EndArray();
    });

    [Fact]
    public void What_contains_itself_is_an_exception_and_the_next_body_is_whole()
    {
        void Endless(DirectSink sink, int depth)
        {
            sink.StartObject();
            sink.Name("child");
            Endless(sink, depth + 1);
        }

        Assert.Throws<InvalidOperationException>(() => RequestBody.Write(Endless, 0));

        using var body = RequestBody.Write(
            static (sink, value) =>
            {
                sink.StartObject();
                sink.Name("a");
                sink.Integer(value);
                sink.EndObject();
            },
            1);
        Assert.Equal("""{"a":1}""", new StreamReader(body.ReadAsStream(TestContext.Current.CancellationToken)).ReadToEnd());
    }

    private static void Empty(Action start, Action end)
    {
        start();
        end();
    }

    private static void AssertAlike(Action<JsonSink> write)
    {
        var direct = new DirectSink();
        write(direct);
        Assert.Equal(WrittenJson.Of(write), Encoding.UTF8.GetString(direct.Buffer.Written));
        direct.Reset();
    }
}

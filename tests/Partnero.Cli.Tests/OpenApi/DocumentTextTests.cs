using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Cli.OpenApi.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Partnero.Cli.Tests.OpenApi;

/// <summary>Whatever the pages hold, the document is JSON and YAML that every parser reads, with the same values.</summary>
public sealed class DocumentTextTests : IDisposable
{
    private readonly TemporaryFolder _docs = new();

    public void Dispose() => _docs.Dispose();

    [Theory]
    [InlineData("json", "3.1")]
    [InlineData("json", "3.0")]
    [InlineData("yaml", "3.1")]
    public async Task Odd_characters_and_numbers_of_a_sample_arrive(string format, string version)
    {
        const string Odd = "a\\u2028\\u2029\\u0085\\u000b\\u001b\\u007f\\\"\\ud83d\\ude00\u2028\u0085";
        _docs.Write("things/get.md", Page($"{{ \"id\": \"{Odd}\", \"half\": \"\\ud83d\", \"large\": 1e999, \"\": 1, \"yes\": \"no\", \"n: #\": \"- x\" }}"));

        var run = await Cli.RunAsync("openapi", _docs.Path, "--format", format, "--openapi", version);

        Assert.Equal(0, run.ExitCode);
        var data = Value(format == "json" ? JsonNode.Parse(run.Out)! : Yaml.Read(run.Out));
        Assert.Equal(JsonNode.Parse($"\"{Odd}\"")!.ToString(), data["id"]!.ToString());
        Assert.Equal("\uFFFD", data["half"]!.ToString());
        Assert.Equal("no", data["yes"]!.ToString());
        Assert.Equal("- x", data["n: #"]!.ToString());
        Assert.NotNull(data[""]);
    }

    [Fact]
    public async Task A_long_name_is_an_explicit_key_in_YAML()
    {
        var name = new string('a', 1100);
        _docs.Write("things/get.md", Page($"{{ \"id\": \"x\", \"{name}\": {{ \"b\": [1, {{ \"c\": [] }}] }} }}"));

        var run = await Cli.RunAsync("openapi", _docs.Path, "--format", "yaml");

        Assert.Contains($"? {name}\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("""{"b":["1",{"c":[]}]}""", Value(Yaml.Read(run.Out))[name]!.ToJsonString());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("Null")]
    [InlineData("12")]
    [InlineData("1.2.3")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("a:")]
    [InlineData("/things/{id}")]
    [InlineData(" a")]
    [InlineData("")]
    [InlineData("one\ntwo\n\nthree")]
    [InlineData("one\n  two")]
    [InlineData("one\n")]
    [InlineData("one \ntwo")]
    [InlineData("caf\u00e9\nna\u00efve \u2192 x")]
    [InlineData("- a\n- b")]
    [InlineData("`a`\n* b: c # d")]
    public void A_text_is_the_same_text_in_YAML(string text)
    {
        var json = new JsonObject { [text.Replace("\n", "", StringComparison.Ordinal)] = text, ["list"] = new JsonArray(text, new JsonObject { ["in"] = text }) };

        var yaml = DocumentYaml.Write(new ReadOnlySequence<byte>(JsonSerializer.SerializeToUtf8Bytes(json))).ToString();

        Assert.Equal(json.ToJsonString(), Yaml.Read(yaml).ToJsonString());
    }

    [Fact]
    public void A_document_that_is_broken_is_not_put_out()
    {
        Assert.Throws<InvalidOperationException>(() => DocumentCheck.Json(Bytes("{\"a\":Infinity}")));
        Assert.Throws<InvalidOperationException>(() => DocumentCheck.Yaml(Bytes($"{new string('a', 2000)}: 1\n")));
    }

    [Fact]
    public void A_long_text_comes_out_as_it_went_in()
    {
        var chunks = new TextChunks();
        var text = new StringBuilder();
        for (var i = 0; i < 30_000; i++)
        {
            text.Append(i).Append("\u00e9\ud83d\ude00");
            chunks.Write(Encoding.UTF8.GetBytes($"{i}\u00e9\ud83d\ude00"));
        }

        Assert.Equal(text.ToString(), chunks.ToString());
    }

    private static ReadOnlySequence<byte> Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static JsonNode Value(JsonNode document) =>
        document["paths"]!["/things"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["examples"]!["ok"]!["value"]!["data"]!;

    private static string Page(string data) =>
        $"# Get thing\n\n## Endpoint\n\n```\nGET https://api.example.com/v1/things\n```\n\n## Response\n\n```json 200 OK\n{{ \"data\": {data}, \"status\": 1 }}\n```\n";

    /// <summary>YAML as JSON whose scalars are all texts, read by another's parser.</summary>
    private static class Yaml
    {
        public static JsonNode Read(string text)
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            return Read(parser)!;
        }

        private static JsonNode? Read(Parser parser)
        {
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return scalar.Value;
            }

            if (parser.TryConsume<SequenceStart>(out _))
            {
                var items = new JsonArray();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(Read(parser));
                }

                return items;
            }

            parser.Consume<MappingStart>();
            var members = new JsonObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = parser.Consume<Scalar>().Value;
                members.Add(name, Read(parser));
            }

            return members;
        }
    }
}

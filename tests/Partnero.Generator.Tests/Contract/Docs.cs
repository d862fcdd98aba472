using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Small pages in the dialect, and consumer code against what comes out of them.</summary>
internal sealed class Docs
{
    private readonly Driven _driven;

    public Docs(params DocPage[] pages)
    {
        _driven = Driven.Once(new PartneroGenerator(), pages);
        Files = _driven.Files;
    }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>What was reported, as <c>PTN2007 path(line)</c>.</summary>
    public IReadOnlyList<string> Reports =>
    [
        .. _driven.Diagnostics.Select(diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            return $"{diagnostic.Id} {span.Path.Replace("/project/docs-spec/", "", StringComparison.Ordinal)}({span.StartLinePosition.Line + 1})";
        }),
    ];

    /// <summary>A page as Partnero's site delivers it.</summary>
    public static DocPage Page(string path, string markdown) => new(path, SmallDocs.Preamble + markdown + "\n");

    /// <summary>A page with one endpoint: a table under a heading, and an answer.</summary>
    public static DocPage Page(string path, string endpoint, string heading, string rows, string? answer = null) => Page(
        path,
        $"""
        # A page

        > In one line.

        ## Endpoint

        ```
        {endpoint}
        ```

        {(rows.Length == 0 ? "" : $"## {heading}\n\n{rows}")}

        {(answer is null ? "" : $"## Response\n\n<ResponseExample>\n  ```json 200 OK theme={{null}}\n  {answer}\n  ```\n</ResponseExample>")}
        """);

    /// <summary>Runs the body of a method with <c>client</c> against canned answers; gives what it returns.</summary>
    public Task<string> Run(HttpMessageHandler wire, string body) => Script.Run(Files, wire, body);

    /// <summary>The same with options of its own.</summary>
    public Task<string> Run(HttpMessageHandler wire, PartneroClientOptions options, string body) => Script.Run(Files, wire, body, options);

    /// <summary>Runs code that only the types have a say in: that it compiles is the proof.</summary>
    public void Compiles(string members) => StrictCompiler.Load(Files, $"namespace Acme;\npublic static class Consumer\n{{\n{members}\n}}\n");

    /// <summary>The errors that code gives.</summary>
    public string DoesNotCompile(string members) =>
        Assert.Throws<InvalidOperationException>(() => Compiles(members)).Message;
}

/// <summary>Answers one after the other, the last one again and again, and keeps what was sent.</summary>
internal static class Wire
{
    public static Recorder Answering(params string[] answers)
    {
        var next = 0;
        return new Recorder(_ => answers[Math.Min(next++, answers.Length - 1)]);
    }

    /// <summary>What was sent: method, path and query, body.</summary>
    public static IReadOnlyList<string> Sent(this Recorder recorder) =>
        [.. recorder.Requests.Select(request => $"{request.Line.Replace("https://api.acme.test/v1", "", StringComparison.Ordinal)} {request.Body}".TrimEnd())];
}

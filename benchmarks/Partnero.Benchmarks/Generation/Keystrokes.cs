using Markdig;
using Partnero.Benchmarks.Measuring;
using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Benchmarks.Generation;

/// <summary>
/// What generation costs in a process that is warm: all of it, after each kind of edit, the model alone, and Markdig alone,
/// which is the floor for anything that reads these pages.
/// </summary>
internal static class Keystrokes
{
    private static readonly MarkdownPipeline Floor = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static async Task RunAsync(string name, List<KeyValuePair<string, string>> pages, int rounds, TextWriter output)
    {
        await new Interleaved($"A warm run and keystrokes, {name}", rounds, TimeSpan.FromMilliseconds(200))
            .Add("all pages, new driver", () => Done(() => new DrivenGenerator(pages).Run()))
            .Add("C# edited", Edit(pages, driven => driven.TypeCSharp))
            .Add("description of a field edited", Edit(pages, driven => driven.EditDescription))
            .Add("name of a field edited", Edit(pages, driven => driven.EditField))
            .Add("prose edited", Edit(pages, driven => driven.EditProse))
            .Add("same text in new objects", Edit(pages, driven => driven.Reload))
            .RunAsync(output);

        await new Interleaved($"Reading, {name}", rounds, TimeSpan.FromMilliseconds(200))
            .Add("Markdig alone", () => Done(() => ParseAll(pages)))
            .Add("pages read", () => Done(() => ReadAll(pages)))
            .Add("pages read and linked: the model", () => Done(() => ApiLinker.Link(ReadAll(pages), LinkOptions.Default)))
            .RunAsync(output);
    }

    private static Func<Task> Edit(List<KeyValuePair<string, string>> pages, Func<DrivenGenerator, Action> edit)
    {
        var driven = new DrivenGenerator(pages);
        driven.Run();
        var run = edit(driven);
        return () => Done(run);
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static Task Done(Func<object> function)
    {
        GC.KeepAlive(function());
        return Task.CompletedTask;
    }

    private static int ParseAll(List<KeyValuePair<string, string>> pages) => pages.Sum(page => Markdown.Parse(page.Value, Floor).Count);

    private static List<Spec.Model.Page> ReadAll(List<KeyValuePair<string, string>> pages) =>
        [.. pages.Select(page => Spec.PageReader.Read(page.Key, page.Value).Page!)];
}

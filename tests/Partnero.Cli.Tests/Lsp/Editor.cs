using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Nerdbank.Streams;
using Partnero.Cli.Lsp;
using StreamJsonRpc;

namespace Partnero.Cli.Tests.Lsp;

/// <summary>An editor: opens a folder with a server of its own and talks to it over streams.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private readonly JsonRpc _rpc;
    private readonly Task<bool> _server;
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, JsonElement> _published = new(StringComparer.Ordinal);
    private int _version;

    private Editor()
    {
        var (mine, its) = FullDuplexStream.CreatePair();
        _server = LspHost.RunAsync(its, its, CancellationToken.None);
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(mine, mine, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcMethod("textDocument/publishDiagnostics", (string uri, JsonElement diagnostics) => { _published[uri] = diagnostics; });
        _rpc.StartListening();
    }

    /// <summary>Opens a folder with pages in <c>docs-spec</c>.</summary>
    public static async Task<Editor> StartAsync(params (string Path, string Text)[] pages)
    {
        var editor = new Editor();
        foreach (var (path, text) in pages)
        {
            var file = Path.Combine(editor._folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        await editor.AskAsync("initialize", new { rootUri = editor.Uri(""), capabilities = new { } });
        await editor._rpc.NotifyWithParameterObjectAsync("initialized", new { });
        return editor;
    }

    public string Uri(string path) => new Uri(Path.Combine(_folder.Path, path)).AbsoluteUri;

    public Task OpenAsync(string path, string text) =>
        _rpc.NotifyWithParameterObjectAsync("textDocument/didOpen", new { textDocument = new { uri = Uri(path), languageId = "markdown", version = _version, text } });

    public Task TypeAsync(string path, int line, int from, int to, string text) => _rpc.NotifyWithParameterObjectAsync("textDocument/didChange", new
    {
        textDocument = new { uri = Uri(path), version = ++_version },
        contentChanges = new[] { new { range = new { start = new { line, character = from }, end = new { line, character = to } }, text } },
    });

    public Task<JsonElement> AskAtAsync(string method, string path, int line, int character, string? newName = null) =>
        AskAsync(method, new { textDocument = new { uri = Uri(path) }, position = new { line, character }, newName, context = new { includeDeclaration = true } });

    public Task<JsonElement> AskAboutAsync(string method, string path) => AskAsync(method, new { textDocument = new { uri = Uri(path) } });

    public Task<JsonElement> FixesAsync(string path, int line, int character) => AskAsync("textDocument/codeAction", new
    {
        textDocument = new { uri = Uri(path) },
        range = new { start = new { line, character }, end = new { line, character } },
        context = new { diagnostics = Array.Empty<object>() },
    });

    public Task<JsonElement> AskAsync(string method, object parameters) => _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters);

    public Task TellAsync(string method, object parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Waits until the server has published exactly these findings for a page.</summary>
    public async Task AssertFindingsAsync(string path, params string[] ids)
    {
        var waited = Stopwatch.StartNew();
        IReadOnlyList<string> found = [];
        while (waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            await AskAboutAsync("textDocument/foldingRange", path);
            found = _published.TryGetValue(Uri(path), out var diagnostics) ? [.. diagnostics.EnumerateArray().Select(diagnostic => diagnostic.GetProperty("code").GetString()!)] : [];
            if (found.SequenceEqual(ids))
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Equal(ids, found);
    }

    /// <summary>Leaves as the protocol wants it; whether the server took it so.</summary>
    public async Task<bool> LeaveAsync()
    {
        await _rpc.InvokeAsync("shutdown");
        await _rpc.NotifyAsync("exit");
        return await _server;
    }

    public async ValueTask DisposeAsync()
    {
        _rpc.Dispose();
        await _server;
        _folder.Dispose();
    }
}

using Partnero.Spec.Editing;
using StreamJsonRpc;

namespace Partnero.Cli.Lsp;

/// <summary>
/// The requests of an editor. Handled one after the other, so that an answer is always about the text that the editor sent last.
/// A place that the server knows nothing of has an empty answer, never an error.
/// </summary>
internal sealed class LanguageServer(Action<string, object> notify, Action exit)
{
    private const string NothingOpen = "nothing is open there";
    private readonly Workspaces _workspaces = new();
    private readonly Dictionary<string, string> _published = new(StringComparer.Ordinal);
    private bool _isShutDown;

    /// <summary>Whether the editor said goodbye as the protocol wants it.</summary>
    public bool EndedInOrder => _isShutDown;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public object Initialize(InitializeParams parameters)
    {
        var roots = parameters.WorkspaceFolders is { Count: > 0 } folders ? folders.Select(folder => folder.Uri) : [parameters.RootUri ?? ""];
        foreach (var root in roots.Select(Places.File).OfType<string>())
        {
            _workspaces.Add(root, parameters.InitializationOptions?.Docs);
        }

        return new { Capabilities = ServerCapabilities.All, ServerInfo = new { Name = "partnero" } };
    }

    [JsonRpcMethod("initialized")]
    public void Initialized() => Publish();

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        _isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => exit();

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public void DidOpen(DidOpenParams parameters)
    {
        if (_workspaces.Find(parameters.TextDocument.Uri, orOpen: true) is var (docs, page))
        {
            docs.Open(page, parameters.TextDocument.Text ?? "");
            Publish();
        }
    }

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public void DidChange(DidChangeParams parameters)
    {
        if (_workspaces.Find(parameters.TextDocument.Uri) is var (docs, page) && docs.IsOpen(page))
        {
            docs.Open(page, Places.Apply(docs.TextOf(page) ?? "", parameters.ContentChanges));
            Publish();
        }
    }

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void DidClose(DocumentParams parameters)
    {
        if (_workspaces.Find(parameters.TextDocument.Uri) is var (docs, page))
        {
            docs.Close(page);
            docs.Reload(page);
            Publish();
        }
    }

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public void DidSave(DocumentParams parameters)
    {
        if (_workspaces.Find(parameters.TextDocument.Uri) is var (docs, page))
        {
            docs.Reload(page);
        }
    }

    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWatchedFiles(WatchedFilesParams parameters)
    {
        foreach (var change in parameters.Changes)
        {
            if (_workspaces.Find(change.Uri) is var (docs, page) && Workspaces.IsPage(page))
            {
                docs.Reload(page);
            }
        }

        Publish();
    }

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    public void DidChangeWorkspaceFolders(FoldersParams parameters)
    {
        foreach (var root in parameters.Event.Removed.Select(folder => Places.File(folder.Uri)).OfType<string>())
        {
            _workspaces.Remove(root);
        }

        foreach (var root in parameters.Event.Added.Select(folder => Places.File(folder.Uri)).OfType<string>())
        {
            _workspaces.Add(root, docs: null);
        }

        Publish();
    }

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public LspHover? Hover(PositionParams parameters) => At(parameters, Hovering.At, null);

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<LspCompletionItem> Completion(PositionParams parameters) => At(parameters, (docs, page, offset) => Completing.At(docs, page, offset).ToList(), []);

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public LspLocation? Definition(PositionParams parameters) => At(parameters, Navigating.Definition, null);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<LspLocation> References(PositionParams parameters) => At(parameters, Navigating.References, []);

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public LspRange? PrepareRename(PositionParams parameters) => At(parameters, (_, page, offset) => Navigating.PrepareRename(page, offset), null);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public WorkspaceEdit? Rename(RenameParams parameters) =>
        At(new PositionParams(parameters.TextDocument, parameters.Position), (docs, page, offset) => Navigating.Rename(docs, page, offset, parameters.NewName), null);

    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<LspDocumentSymbol> DocumentSymbol(DocumentParams parameters) => Of(parameters.TextDocument, (_, page) => Navigating.Symbols(page), []);

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<LspFoldingRange> FoldingRange(DocumentParams parameters) => Of(parameters.TextDocument, (_, page) => Navigating.Folds(page).ToList(), []);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<LspCodeAction> CodeAction(CodeActionParams parameters) =>
        Of(parameters.TextDocument, (docs, page) => Diagnosing.Fixes(docs, page.Path, parameters.Range), []);

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<LspWorkspaceSymbol> Symbol(SymbolParams parameters) => [.. _workspaces.All.SelectMany(docs => Navigating.Symbols(docs, parameters.Query))];

    /// <summary>Not of the protocol: the C# that a page becomes.</summary>
    [JsonRpcMethod("partnero/csharp", UseSingleObjectParameterDeserialization = true)]
    public string CSharp(DocumentParams parameters) => Of(parameters.TextDocument, (docs, page) => Hovering.CSharpOf(docs, page.Path), $"// {NothingOpen}\n");

    private T At<T>(PositionParams parameters, Func<DocsWorkspace, PageText, int, T> answer, T none) =>
        Of(parameters.TextDocument, (docs, page) => answer(docs, page, Places.Offset(page.Lines, parameters.Position)), none);

    private T Of<T>(TextDocument document, Func<DocsWorkspace, PageText, T> answer, T none) =>
        _workspaces.Find(document.Uri) is var (docs, path) && docs.PageOf(path) is { } page ? answer(docs, page) : none;

    // Only pages whose findings have changed, those without any again included.
    private void Publish()
    {
        var now = new Dictionary<string, IReadOnlyList<LspDiagnostic>>(StringComparer.Ordinal);
        foreach (var docs in _workspaces.All)
        {
            foreach (var page in Diagnosing.Of(docs))
            {
                now[Places.ToUri(docs.FileOf(page.Key))] = [.. page];
            }
        }

        foreach (var uri in _published.Keys.Except(now.Keys, StringComparer.Ordinal).ToList())
        {
            _published.Remove(uri);
            notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, []));
        }

        foreach (var (uri, diagnostics) in now)
        {
            var text = string.Join('\n', diagnostics);
            if (!_published.TryGetValue(uri, out var before) || before != text)
            {
                _published[uri] = text;
                notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, diagnostics));
            }
        }
    }
}

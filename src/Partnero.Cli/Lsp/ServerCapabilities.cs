namespace Partnero.Cli.Lsp;

/// <summary>What the server tells an editor that it can do.</summary>
internal static class ServerCapabilities
{
    private const int Incremental = 2;

    public static object All { get; } = new
    {
        PositionEncoding = "utf-16",
        TextDocumentSync = new { OpenClose = true, Change = Incremental, Save = new { IncludeText = false } },
        HoverProvider = true,
        CompletionProvider = new { TriggerCharacters = new[] { "|", "`", "<", "\"", "/", " " } },
        DefinitionProvider = true,
        ReferencesProvider = true,
        RenameProvider = new { PrepareProvider = true },
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        FoldingRangeProvider = true,
        CodeActionProvider = new { CodeActionKinds = new[] { "quickfix" } },
        Workspace = new { WorkspaceFolders = new { Supported = true, ChangeNotifications = true } },
    };
}

namespace Partnero.Cli.Lsp;

// The part of the Language Server Protocol 3.17 that the server speaks. Names are those of the protocol.

/// <summary>A place; lines and UTF-16 columns count from zero.</summary>
internal sealed record LspPosition(int Line, int Character);

internal sealed record LspRange(LspPosition Start, LspPosition End);

internal sealed record LspLocation(string Uri, LspRange Range);

internal sealed record LspTextEdit(LspRange Range, string NewText);

internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<LspTextEdit>> Changes);

internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string text) => new("markdown", text);
}

internal sealed record LspHover(MarkupContent Contents, LspRange? Range);

internal sealed record CodeDescription(string Href);

internal sealed record DiagnosticRelatedInformation(LspLocation Location, string Message);

internal sealed record LspDiagnostic(LspRange Range, int Severity, string Code, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public string Source { get; init; } = "partnero";

    public IReadOnlyList<DiagnosticRelatedInformation>? RelatedInformation { get; init; }
}

internal sealed record PublishDiagnosticsParams(string Uri, IReadOnlyList<LspDiagnostic> Diagnostics)
{
    public int? Version { get; init; }
}

internal sealed record LspCodeAction(string Title, string Kind, WorkspaceEdit Edit)
{
    public IReadOnlyList<LspDiagnostic> Diagnostics { get; init; } = [];

    public bool? IsPreferred { get; init; }
}

internal sealed record LspCompletionItem(string Label, int Kind)
{
    public string? Detail { get; init; }

    public LspTextEdit? TextEdit { get; init; }
}

internal sealed record LspDocumentSymbol(string Name, int Kind, LspRange Range, LspRange SelectionRange)
{
    public string? Detail { get; init; }

    public IReadOnlyList<LspDocumentSymbol> Children { get; init; } = [];
}

internal sealed record LspWorkspaceSymbol(string Name, int Kind, LspLocation Location)
{
    public string? ContainerName { get; init; }
}

internal sealed record LspFoldingRange(int StartLine, int EndLine);

internal sealed record TextDocument(string Uri)
{
    public int? Version { get; init; }

    public string? Text { get; init; }
}

internal sealed record ContentChange(string Text)
{
    public LspRange? Range { get; init; }
}

internal sealed record DidOpenParams(TextDocument TextDocument);

internal sealed record DidChangeParams(TextDocument TextDocument, IReadOnlyList<ContentChange> ContentChanges);

internal sealed record DocumentParams(TextDocument TextDocument);

internal sealed record PositionParams(TextDocument TextDocument, LspPosition Position);

internal sealed record RenameParams(TextDocument TextDocument, LspPosition Position, string NewName);

internal sealed record CodeActionParams(TextDocument TextDocument, LspRange Range);

internal sealed record SymbolParams(string Query);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record WatchedFilesParams(IReadOnlyList<FileEvent> Changes);

internal sealed record WorkspaceFolder(string Uri, string? Name);

internal sealed record FoldersEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

internal sealed record FoldersParams(FoldersEvent Event);

/// <summary>What an editor may set: the docs folder, where it is not found by itself.</summary>
internal sealed record InitializationOptions
{
    public string? Docs { get; init; }
}

internal sealed record InitializeParams
{
    public string? RootUri { get; init; }

    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }

    public InitializationOptions? InitializationOptions { get; init; }
}

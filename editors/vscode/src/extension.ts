// Starts `partnero lsp` and shows what it says. What a page means is known there and nowhere else.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration('partnero');
  const command = settings.get<string>('command', 'partnero');
  client = new LanguageClient(
    'partnero',
    'Partnero',
    { command, args: ['lsp'] },
    {
      documentSelector: [{ scheme: 'file', language: 'markdown' }, { scheme: 'file', language: 'mdx' }],
      initializationOptions: { docs: settings.get<string>('docs') || undefined },
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{md,mdx}') },
    },
  );
  const pages = new CSharpPages(client);
  const status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left);
  const count = () => showCounts(status);
  context.subscriptions.push(
    status,
    vscode.languages.onDidChangeDiagnostics(count),
    vscode.window.onDidChangeActiveTextEditor(count),
    vscode.workspace.registerTextDocumentContentProvider(CSharpPages.scheme, pages),
    vscode.workspace.onDidChangeTextDocument(change => pages.refresh(change.document.uri)),
    vscode.commands.registerCommand('partnero.showCSharp', () => pages.show()),
  );
  try {
    await client.start();
  } catch (error) {
    const install = 'Copy the install command';
    const choice = await vscode.window.showErrorMessage(`'${command} lsp' does not start: ${error}`, install);
    if (choice === install) {
      await vscode.env.clipboard.writeText('dotnet tool install --global Partnero.Cli');
    }
  }

  count();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The C# of a page, in a tab beside it. */
class CSharpPages implements vscode.TextDocumentContentProvider {
  static readonly scheme = 'partnero-csharp';
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: LanguageClient) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    return this.client.sendRequest<string>('partnero/csharp', { textDocument: { uri: uri.query } });
  }

  refresh(page: vscode.Uri): void {
    this.changed.fire(CSharpPages.addressOf(page));
  }

  async show(): Promise<void> {
    const page = vscode.window.activeTextEditor?.document.uri;
    if (page?.scheme === 'file') {
      const document = await vscode.workspace.openTextDocument(CSharpPages.addressOf(page));
      await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, 'csharp'), vscode.ViewColumn.Beside, true);
    }
  }

  private static addressOf(page: vscode.Uri): vscode.Uri {
    return vscode.Uri.from({ scheme: CSharpPages.scheme, path: `${page.path}.cs`, query: page.toString() });
  }
}

function showCounts(status: vscode.StatusBarItem): void {
  const found = vscode.languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics).filter(diagnostic => diagnostic.source === 'partnero');
  const count = (severity: vscode.DiagnosticSeverity) => found.filter(diagnostic => diagnostic.severity === severity).length;
  status.text = `$(book) ${count(vscode.DiagnosticSeverity.Error)} / ${count(vscode.DiagnosticSeverity.Warning)}`;
  status.tooltip = 'Partnero pages: errors / warnings';
  status.command = 'workbench.actions.view.problems';
  status.show();
}

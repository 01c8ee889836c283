// "Show as picture": a tab beside the text with the coverage map, the references, the time line and the folder. It follows
// the paper and the cursor; choosing something goes to the text.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import * as vscode from 'vscode';

import { goTo, requirePaper, toRange, type ActivePaper } from '../active_paper';
import type { ServerClient } from '../client';
import { Debounce } from '../debounce';
import { kFactsRequest, type Facts } from '../facts';
import { kFolderRequest, withAddresses, type Folder } from '../folder';
import type { Location } from '../paper';
import { pageHtml } from './html';
import { fromPage, keptPicture, leadsTo, type ExportFormat, type FromPage, type ShownPaper, type ToPage } from './messages';
import { filled } from './scene';
import { pictureTexts, type PictureName } from './texts';

const kViewType = 'vraagbaak.pictures';
const kCursorDelayMs = 150;

export function createPictures(client: ServerClient, paper: ActivePaper, extensionUri: vscode.Uri): vscode.Disposable {
  let panel: PicturePanel | undefined;
  const adopt = (webview: vscode.WebviewPanel, picture: PictureName) => {
    const created = new PicturePanel(webview, client, paper, extensionUri, picture);
    panel = created;
    webview.onDidDispose(() => {
      created.dispose();
      panel = panel === created ? undefined : panel;
    });
  };
  const show = (picture?: PictureName) => {
    if (panel !== undefined) {
      panel.show(picture);
    } else if (requirePaper(paper) !== undefined) {
      const webview = vscode.window.createWebviewPanel(kViewType, pictureTexts(vscode.l10n).title, vscode.ViewColumn.Beside, {});
      adopt(webview, picture ?? 'map');
    }
  };
  return vscode.Disposable.from(
    { dispose: () => panel?.close() },
    vscode.commands.registerCommand('vraagbaak.showPicture', () => show()),
    vscode.commands.registerCommand('vraagbaak.showReferencesAsPicture', () => show('references')),
    vscode.commands.registerCommand('vraagbaak.showTimeLine', () => show('time')),
    vscode.commands.registerCommand('vraagbaak.showFolderPicture', () => show('folder')),
    vscode.window.registerWebviewPanelSerializer(kViewType, {
      deserializeWebviewPanel: async (webview, state: unknown) => adopt(webview, keptPicture(state)),
    }),
  );
}

class PicturePanel {
  /** What only one of the pictures shows. The folder stays when another paper comes, which mostly is one of it. */
  private more: Pick<ShownPaper, 'facts' | 'folder'> = { facts: undefined, folder: undefined };
  /** What the page shows now. */
  private shown: ShownPaper | undefined;
  private asked: vscode.CancellationTokenSource | undefined;
  private isReady = false;
  /** Where the text was last seen, which is where it comes back. */
  private column: vscode.ViewColumn | undefined;
  private readonly cursor = new Debounce(kCursorDelayMs, () => this.tellCursor());
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly client: ServerClient,
    private readonly paper: ActivePaper,
    extensionUri: vscode.Uri,
    private picture: PictureName,
  ) {
    const { webview } = panel;
    const folder = vscode.Uri.joinPath(extensionUri, 'dist');
    this.subscriptions = [
      this.cursor,
      webview.onDidReceiveMessage((message: unknown) => this.receive(fromPage(message))),
      paper.onDidChange(() => this.update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === paper.editor && this.cursor.request()),
    ];
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'images/icon.png');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.html = pageHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'pictures.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'pictures.css')).toString(),
      source: webview.cspSource,
      nonce: randomBytes(16).toString('hex'),
      language: vscode.env.language,
      title: pictureTexts(vscode.l10n).title,
    });
  }

  /** Brings the tab to the front, with another picture when one is named. */
  show(picture?: PictureName): void {
    this.panel.reveal();
    if (picture !== undefined) {
      this.tell({ kind: 'picture', picture });
      this.choose(picture);
    }
  }

  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.asked?.dispose();
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  private receive(message: FromPage | undefined): void {
    switch (message?.kind) {
      case 'ready':
        // Also after the tab was hidden: a page that nobody sees is not kept.
        this.isReady = true;
        this.tell({ kind: 'texts', texts: pictureTexts(vscode.l10n), language: vscode.env.language });
        this.tell({ kind: 'picture', picture: this.picture });
        this.tell({ kind: 'paper', paper: this.shown ?? this.waiting() });
        this.update();
        break;
      case 'picture':
        this.choose(message.picture);
        break;
      case 'goTo':
        if (this.shown !== undefined && leadsTo(message.target.uri, this.shown)) {
          void this.goTo(message.target);
        }
        break;
      case 'export':
        void this.save(message.picture, message.format, message.content);
        break;
      case 'failed':
        void vscode.window.showErrorMessage(this.texts('notDrawn', message.reason));
        break;
      case undefined:
        break;
    }
  }

  private choose(picture: PictureName): void {
    this.picture = picture;
    void this.askMore();
  }

  private async goTo({ uri, range }: Location): Promise<void> {
    try {
      await goTo(vscode.Uri.parse(uri), toRange(range), this.column);
    } catch (error) {
      // The file may be gone since; the editor says so in its own words.
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  }

  /** A picture stays while another text is in front of its paper. One that nobody sees waits until it is ready anew. */
  private update(): void {
    const { document, overview, references } = this.paper;
    if (!this.isReady || !this.panel.visible || document === undefined) {
      return;
    }
    this.column = this.paper.editor?.viewColumn ?? this.column;
    const uri = document.uri.toString();
    if (uri !== this.shown?.uri) {
      this.more = { ...this.more, facts: undefined };
    }
    if (overview === undefined) {
      if (uri !== this.shown?.uri) {
        this.shown = undefined;
        this.tell({ kind: 'paper', paper: 'reading' });
      }
      return;
    }
    const others = (references?.incoming ?? []).map(({ location }) => location.uri);
    const paths = Object.fromEntries(others.map((other) => [other, vscode.workspace.asRelativePath(vscode.Uri.parse(other))]));
    this.shown = { uri, overview, references, ...this.more, paths };
    this.tell({ kind: 'paper', paper: this.shown });
    this.tellCursor();
    void this.askMore();
  }

  /** Asks for what only the chosen picture shows. */
  private async askMore(): Promise<void> {
    this.asked?.cancel();
    const { picture } = this;
    const uri = this.paper.document?.uri;
    if (uri === undefined || this.client.state !== 'running' || (picture !== 'time' && picture !== 'folder')) {
      return;
    }
    const asked = new vscode.CancellationTokenSource();
    this.asked = asked;
    const told = picture === 'time' ? await this.factsOf(uri, asked.token) : await this.folderOf(uri, asked.token);
    if (this.asked === asked && !asked.token.isCancellationRequested && told !== undefined) {
      this.more = { ...this.more, ...told };
      if (this.shown?.uri === uri.toString()) {
        this.shown = { ...this.shown, ...told };
        this.tell({ kind: 'paper', paper: this.shown });
        this.tellCursor();
      }
    }
  }

  private async factsOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<Pick<ShownPaper, 'facts'> | undefined> {
    const facts = this.client.knows(kFactsRequest) ? await this.client.ask<Facts>(kFactsRequest, uri, token) : 'unknown';
    return facts && { facts };
  }

  private async folderOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<Pick<ShownPaper, 'folder'> | undefined> {
    if (!this.client.knows(kFolderRequest)) {
      return { folder: 'unknown' };
    }
    const folder = await this.client.ask<Folder>(kFolderRequest, uri, token);
    return folder && { folder: withAddresses(folder, (other) => vscode.Uri.parse(other).toString()) };
  }

  private waiting(): 'none' | 'reading' {
    return this.paper.document === undefined ? 'none' : 'reading';
  }

  private tellCursor(): void {
    const { editor } = this.paper;
    if (editor?.document.uri.toString() === this.shown?.uri && editor !== undefined) {
      const { line, character } = editor.selection.active;
      this.tell({ kind: 'cursor', at: { line, character } });
    }
  }

  private tell(message: ToPage): void {
    if (this.isReady) {
      void this.panel.webview.postMessage(message);
    }
  }

  private async save(picture: PictureName, format: ExportFormat, content: string): Promise<void> {
    const paper = this.shown === undefined ? undefined : vscode.Uri.parse(this.shown.uri);
    const name = `${path.posix.parse(paper?.path ?? '').name || 'vraagbaak'}-${this.fileName(picture)}.${format}`;
    const folder = paper?.scheme === 'file' ? vscode.Uri.joinPath(paper, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters: { [format.toUpperCase()]: [format] },
    });
    if (target === undefined) {
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(target, Buffer.from(content, format === 'svg' ? 'utf8' : 'base64'));
      void vscode.window.showInformationMessage(this.texts('saved', path.posix.basename(target.path)));
    } catch (error) {
      void vscode.window.showErrorMessage(this.texts('notDrawn', error instanceof Error ? error.message : String(error)));
    }
  }

  private fileName(picture: PictureName): string {
    return pictureTexts(vscode.l10n).pictures[picture].toLowerCase().replace(/\W+/g, '-');
  }

  private texts(text: 'saved' | 'notDrawn', value: string): string {
    return filled(pictureTexts(vscode.l10n)[text], value);
  }
}

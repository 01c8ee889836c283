// The paper in the editor that was used last, with what the server tells of it. Views and marks follow it.
import * as vscode from 'vscode';

import type { ServerClient } from './client';
import { kLanguage } from './config';
import { Debounce } from './debounce';
import { kOverviewRequest, kReferencesRequest, type Overview, type References } from './paper';

const kDelayMs = 250;
const kTries = 3;
/** While the server reads the folder, what it knows of other papers grows without a change of the text. */
const kIndexDelayMs = 2000;

export class ActivePaper implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when another paper is active, and when something else is known of it. */
  readonly onDidChange = this.changed.event;

  private editor_: vscode.TextEditor | undefined;
  private overview_: Overview | undefined;
  private references_: References | undefined;
  private asked: vscode.CancellationTokenSource | undefined;
  private readonly soon = new Debounce(kDelayMs, () => void this.ask());
  private readonly later = new Debounce(kIndexDelayMs, () => void this.ask());
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly client: ServerClient) {
    this.subscriptions = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.follow()),
      vscode.workspace.onDidOpenTextDocument(() => this.follow()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => document === this.document && this.soon.request()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.document?.uri.toString())) {
          this.soon.request();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('vraagbaak') && this.soon.request()),
      this.onDidChange(() => this.tellContext()),
      client.onDidChangeState(() => {
        this.forget();
        void this.ask();
      }),
    ];
    this.tellContext();
    this.follow();
  }

  /** The editor with the paper; undefined when none is on screen. */
  get editor(): vscode.TextEditor | undefined {
    return this.editor_;
  }
  get document(): vscode.TextDocument | undefined {
    return this.editor_?.document;
  }
  /** Undefined while the server has not answered. Its ranges may be those of a text some keystrokes ago. */
  get overview(): Overview | undefined {
    return this.overview_;
  }
  get references(): References | undefined {
    return this.references_;
  }
  /** An overview with the ranges of the text as it is, for what changes that text. */
  async currentOverview(): Promise<Overview | undefined> {
    const isCurrent = () => this.overview_ !== undefined && this.overview_.version === this.document?.version;
    // Another request may have taken the place of this one.
    for (let tries = 0; tries < kTries && !isCurrent(); tries++) {
      await this.ask();
    }
    return isCurrent() ? this.overview_ : undefined;
  }

  dispose(): void {
    this.asked?.dispose();
    this.soon.dispose();
    this.later.dispose();
    this.subscriptions.forEach((subscription) => void subscription.dispose());
  }

  /** A paper stays active while something beside it has the focus, as long as it is on screen. */
  private follow(): void {
    const active = vscode.window.activeTextEditor;
    const visible = vscode.window.visibleTextEditors;
    const next =
      active !== undefined && isPaper(active.document)
        ? active
        : (visible.find((editor) => editor.document === this.document && isPaper(editor.document)) ??
          visible.find((editor) => isPaper(editor.document)));
    if (next === this.editor_) {
      return;
    }
    const sameDocument = next?.document === this.document;
    this.editor_ = next;
    if (sameDocument) {
      this.changed.fire();
      return;
    }
    this.forget();
    void this.ask();
  }

  /** For `when` in package.json. */
  private tellContext(): void {
    void vscode.commands.executeCommand('setContext', 'vraagbaak.hasPaper', this.document !== undefined);
  }

  private forget(): void {
    this.overview_ = undefined;
    this.references_ = undefined;
    this.changed.fire();
  }

  private async ask(): Promise<void> {
    this.asked?.cancel();
    const document = this.document;
    if (document === undefined || this.client.state !== 'running') {
      return;
    }
    const asked = new vscode.CancellationTokenSource();
    this.asked = asked;
    const uri = document.uri;
    const [overview, references] = await Promise.all([
      this.client.ask<Overview>(kOverviewRequest, uri, asked.token),
      this.client.ask<References>(kReferencesRequest, uri, asked.token),
    ]);
    if (this.asked !== asked || asked.token.isCancellationRequested) {
      return;
    }
    this.overview_ = overview;
    this.references_ = references;
    this.changed.fire();
    if (overview?.index.building === true) {
      this.later.request();
    }
  }
}

/** The paper a command is for; without one it says what is needed. */
export function requirePaper(paper: ActivePaper): vscode.TextEditor | undefined {
  if (paper.editor === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a paper with questions first.'));
  }
  return paper.editor;
}

/** What a view says before it has something to show. Without a paper that is its welcome, which needs an empty message. */
export function waitingText(paper: ActivePaper): string {
  return paper.document === undefined ? '' : vscode.l10n.t('Reading…');
}

/** True for a text that the server reads, not for the old side of a comparison or the like. */
export function isPaper(document: vscode.TextDocument): boolean {
  return document.languageId === kLanguage && ['file', 'untitled', 'vscode-vfs'].includes(document.uri.scheme);
}

export function toRange(range: { start: vscode.Position | Point; end: vscode.Position | Point }): vscode.Range {
  return new vscode.Range(toPosition(range.start), toPosition(range.end));
}

interface Point {
  line: number;
  character: number;
}

function toPosition({ line, character }: Point): vscode.Position {
  return new vscode.Position(line, character);
}

/** Shows a place of a text and puts the cursor there. */
export async function goTo(uri: vscode.Uri, range: vscode.Range, beside?: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const column = shown?.viewColumn ?? beside;
  const editor = await vscode.window.showTextDocument(document, column === undefined ? {} : { viewColumn: column });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

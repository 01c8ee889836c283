// "Show question beside answer": a read-only text in a second column with the question at the cursor, its parts and
// where they are met. It follows the cursor.
import * as vscode from 'vscode';

import { requirePaper, toRange, type ActivePaper } from './active_paper';
import { besideText } from './beside_text';
import { kLanguage } from './config';
import { Debounce } from './debounce';
import { questionsAt } from './paper';
import { stateText } from './states';

const kScheme = 'vraagbaak-beside';
const kDelayMs = 150;

export function createBeside(paper: ActivePaper): vscode.Disposable {
  // The path is the name on the tab.
  const uri = vscode.Uri.from({ scheme: kScheme, path: vscode.l10n.t('Question beside answer') });
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let shown = '';
  const refresh = () => {
    if (!isOpen(uri)) {
      return;
    }
    const text = textAtCursor(paper);
    if (text !== undefined && text !== shown) {
      shown = text;
      changed.fire(uri);
    }
  };
  const soon = new Debounce(kDelayMs, refresh);
  return vscode.Disposable.from(
    changed,
    soon,
    vscode.workspace.registerTextDocumentContentProvider(kScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => shown,
    }),
    paper.onDidChange(() => soon.request()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === paper.editor && soon.request()),
    vscode.commands.registerCommand('vraagbaak.showBeside', async () => {
      if (requirePaper(paper) === undefined) {
        return;
      }
      shown = textAtCursor(paper) ?? vscode.l10n.t('Put the cursor in a question or an answer.');
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      // For its word wrap and its colours; the server reads other schemes only.
      await vscode.languages.setTextDocumentLanguage(document, kLanguage);
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: false,
      });
    }),
  );
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
}

/** Undefined where the cursor is in no question and no answer: what is shown then stays. */
function textAtCursor(paper: ActivePaper): string | undefined {
  const { editor, overview } = paper;
  if (editor === undefined || overview === undefined) {
    return undefined;
  }
  const questions = questionsAt(overview, editor.selection.active);
  if (questions.length === 0) {
    return undefined;
  }
  return besideText(questions, {
    textOf: (range) => editor.document.getText(toRange(range)),
    state: (question) => stateText(question, overview),
    answeredIn: (names) => vscode.l10n.t('answered in {0}', names),
    referredFrom: vscode.l10n.t('Referred to from'),
  });
}

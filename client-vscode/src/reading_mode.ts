// Marks in the text: sub-questions that nobody answered, where a page of an imported paper begins, and in reading mode page
// furniture that steps back.
import * as vscode from 'vscode';

import { toRange, type ActivePaper } from './active_paper';
import { kSection } from './config';
import { isOpen, type Overview } from './paper';

const kReadingMode = 'vraagbaak.readingMode';

/** `state` remembers for the folder whether reading mode is on. */
export function createMarks(paper: ActivePaper, state: vscode.Memento): vscode.Disposable {
  const furniture = vscode.window.createTextEditorDecorationType({ opacity: '0.3', isWholeLine: true });
  const openPart = vscode.window.createTextEditorDecorationType({
    after: {
      contentText: `  ${vscode.l10n.t('not answered')}`,
      color: new vscode.ThemeColor('list.warningForeground'),
      fontStyle: 'italic',
    },
    overviewRulerColor: new vscode.ThemeColor('list.warningForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  // The form feed itself is drawn as an empty box by many fonts.
  const formFeed = vscode.window.createTextEditorDecorationType({ color: 'transparent' });
  const pageStart = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new vscode.ThemeColor('editorRuler.foreground'),
    borderStyle: 'dashed',
    borderWidth: '1px 0 0 0',
  });
  const show = () => {
    const { editor, overview } = paper;
    const reading = state.get(kReadingMode, false);
    void vscode.commands.executeCommand('setContext', kReadingMode, reading);
    if (editor === undefined) {
      return;
    }
    const feeds = formFeeds(editor.document);
    editor.setDecorations(formFeed, feeds);
    editor.setDecorations(pageStart, feeds);
    editor.setDecorations(furniture, reading && overview ? overview.furniture.map(toRange) : []);
    const marks = vscode.workspace.getConfiguration(kSection, editor.document.uri).get('marks.unansweredParts') !== false;
    editor.setDecorations(openPart, marks && overview?.answersExpected === true ? openParts(overview, editor.document) : []);
  };
  const toggle = async (on: boolean) => {
    await state.update(kReadingMode, on);
    show();
  };
  show();
  return vscode.Disposable.from(
    furniture,
    openPart,
    formFeed,
    pageStart,
    paper.onDidChange(show),
    vscode.commands.registerCommand('vraagbaak.toggleReadingMode', () => toggle(!state.get(kReadingMode, false))),
    vscode.commands.registerCommand('vraagbaak.leaveReadingMode', () => toggle(false)),
  );
}

/** Each form feed: `pdftotext` writes one where a page begins. */
function formFeeds(document: vscode.TextDocument): vscode.Range[] {
  const text = document.getText();
  const found: vscode.Range[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    found.push(new vscode.Range(document.positionAt(at), document.positionAt(at + 1)));
  }
  return found;
}

/** Where the parts end that have no answer while their question has one. */
function openParts(overview: Overview, document: vscode.TextDocument): vscode.Range[] {
  return overview.questions
    .filter((question) => !isOpen(question))
    .flatMap((question) => question.parts.filter(isOpen))
    .map((part) => document.validateRange(toRange({ start: part.range.end, end: part.range.end })));
}

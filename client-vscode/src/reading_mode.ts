// Marks in the text: sub-questions that nobody answered, and in reading mode page furniture that steps back.
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
  const show = () => {
    const { editor, overview } = paper;
    const reading = state.get(kReadingMode, false);
    void vscode.commands.executeCommand('setContext', kReadingMode, reading);
    if (editor === undefined) {
      return;
    }
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
    paper.onDidChange(show),
    vscode.commands.registerCommand('vraagbaak.toggleReadingMode', () => toggle(!state.get(kReadingMode, false))),
    vscode.commands.registerCommand('vraagbaak.leaveReadingMode', () => toggle(false)),
  );
}

/** Where the parts end that have no answer while their question has one. */
function openParts(overview: Overview, document: vscode.TextDocument): vscode.Range[] {
  return overview.questions
    .filter((question) => !isOpen(question))
    .flatMap((question) => question.parts.filter(isOpen))
    .map((part) => document.validateRange(toRange({ start: part.range.end, end: part.range.end })));
}

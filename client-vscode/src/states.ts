// How the states of a question are shown: a word and an icon, so that neither colour nor shape alone tells them apart.
import * as vscode from 'vscode';

import type { Overview, Question } from './paper';

/** The state as a word for people. */
export function stateText(question: Question, overview: Overview): string {
  switch (question.state) {
    case 'answered':
      return vscode.l10n.t('answered');
    case 'reference':
      return vscode.l10n.t('refers to another answer');
    case 'problem':
      return vscode.l10n.t('answered, with a finding');
    case 'empty':
      return vscode.l10n.t('answer still empty');
    case 'unanswered':
      return overview.answersExpected ? vscode.l10n.t('not answered') : vscode.l10n.t('no answer expected here');
  }
}

export function stateIcon(question: Question, overview: Overview): vscode.ThemeIcon {
  const icon = (id: string, colour: string) => new vscode.ThemeIcon(id, new vscode.ThemeColor(colour));
  switch (question.state) {
    case 'answered':
      return icon('pass', 'testing.iconPassed');
    case 'reference':
      return icon('arrow-circle-right', 'testing.iconPassed');
    case 'problem':
      return icon('warning', 'list.warningForeground');
    case 'empty':
      return icon('circle-slash', 'list.warningForeground');
    case 'unanswered':
      return overview.answersExpected
        ? icon('circle-large-outline', 'list.warningForeground')
        : new vscode.ThemeIcon('question');
  }
}

/** "41 of 63 answered", or how many questions there are in a paper without answers. */
export function progressText({ answersExpected, counts }: Overview): string {
  if (counts.asked === 0) {
    return vscode.l10n.t('No questions in this text.');
  }
  return answersExpected
    ? vscode.l10n.t('{0} of {1} answered', counts.answered, counts.asked)
    : vscode.l10n.t('{0} questions', counts.asked);
}

// The item in the status bar: how far the paper is, at a glance; a click opens a menu of what can be done with it.
import * as vscode from 'vscode';

import type { ActivePaper } from './active_paper';
import type { ServerClient } from './client';
import type { Overview } from './paper';
import { progressText } from './states';

const kMenu = 'vraagbaak.showMenu';
const kPriority = 90;

export function createStatusBar(client: ServerClient, paper: ActivePaper): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('vraagbaak.paper', vscode.StatusBarAlignment.Right, kPriority);
  item.name = 'Vraagbaak';
  item.command = kMenu;
  const show = () => {
    if (paper.document === undefined) {
      item.hide();
      return;
    }
    const text = statusText(client, paper);
    item.text = text.short;
    item.tooltip = text.long;
    item.accessibilityInformation = { label: text.spoken, role: 'button' };
    item.backgroundColor =
      client.state === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    paper.onDidChange(show),
    client.onDidChangeState(show),
    vscode.languages.onDidChangeDiagnostics(show),
    vscode.commands.registerCommand(kMenu, () => showMenu(client)),
  );
}

interface StatusText {
  short: string;
  long: vscode.MarkdownString;
  spoken: string;
}

function statusText(client: ServerClient, paper: ActivePaper): StatusText {
  const overview = paper.overview;
  if (client.state !== 'running' || overview === undefined) {
    const state =
      client.state === 'failed' ? vscode.l10n.t('Vraagbaak does not run') : vscode.l10n.t('Vraagbaak is starting');
    const icon = client.state === 'failed' ? '$(error)' : '$(loading~spin)';
    return { short: `${icon} Vraagbaak`, long: new vscode.MarkdownString().appendText(state), spoken: state };
  }
  // The editor's own list, so that the number is the one in the Problems view.
  const findings = paper.document === undefined ? 0 : vscode.languages.getDiagnostics(paper.document.uri).length;
  const { counts } = overview;
  const progress = overview.answersExpected ? `${counts.answered}/${counts.asked}` : String(counts.asked);
  const lines = [
    vscode.l10n.t('Recognised as: {0}', overview.formName),
    progressText(overview),
    findingsText(findings),
    indexText(overview),
  ];
  const long = new vscode.MarkdownString();
  lines.forEach((line) => long.appendMarkdown('\n- ').appendText(line));
  long.appendMarkdown(`\n\n${vscode.l10n.t('Click for what can be done.')}`);
  return {
    short: `$(book) ${overview.formName}  $(pass) ${progress}${findings === 0 ? '' : `  $(warning) ${findings}`}`,
    long,
    spoken: `Vraagbaak: ${lines.join('; ')}`,
  };
}

function findingsText(count: number): string {
  return count === 0
    ? vscode.l10n.t('No findings')
    : count === 1
      ? vscode.l10n.t('1 finding')
      : vscode.l10n.t('{0} findings', count);
}

function indexText({ index }: Overview): string {
  return index.building
    ? vscode.l10n.t('The texts of the folder are being read; {0} are known so far', index.papers)
    : vscode.l10n.t('{0} texts in the folder are known', index.papers);
}

/** The commands of the menu, by what they are for. */
function menuItems(running: boolean): (vscode.QuickPickItem & { command?: string })[] {
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const server = [
    separator(vscode.l10n.t('Server')),
    { label: `$(refresh) ${vscode.l10n.t('Restart')}`, command: 'vraagbaak.restartServer' },
    { label: `$(output) ${vscode.l10n.t('Show output')}`, command: 'vraagbaak.showOutput' },
    { label: `$(question) ${vscode.l10n.t('What can I do?')}`, command: 'vraagbaak.showHelp' },
  ];
  if (!running) {
    return server;
  }
  return [
    { label: `$(list-tree) ${vscode.l10n.t('Show the questions')}`, command: 'vraagbaak.questions.focus' },
    { label: `$(references) ${vscode.l10n.t('Show the references')}`, command: 'vraagbaak.references.focus' },
    { label: `$(symbol-number) ${vscode.l10n.t('Show the facts')}`, command: 'vraagbaak.facts.focus' },
    { label: `$(arrow-down) ${vscode.l10n.t('Go to the next question without an answer')}`, command: 'vraagbaak.nextUnanswered' },
    { label: `$(warning) ${vscode.l10n.t('Show the findings')}`, command: 'workbench.actions.view.problems' },
    separator(vscode.l10n.t('Reading')),
    { label: `$(split-horizontal) ${vscode.l10n.t('Show question beside answer')}`, command: 'vraagbaak.showBeside' },
    { label: `$(graph) ${vscode.l10n.t('Show as picture')}`, command: 'vraagbaak.showPicture' },
    { label: `$(eye) ${vscode.l10n.t('Switch reading mode on or off')}`, command: 'vraagbaak.toggleReadingMode' },
    { label: `$(diff) ${vscode.l10n.t('Compare with an earlier version')}`, command: 'vraagbaak.compareWithEarlier' },
    { label: `$(globe) ${vscode.l10n.t('Open the official paper')}`, command: 'vraagbaak.openOfficialPaper' },
    ...server,
  ];
}

async function showMenu(client: ServerClient): Promise<void> {
  const picked = await vscode.window.showQuickPick(menuItems(client.state === 'running'), {
    title: 'Vraagbaak',
    placeHolder: vscode.l10n.t('What do you want to do?'),
  });
  if (picked?.command !== undefined) {
    await vscode.commands.executeCommand(picked.command);
  }
}

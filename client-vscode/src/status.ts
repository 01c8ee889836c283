// The entry in the language menu of the status bar: whether the server runs, and what to do when it does not.
import * as vscode from 'vscode';

import type { ServerClient, State } from './client';
import { kRestartServer, kShowOutput } from './commands';
import { kLanguage } from './config';

export function createStatusItem(client: ServerClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('vraagbaak.server', { language: kLanguage });
  item.name = 'Vraagbaak';
  const show = (state: State) => {
    item.busy = state === 'starting';
    item.text = text(state);
    item.severity =
      state === 'failed' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command =
      state === 'running'
        ? { command: kShowOutput, title: vscode.l10n.t('Show output') }
        : { command: kRestartServer, title: vscode.l10n.t('Restart') };
  };
  show(client.state);
  return vscode.Disposable.from(item, client.onDidChangeState(show));
}

function text(state: State): string {
  switch (state) {
    case 'running':
      return vscode.l10n.t('Vraagbaak reads along');
    case 'starting':
      return vscode.l10n.t('Vraagbaak is starting');
    case 'stopped':
      return vscode.l10n.t('Vraagbaak is off');
    case 'failed':
      return vscode.l10n.t('Vraagbaak does not run');
  }
}

// The first five minutes: a folder with sample papers, the tour, and a page for when the server does not run.
import * as vscode from 'vscode';

import { kShowHelp } from './commands';

const kSamples = 'samples';

export function createGettingStarted(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('vraagbaak.createSamples', () => createSamples(context.extensionUri)),
    vscode.commands.registerCommand('vraagbaak.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    vscode.commands.registerCommand(kShowHelp, () => showHelp(context.extensionUri)),
  );
}

/** Copies the sample papers into a new folder below one that the user chooses, and opens it. Nothing is overwritten. */
async function createSamples(extension: vscode.Uri): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where should the sample folder come?'),
      openLabel: vscode.l10n.t('Create it here'),
    })) ?? [];
  if (parent === undefined) {
    return;
  }
  const folder = await freeName(parent, vscode.l10n.t('Vraagbaak samples'));
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extension, kSamples), folder);
  const open = vscode.l10n.t('Open the folder');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('The sample folder was created: {0}', folder.fsPath),
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  }
}

async function freeName(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name} ${number}`);
    try {
      await vscode.workspace.fs.stat(folder);
    } catch {
      return folder;
    }
  }
}

/** The page is a text that comes along with the extension, so that it works when nothing else does. */
async function showHelp(extension: vscode.Uri): Promise<void> {
  const file = /^nl\b/i.test(vscode.env.language) ? 'no-server.nl.md' : 'no-server.md';
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extension, 'help', file));
}

// "Open PDF or Word document as text": the server takes the text out, the editor shows it as a new document.
import * as vscode from 'vscode';

import type { ServerClient } from './client';
import { kLanguage } from './config';

export const kImport = 'vraagbaak.import';

const kMethod = 'vraagbaak/import';

/** See server/docs/protocol-extensions.md. */
interface Imported {
  text: string;
  source: { description: string };
}

export function createImport(client: ServerClient): vscode.Disposable {
  return vscode.commands.registerCommand(kImport, async (clicked?: vscode.Uri) => {
    const file = clicked instanceof vscode.Uri ? clicked : await choose();
    if (file !== undefined) {
      await open(client, file);
    }
  });
}

async function choose(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Open PDF or Word document as text'),
    filters: { [vscode.l10n.t('Documents')]: ['pdf', 'docx', 'odt', 'rtf', 'html', 'htm'] },
  });
  return chosen?.[0];
}

async function open(client: ServerClient, file: vscode.Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading {0}', name),
    cancellable: true,
  };
  const failure = await vscode.window.withProgress(progress, async (_, token) => {
    try {
      const { text, source } = await client.request<Imported>(kMethod, { uri: file.toString() }, token);
      const document = await vscode.workspace.openTextDocument({ language: kLanguage, content: text });
      await vscode.window.showTextDocument(document);
      void vscode.window.showInformationMessage(source.description);
      return undefined;
    } catch (error) {
      return token.isCancellationRequested ? undefined : error instanceof Error ? error.message : String(error);
    }
  });
  if (failure !== undefined) {
    await explain(client, failure);
  }
}

/** Says why there is no text; the editor shows a message in full only when it has a button. */
async function explain(client: ServerClient, failure: string): Promise<void> {
  const another = vscode.l10n.t('Choose another file');
  const choice = await vscode.window.showErrorMessage(failure, another);
  const file = choice === another ? await choose() : undefined;
  if (file !== undefined) {
    await open(client, file);
  }
}

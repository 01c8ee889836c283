// What the editor calls when the first parliamentary text (or any plain text, see detect.ts) is opened, and at the end.
import * as vscode from 'vscode';

import { ActivePaper } from './active_paper';
import { createBeside } from './beside';
import { ServerClient } from './client';
import { registerCommands } from './commands';
import { createCompare } from './compare';
import { kLanguage } from './config';
import { watchPlainText } from './detect_open';
import { createExport } from './export';
import { createFactsView } from './facts_view';
import { createImport } from './import';
import { createGettingStarted } from './getting_started';
import { createPictures } from './pictures/panel';
import { createQuestionsView } from './questions_view';
import { createMarks } from './reading_mode';
import { createReferencesView } from './references_view';
import { createStatusItem } from './status';
import { createStatusBar } from './status_bar';

let client: ServerClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  client = new ServerClient(context.extensionPath, context.globalStorageUri.fsPath);
  const paper = new ActivePaper(client);
  context.subscriptions.push(
    client,
    paper,
    createStatusItem(client),
    createStatusBar(client, paper),
    createQuestionsView(paper, context.workspaceState),
    createReferencesView(paper),
    createFactsView(paper, client),
    createBeside(paper),
    createPictures(client, paper, context.extensionUri),
    createMarks(paper, context.workspaceState),
    createCompare(paper),
    createGettingStarted(context),
    createImport(client),
    createExport(client),
    ...registerCommands(client),
    watchPlainText(),
  );
  startWithFirstDocument(client, context.subscriptions);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** No process runs before there is something for it to read. */
function startWithFirstDocument(server: ServerClient, subscriptions: vscode.Disposable[]): void {
  const startFor = (document: vscode.TextDocument) => {
    if (document.languageId === kLanguage) {
      waiting.dispose();
      void server.start();
    }
  };
  const waiting = vscode.workspace.onDidOpenTextDocument(startFor);
  subscriptions.push(waiting);
  vscode.workspace.textDocuments.forEach(startFor);
}

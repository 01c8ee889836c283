// What the editor calls when the first parliamentary text (or any plain text, see detect.ts) is opened, and at the end.
import * as vscode from 'vscode';

import { ServerClient } from './client';
import { registerCommands } from './commands';
import { kLanguage } from './config';
import { watchPlainText } from './detect_open';
import { createExport } from './export';
import { createImport } from './import';
import { createStatusItem } from './status';

let client: ServerClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  client = new ServerClient(context.extensionPath);
  context.subscriptions.push(client, createStatusItem(client), ...registerCommands(client), watchPlainText());
  context.subscriptions.push(createImport(client), createExport(client));
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

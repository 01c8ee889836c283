// The commands of the extension, as named in package.json.
import * as vscode from 'vscode';

import type { ServerClient } from './client';

export const kRestartServer = 'vraagbaak.restartServer';
export const kShowOutput = 'vraagbaak.showOutput';

export function registerCommands(client: ServerClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(kRestartServer, () => client.restart()),
    vscode.commands.registerCommand(kShowOutput, () => client.output.show()),
  ];
}

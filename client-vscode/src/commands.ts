// The commands of the extension, as named in package.json.
import * as vscode from 'vscode';

import type { ServerClient } from './client';

export const kRestartServer = 'vraagbaak.restartServer';
export const kShowOutput = 'vraagbaak.showOutput';
/** Shows what to do when the server does not run. */
export const kShowHelp = 'vraagbaak.showHelp';
/** The server's code lenses call it with a document, a position in it and the places to show. */
export const kShowReferences = 'vraagbaak.showReferences';

interface ProtocolPosition {
  line: number;
  character: number;
}

interface ProtocolLocation {
  uri: string;
  range: { start: ProtocolPosition; end: ProtocolPosition };
}

export function registerCommands(client: ServerClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(kRestartServer, () => client.restart()),
    vscode.commands.registerCommand(kShowOutput, () => client.output.show()),
    vscode.commands.registerCommand(kShowReferences, showReferences),
  ];
}

function showReferences(uri: string, at: ProtocolPosition, places: ProtocolLocation[]): Thenable<unknown> {
  const position = ({ line, character }: ProtocolPosition) => new vscode.Position(line, character);
  const locations = places.map(
    ({ uri: target, range }) =>
      new vscode.Location(vscode.Uri.parse(target), new vscode.Range(position(range.start), position(range.end))),
  );
  return vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position(at), locations);
}

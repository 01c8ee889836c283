// "Export": the paper in another format, in a file that the user names, with what has no place there told.
import * as vscode from 'vscode';

import type { ServerClient } from './client';
import { kLanguage } from './config';

export const kExport = 'vraagbaak.export';

const kMethod = 'vraagbaak/export';

/** See server/docs/protocol-extensions.md. */
interface Exported {
  text: string;
  report: { text: string; count: number }[];
}

interface Format extends vscode.QuickPickItem {
  format: string;
  extension: string;
}

export function createExport(client: ServerClient): vscode.Disposable {
  return vscode.commands.registerCommand(kExport, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== kLanguage) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the paper that you want to export.'));
      return;
    }
    const format = await vscode.window.showQuickPick(formats(), { title: vscode.l10n.t('Export this paper as') });
    if (format !== undefined) {
      await save(client, document, format);
    }
  });
}

function formats(): Format[] {
  return [
    { label: 'HTML', description: vscode.l10n.t('for Word, PDF and browsers'), format: 'html', extension: 'html' },
    { label: 'Markdown', description: vscode.l10n.t('for other editors'), format: 'markdown', extension: 'md' },
    { label: 'Akoma Ntoso', description: vscode.l10n.t('XML for other programs'), format: 'akn', extension: 'xml' },
  ];
}

async function save(client: ServerClient, document: vscode.TextDocument, format: Format): Promise<void> {
  const params = { textDocument: { uri: document.uri.toString() }, format: format.format };
  try {
    const { text, report } = await client.request<Exported>(kMethod, params);
    const defaultUri = proposal(document, format.extension);
    const target = await vscode.window.showSaveDialog({
      ...(defaultUri === undefined ? {} : { defaultUri }),
      filters: { [format.label]: [format.extension] },
    });
    if (target === undefined) {
      return;
    }
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    const left = report.map(({ count, text: what }) => `${count} × ${what}`).join('; ');
    const done =
      left === ''
        ? vscode.l10n.t('The paper was exported as {0}.', format.label)
        : vscode.l10n.t('The paper was exported as {0}. Without a place there: {1}.', format.label, left);
    await offerToOpen(done, target);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Tells what was left out; the editor shows a message in full only when it has a button. */
async function offerToOpen(message: string, file: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open the file');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', file);
  }
}

/** Beside the paper and called like it; nothing for one that was never saved. */
function proposal(document: vscode.TextDocument, extension: string): vscode.Uri | undefined {
  if (document.isUntitled) {
    return undefined;
  }
  const path = document.uri.path.replace(/\.[^./]*$/, '');
  return document.uri.with({ path: `${path}.${extension}` });
}

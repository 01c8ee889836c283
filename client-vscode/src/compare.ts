// "Compare with an earlier version": the paper beside what was saved, what is in Git, or another text of the folder.
import * as path from 'node:path';
import * as vscode from 'vscode';

import { isPaper, requirePaper, type ActivePaper } from './active_paper';
import { byLikeness } from './likeness';

const kMostFiles = 500;

/** What this file needs of the editor's own Git extension. */
interface GitApi {
  getRepository(uri: vscode.Uri): unknown;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface Version extends vscode.QuickPickItem {
  uri: vscode.Uri;
}

export function createCompare(paper: ActivePaper): vscode.Disposable {
  return vscode.commands.registerCommand('vraagbaak.compareWithEarlier', async () => {
    const document = requirePaper(paper)?.document;
    if (document === undefined) {
      return;
    }
    const versions = await versionsOf(document);
    if (versions.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no other version of this paper in the folder.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(versions, {
      title: vscode.l10n.t('Compare with an earlier version'),
      placeHolder: vscode.l10n.t('With which text?'),
      matchOnDescription: true,
    });
    if (chosen !== undefined) {
      const title = `${chosen.label.replace(/^\$\([\w-]+\) /, '')} ↔ ${path.basename(document.uri.path)}`;
      await vscode.commands.executeCommand('vscode.diff', chosen.uri, document.uri, title);
    }
  });
}

async function versionsOf(document: vscode.TextDocument): Promise<Version[]> {
  const committed = await committedVersion(document.uri);
  return [...(committed === undefined ? [] : [committed]), ...(await otherTexts(document))];
}

async function committedVersion(uri: vscode.Uri): Promise<Version | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') {
    return undefined;
  }
  try {
    const git = (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
    return git.getRepository(uri) === null
      ? undefined
      : { label: `$(git-commit) ${vscode.l10n.t('As last recorded in Git')}`, uri: git.toGitUri(uri, 'HEAD') };
  } catch {
    // Git is switched off in the settings.
    return undefined;
  }
}

/** The texts of the folder, those first whose name is most like that of the document. */
async function otherTexts(document: vscode.TextDocument): Promise<Version[]> {
  const found = await vscode.workspace.findFiles('**/*.{pqa,txt,md}', undefined, kMostFiles);
  const others = found.filter((uri) => uri.toString() !== document.uri.toString());
  const name = isPaper(document) ? path.basename(document.uri.path) : '';
  return byLikeness(name, others, (uri) => path.basename(uri.path)).map((uri) => ({
    label: `$(file) ${path.basename(uri.path)}`,
    description: vscode.workspace.asRelativePath(path.dirname(uri.path)),
    uri,
  }));
}

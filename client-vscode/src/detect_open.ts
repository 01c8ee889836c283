// Gives plain text files that look like a parliamentary paper their language, unless the user switched that off.
import * as vscode from 'vscode';

import { kLanguage, kSection } from './config';
import { kLinesRead, looksLikeQuestions } from './detect';
import manifest from '../package.json';

const kCandidates = ['plaintext', 'markdown'];

export function watchPlainText(): vscode.Disposable {
  const opening = new RegExp(manifest.contributes.languages[0]?.firstLine ?? '(?!)');
  // Changing the language of a document opens it anew: a user who changes it back is not overruled.
  const decided = new Set<string>();
  const look = (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    if (!kCandidates.includes(document.languageId) || decided.has(uri) || !enabled(document.uri)) {
      return;
    }
    if (looksLikeQuestions(firstLines(document), opening)) {
      decided.add(uri);
      void vscode.languages.setTextDocumentLanguage(document, kLanguage);
    }
  };
  // A document that got another language is still among the open ones; one that was closed is looked at anew.
  const forget = (document: vscode.TextDocument) => {
    if (!vscode.workspace.textDocuments.includes(document)) {
      decided.delete(document.uri.toString());
    }
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(forget),
  );
}

function enabled(uri: vscode.Uri): boolean {
  return (
    ['file', 'untitled', 'vscode-vfs'].includes(uri.scheme) &&
    vscode.workspace.getConfiguration(kSection, uri).get<boolean>('detectPlainText', true)
  );
}

function firstLines(document: vscode.TextDocument): string[] {
  const count = Math.min(kLinesRead, document.lineCount);
  return Array.from({ length: count }, (_, line) => document.lineAt(line).text);
}

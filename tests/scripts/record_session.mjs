// Plays an editor's session with everything in it and records both directions, one message a line:
// {dir: "c2s" | "s2c", t, msg} and a closing {dir: "exit", code}. What is recorded is judged by others. It is played
// for clients of every encoding, that push or pull findings, and that can much or little.
//   node record_session.mjs TRACE.jsonl SERVER FOLDER
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { framed, MessageReader } from './messages.mjs';

const [trace, server, folder] = process.argv.slice(2);
const REPLY_LIMIT = 20_000; // milliseconds
let progressReports = 0;

class Session {
  constructor() {
    this.child = spawn(resolve(server), ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.record({ dir: 'start' });
    this.nextId = 1;
    this.replies = new Map();
    this.diagnostics = new Map(); // by URI: who waits for the next ones
    this.found = new Map(); // by URI: the last ones
    this.seen = { actions: 0, renames: 0, elsewhere: 0 };
    const reader = new MessageReader((msg) => this.take(msg));
    this.child.stdout.on('data', (data) => reader.push(data));
    this.ended = new Promise((done) => this.child.on('close', (code, sig) => {
      this.record({ dir: 'exit', code, sig });
      done(code);
    }));
  }

  record(entry) { appendFileSync(trace, `${JSON.stringify({ t: Date.now(), ...entry })}\n`); }

  take(msg) {
    this.record({ dir: 's2c', msg });
    if (msg.method === undefined) {
      this.replies.get(msg.id)?.(msg);
      this.replies.delete(msg.id);
    } else if (msg.id !== undefined) {
      const result = msg.method === 'workspace/configuration' ? msg.params.items.map(() => this.settings ?? null) : null;
      this.send({ id: msg.id, result });
    } else if (msg.method === 'textDocument/publishDiagnostics') {
      this.found.set(msg.params.uri, msg.params.diagnostics);
      this.diagnostics.get(msg.params.uri)?.(msg.params.diagnostics);
    } else if (msg.method === '$/progress') {
      progressReports++;
    }
  }

  send(fields) {
    const msg = { jsonrpc: '2.0', ...fields };
    this.record({ dir: 'c2s', msg });
    this.child.stdin.write(framed(msg));
  }

  notify(method, params) { this.send({ method, params }); }

  request(method, params) {
    const id = this.nextId++;
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`${method}: no reply`)), REPLY_LIMIT);
      this.replies.set(id, (msg) => { clearTimeout(timer); done(msg.result); });
      this.send({ id, method, params });
    });
  }

  nextDiagnostics(uri) { return new Promise((done) => this.diagnostics.set(uri, done)); }
}

/** What a client can that is content with the least; without their version nobody could judge the places of findings. */
const poor = (encodings) => ({ general: { positionEncodings: encodings }, workspace: { workspaceFolders: true },
  textDocument: { publishDiagnostics: { versionSupport: true } } });

const capabilities = (pull, encodings) => ({
  general: { positionEncodings: encodings },
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, symbol: {},
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    fileOperations: { willRename: true } },
  window: { workDoneProgress: true },
  textDocument: {
    synchronization: { didSave: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true }, hover: { contentFormat: ['markdown', 'plaintext'] },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 }, selectionRange: {}, documentLink: { tooltipSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      disabledSupport: true, isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] } },
    rename: { prepareSupport: true }, linkedEditingRange: {}, formatting: {}, rangeFormatting: {}, onTypeFormatting: {},
    codeLens: {}, inlayHint: {}, callHierarchy: {},
    semanticTokens: { requests: { full: { delta: true }, range: true }, formats: ['relative'],
      tokenTypes: ['class', 'method', 'namespace', 'function', 'property', 'number', 'enumMember', 'type', 'decorator',
        'comment', 'macro'], tokenModifiers: ['definition', 'readonly', 'deprecated', 'modification'] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    ...(pull ? { diagnostic: { relatedDocumentSupport: true } } : {}),
  },
  experimental: { commands: ['vraagbaak.showReferences'] },
});

/** The calls from and to the question at a place. */
async function askCalls(session, textDocument, position) {
  const items = await session.request('textDocument/prepareCallHierarchy', { textDocument, position });
  for (const item of items ?? []) {
    await session.request('callHierarchy/incomingCalls', { item });
    await session.request('callHierarchy/outgoingCalls', { item });
  }
}

/** What can be changed at a place, each change worked out. */
async function askActions(session, textDocument, position, diagnostics) {
  const range = { start: position, end: position };
  const actions = await session.request('textDocument/codeAction', { textDocument, range, context: { diagnostics } });
  for (const action of actions ?? []) {
    session.seen.actions++;
    if (action.data !== undefined && session.offered.codeActionProvider.resolveProvider) {
      await session.request('codeAction/resolve', action);
    }
  }
}

async function askRename(session, textDocument, position) {
  if (session.offered.renameProvider?.prepareProvider) {
    await session.request('textDocument/prepareRename', { textDocument, position });
  }
  for (const newName of ['2', '17', 'zeven']) {
    const edit = await session.request('textDocument/rename', { textDocument, position, newName });
    if (edit) session.seen.renames++;
  }
  await session.request('textDocument/linkedEditingRange', { textDocument, position });
}

async function askFormatting(session, textDocument, end) {
  const options = { tabSize: 2, insertSpaces: true, trimTrailingWhitespace: true, insertFinalNewline: true };
  const range = { start: { line: 0, character: 0 }, end };
  await session.request('textDocument/formatting', { textDocument, options });
  await session.request('textDocument/rangeFormatting', { textDocument, range, options });
  for (let line = 1; line < Math.min(end.line, 12); line++) {
    await session.request('textDocument/onTypeFormatting',
      { textDocument, position: { line, character: 0 }, ch: '\n', options });
  }
}

/** Every request that takes a document, at the place of each kind of word in it. */
async function ask(session, uri, text, pull) {
  const textDocument = { uri };
  const offered = session.offered;
  const lines = text.split(/\r\n|\r|\n/);
  const end = { line: lines.length - 1, character: 0 };
  const request = (provider, method, params) =>
    (offered[provider] ? session.request(method, { textDocument, ...params }) : null);
  await request('documentSymbolProvider', 'textDocument/documentSymbol');
  await request('foldingRangeProvider', 'textDocument/foldingRange');
  await request('documentLinkProvider', 'textDocument/documentLink');
  const tokens = await request('semanticTokensProvider', 'textDocument/semanticTokens/full');
  await request('semanticTokensProvider', 'textDocument/semanticTokens/range', { range: { start: { line: 0, character: 0 }, end } });
  if (pull) {
    const report = await request('diagnosticProvider', 'textDocument/diagnostic');
    if (report?.items) session.found.set(uri, report.items);
    if (report?.resultId) await request('diagnosticProvider', 'textDocument/diagnostic', { previousResultId: report.resultId });
    if (offered.diagnosticProvider?.workspaceDiagnostics) await session.request('workspace/diagnostic', { previousResultIds: [] });
  }
  await request('codeLensProvider', 'textDocument/codeLens');
  await request('inlayHintProvider', 'textDocument/inlayHint', { range: { start: { line: 0, character: 0 }, end } });
  await request('codeActionProvider', 'textDocument/codeAction',
    { range: { start: { line: 0, character: 0 }, end }, context: { diagnostics: [], only: ['source', 'refactor'] } });
  await askFormatting(session, textDocument, end);
  const words = /\b(?:vragen|vraag|antwoord(?:en)?|kamerstuk(?:ken)?|aanhangsel|bijlage|staatsblad)\b.{0,12}?(\d)/i;
  for (const [line, content] of lines.entries()) {
    const match = words.exec(content);
    if (!match) continue;
    const position = { line, character: match.index + match[0].length - 1 };
    await request('hoverProvider', 'textDocument/hover', { position });
    await request('definitionProvider', 'textDocument/definition', { position });
    await request('referencesProvider', 'textDocument/references', { position, context: { includeDeclaration: true } });
    await request('documentHighlightProvider', 'textDocument/documentHighlight', { position });
    await request('selectionRangeProvider', 'textDocument/selectionRange', { positions: [position, end] });
    await request('completionProvider', 'textDocument/completion', { position, context: { triggerKind: 1 } });
    await askCalls(session, textDocument, position);
    await askRename(session, textDocument, position);
    if (offered.codeActionProvider) {
      const near = session.found.get(uri)?.filter((one) => one.range.start.line === line) ?? [];
      await askActions(session, textDocument, near[0]?.range.start ?? position, near);
    }
  }
  return tokens?.resultId;
}

/** The texts of the folder: the folder is read, one is changed from outside, and asked about all. */
async function askWorkspace(session) {
  const request = (query, more) => session.request('workspace/symbol', { query, ...more });
  // Not every client is told when the folder was read.
  for (let i = 0; i < 200 && !(await request('zaaknummer'))?.length; i++) await new Promise((done) => setTimeout(done, 50));
  for (const query of ['boot', 'vraag', '2024', '']) await request(query);
  await request('boot', { partialResultToken: 'symbols' });
  const added = join(scratch, 'later.pqa');
  for (const [type, change] of [[1, () => writeFileSync(added, faulty)], [3, () => rmSync(added)]]) {
    change();
    session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(added).href, type }] });
    await request('coördinatie');
  }
}

/** A reference into another paper: where it leads, what stands there, who else leads there. */
async function askElsewhere(session) {
  const textDocument = { uri: pathToFileURL(join(scratch, 'nieuw.pqa')).href };
  session.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'pqa', version: 1, text: citing } });
  const line = 1;
  const content = citing.split('\n')[line];
  for (const word of ['vraag 1', '2022Z01234']) {
    const position = { line, character: content.indexOf(word) + word.length - 1 };
    const target = await session.request('textDocument/definition', { textDocument, position });
    if (target?.length) session.seen.elsewhere++;
    await session.request('textDocument/hover', { textDocument, position });
    const context = { includeDeclaration: true };
    await session.request('textDocument/references', { textDocument, position, context });
    await session.request('textDocument/references', { textDocument, position, context, partialResultToken: 7 });
    await session.request('textDocument/completion', { textDocument, position, context: { triggerKind: 1 } });
  }
  await askCalls(session, textDocument, { line: 0, character: 6 });
  const cited = { uri: pathToFileURL(join(scratch, 'eerder.pqa')).href };
  session.notify('textDocument/didOpen', { textDocument: { ...cited, languageId: 'pqa', version: 1, text: earlier } });
  const label = { line: earlier.split('\n').indexOf('Vraag 1'), character: 6 };
  await askCalls(session, cited, label);
  await askRename(session, cited, label);
  await session.request('textDocument/codeLens', { textDocument: cited });
  await session.request('textDocument/references', { textDocument: cited, position: label, context: { includeDeclaration: false } });
  const renamed = { oldUri: cited.uri, newUri: cited.uri.replace('eerder', 'vroeger') };
  await session.request('workspace/willRenameFiles', { files: [renamed] });
  for (const document of [textDocument, cited]) session.notify('textDocument/didClose', { textDocument: document });
}

async function play({ pull, encodings, locale, papers, rich }) {
  const session = new Session();
  const rootUri = pathToFileURL(resolve(folder)).href;
  const { capabilities: offered } = await session.request('initialize', {
    processId: process.pid, rootUri, locale, trace: 'verbose', workDoneToken: 'start',
    clientInfo: { name: 'recording' }, workspaceFolders: [{ uri: rootUri, name: 'papers' }, { uri: pathToFileURL(scratch).href, name: 'scratch' }],
    capabilities: rich ? capabilities(pull, encodings) : poor(encodings),
  });
  session.offered = offered;
  session.notify('initialized', {});
  await askWorkspace(session);
  await askElsewhere(session);
  for (const paper of papers) {
    const { uri, text } = paper;
    const first = session.nextDiagnostics(uri);
    session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'pqa', version: 1, text } });
    if (!pull) await first;
    const resultId = await ask(session, uri, text, pull);
    const textDocument = { uri, version: 2 };
    session.notify('textDocument/didChange', { textDocument, contentChanges: [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'é' },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: encodings.includes('utf-8') && offered.positionEncoding === 'utf-8' ? 2 : 1 } }, text: '' },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'Zie het antwoord op vraag 999. ' },
    ] });
    if (resultId && offered.semanticTokensProvider?.full?.delta) {
      await session.request('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId: resultId });
    }
    const cancelled = session.request('textDocument/documentSymbol', { textDocument: { uri } });
    session.notify('$/cancelRequest', { id: session.nextId - 1 });
    await cancelled;
    session.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text }] });
    await ask(session, uri, text, pull);
    if (offered.textDocumentSync.save) session.notify('textDocument/didSave', { textDocument: { uri } });
  }
  session.settings = { locale: 'en', diagnostics: { severity: { 'reference-chain': 'off' } } };
  session.notify('workspace/didChangeConfiguration', { settings: null });
  session.notify('$/setTrace', { value: 'off' });
  session.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: rootUri, name: 'papers' }] } });
  await session.request('textDocument/hover', { textDocument: { uri: 'file:///nowhere.pqa' }, position: { line: 0, character: 0 } });
  for (const { uri } of papers) session.notify('textDocument/didClose', { textDocument: { uri } });
  await session.request('shutdown');
  session.notify('exit');
  const missing = Object.entries(session.seen).filter(([what, count]) => count === 0 && (rich || what !== 'actions'));
  for (const [what] of missing) console.log(`the session has no ${what}`);
  return missing.length > 0 ? 1 : session.ended;
}

// A paper of faults beside the samples, with letters of every width, so that the session has findings to send.
const faulty = [
  'Vraag 1', 'Klopt het bericht «Coördinatie schiet tekort 😀» (Kamerstuk 279 25, nr. 868)?', '', 'Antwoord 1',
  'Zie het antwoord op vraag 1. Zie ook vraag 7 en bijlage 3.', '', 'Vraag 3', 'Waarom op 31 november 2023?', '',
  'Vraag 3', 'Bent u bereid vóór 1 mei te antwoorden [PM]?', '', 'Antwoord 4', 'Ja (zie vergaderjaar 2022–203.', '',
].join('\n');
const scratch = mkdtempSync(join(tmpdir(), 'vraagbaak-'));
writeFileSync(join(scratch, 'fouten.pqa'), faulty);
// Two papers of which one cites the other, and texts enough for the folder to take a while.
const earlier = ['2022Z01234', 'Vragen van het lid Bakker (VVD) aan de Minister van Financiën over de veerdienst ' +
  '(ingezonden 1 februari 2022).', 'Antwoord van Minister De Boer (Financiën) (ontvangen 3 maart 2022).', '', 'Vraag 1',
  'Hoeveel boten 😀 varen er?', '', 'Antwoord 1', 'Er varen twaalf boten.', '', 'Vraag 2', 'Waarom?', '', 'Antwoord 2',
  'Zie het antwoord op vraag 1.', ''].join('\n');
const citing = ['Vraag 1', 'Kent u, «één» 😀, het antwoord op vraag 1 van de vragen met zaaknummer 2022Z01234?', '',
  'Antwoord 1', 'Ja, zie eerder.pqa.', ''].join('\n');
writeFileSync(join(scratch, 'eerder.pqa'), earlier);
writeFileSync(join(scratch, 'nieuw.pqa'), citing);
for (let i = 0; i < 300; i++) writeFileSync(join(scratch, `boot${i}.txt`), `Vraag 1\nVaart boot ${i}?\n`);
const paths = [join(scratch, 'fouten.pqa'),
  ...readdirSync(folder).filter((name) => name.endsWith('.pqa')).sort().map((name) => resolve(folder, name))];
const papers = paths.map((path) => ({ uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') }));

let bad = 0;
const playApart = async (how) => {
  // Each session reads the folder for itself.
  process.env.VRAAGBAAK_CACHE = mkdtempSync(join(scratch, '.index-'));
  const code = await play({ ...how, papers });
  if (code !== 0) bad++, console.log(`the session ended with ${code}`);
};
for (const locale of ['nl', 'en']) {
  for (const pull of [false, true]) {
    for (const encodings of [['utf-16'], ['utf-8', 'utf-16'], ['utf-32', 'utf-16']]) {
      await playApart({ pull, encodings, locale, rich: true });
    }
  }
  await playApart({ pull: false, encodings: ['utf-16'], locale, rich: false });
}
if (progressReports === 0) bad++, console.log('no session showed progress');
rmSync(scratch, { recursive: true, force: true });
process.exit(bad ? 1 : 0);

// Plays an editor's session with everything in it and records both directions, one message a line:
// {dir: "c2s" | "s2c", t, msg} and a closing {dir: "exit", code}. What is recorded is judged by others.
//   node record_session.mjs TRACE.jsonl SERVER FOLDER
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [trace, server, folder] = process.argv.slice(2);
const REPLY_LIMIT = 20_000; // milliseconds

class Session {
  constructor() {
    this.child = spawn(resolve(server), ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.record({ dir: 'start' });
    this.received = Buffer.alloc(0);
    this.nextId = 1;
    this.replies = new Map();
    this.diagnostics = new Map();
    this.child.stdout.on('data', (data) => {
      this.received = Buffer.concat([this.received, data]);
      this.takeMessages();
    });
    this.ended = new Promise((done) => this.child.on('close', (code, sig) => {
      this.record({ dir: 'exit', code, sig });
      done(code);
    }));
  }

  record(entry) { appendFileSync(trace, `${JSON.stringify({ t: Date.now(), ...entry })}\n`); }

  takeMessages() {
    for (;;) {
      const end = this.received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const size = Number(/content-length: *(\d+)/i.exec(this.received.toString('latin1', 0, end))[1]);
      if (this.received.length < end + 4 + size) return;
      const msg = JSON.parse(this.received.toString('utf8', end + 4, end + 4 + size));
      this.received = this.received.subarray(end + 4 + size);
      this.record({ dir: 's2c', msg });
      if (msg.method === undefined) {
        this.replies.get(msg.id)?.(msg);
        this.replies.delete(msg.id);
      } else if (msg.id !== undefined) {
        const result = msg.method === 'workspace/configuration' ? msg.params.items.map(() => this.settings ?? null) : null;
        this.send({ id: msg.id, result });
      } else if (msg.method === 'textDocument/publishDiagnostics') {
        this.diagnostics.get(msg.params.uri)?.(msg.params.diagnostics);
      }
    }
  }

  send(fields) {
    const msg = { jsonrpc: '2.0', ...fields };
    this.record({ dir: 'c2s', msg });
    const body = Buffer.from(JSON.stringify(msg));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
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

const capabilities = (pull, encodings) => ({
  general: { positionEncodings: encodings },
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } },
  window: { workDoneProgress: true },
  textDocument: {
    synchronization: { didSave: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true }, hover: { contentFormat: ['markdown', 'plaintext'] },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 }, selectionRange: {}, documentLink: { tooltipSupport: true },
    semanticTokens: { requests: { full: { delta: true }, range: true }, formats: ['relative'],
      tokenTypes: ['class', 'method', 'namespace', 'function', 'property', 'number', 'enumMember', 'type', 'decorator',
        'comment', 'macro'], tokenModifiers: ['definition', 'readonly', 'deprecated', 'modification'] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    ...(pull ? { diagnostic: { relatedDocumentSupport: true } } : {}),
  },
});

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
    if (report?.resultId) await request('diagnosticProvider', 'textDocument/diagnostic', { previousResultId: report.resultId });
    if (offered.diagnosticProvider?.workspaceDiagnostics) await session.request('workspace/diagnostic', { previousResultIds: [] });
  }
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
  }
  return tokens?.resultId;
}

async function play({ pull, encodings, locale, papers }) {
  const session = new Session();
  const rootUri = pathToFileURL(resolve(folder)).href;
  const { capabilities: offered } = await session.request('initialize', {
    processId: process.pid, rootUri, locale, trace: 'verbose', workDoneToken: 'start',
    clientInfo: { name: 'recording' }, workspaceFolders: [{ uri: rootUri, name: 'papers' }],
    capabilities: capabilities(pull, encodings),
  });
  session.offered = offered;
  session.notify('initialized', {});
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
    session.notify('textDocument/didSave', { textDocument: { uri } });
  }
  session.settings = { locale: 'en', diagnostics: { severity: { 'reference-chain': 'off' } } };
  session.notify('workspace/didChangeConfiguration', { settings: null });
  session.notify('$/setTrace', { value: 'off' });
  session.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: rootUri, name: 'papers' }] } });
  await session.request('textDocument/hover', { textDocument: { uri: 'file:///nowhere.pqa' }, position: { line: 0, character: 0 } });
  for (const { uri } of papers) session.notify('textDocument/didClose', { textDocument: { uri } });
  await session.request('shutdown');
  session.notify('exit');
  return session.ended;
}

// A paper of faults beside the samples, with letters of every width, so that the session has findings to send.
const faulty = [
  'Vraag 1', 'Klopt het bericht «Coördinatie schiet tekort 😀» (Kamerstuk 279 25, nr. 868)?', '', 'Antwoord 1',
  'Zie het antwoord op vraag 1. Zie ook vraag 7 en bijlage 3.', '', 'Vraag 3', 'Waarom op 31 november 2023?', '',
  'Vraag 3', 'Bent u bereid vóór 1 mei te antwoorden [PM]?', '', 'Antwoord 4', 'Ja (zie vergaderjaar 2022–203.', '',
].join('\n');
const scratch = mkdtempSync(join(tmpdir(), 'vraagbaak-'));
writeFileSync(join(scratch, 'fouten.pqa'), faulty);
const paths = [join(scratch, 'fouten.pqa'),
  ...readdirSync(folder).filter((name) => name.endsWith('.pqa')).sort().map((name) => resolve(folder, name))];
const papers = paths.map((path) => ({ uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') }));

let bad = 0;
for (const locale of ['nl', 'en']) {
  for (const pull of [false, true]) {
    for (const encodings of [['utf-16'], ['utf-8', 'utf-16'], ['utf-32', 'utf-16']]) {
      const code = await play({ pull, encodings, locale, papers });
      if (code !== 0) bad++, console.log(`the server ended with ${code}`);
    }
  }
}
process.exit(bad ? 1 : 0);

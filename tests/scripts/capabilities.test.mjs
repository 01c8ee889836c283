// That the judge of recordings sees what it is for: a good session passes, each fault in it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { judge } from './capabilities.mjs';

const c2s = (msg) => ({ dir: 'c2s', msg });
const s2c = (msg) => ({ dir: 's2c', msg });
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** A session of a client with these capabilities, in which it asks once. */
function session({ client = {}, server = { hoverProvider: true }, method = 'textDocument/hover', result = null, more = [] }) {
  return [
    { dir: 'start' },
    c2s({ id: 1, method: 'initialize', params: { capabilities: client } }),
    s2c({ id: 1, result: { capabilities: server } }),
    c2s({ id: 2, method, params: {} }),
    ...more,
    s2c({ id: 2, result }),
    { dir: 'exit', code: 0 },
  ];
}

const told = (what) => judge(session(what)).wrong.map((one) => one.what).join('; ');

test('a session in which all keep to what was announced passes', () => {
  assert.deepEqual(judge(session({})), { wrong: [], count: 4 });
});

test('a client may not ask what is not offered', () => {
  assert.match(told({ method: 'textDocument/foldingRange' }), /does not offer/);
  const registration = { id: 7, method: 'client/registerCapability', params: { registrations: [{ method: 'textDocument/didSave' }] } };
  const client = { textDocument: { didSave: { dynamicRegistration: true } } };
  assert.equal(told({ client, more: [s2c(registration), c2s({ method: 'textDocument/didSave' })] }), '');
  assert.match(told({ more: [c2s({ method: 'textDocument/didSave' })] }), /didSave/);
});

test('a server may not send what the client does not take', () => {
  const ask = s2c({ id: 7, method: 'workspace/configuration', params: { items: [] } });
  assert.match(told({ more: [ask] }), /workspace\/configuration/);
  assert.equal(told({ client: { workspace: { configuration: true } }, more: [ask] }), '');
  const watch = s2c({ id: 8, method: 'client/registerCapability', params: { registrations: [{ method: 'workspace/didChangeWatchedFiles' }] } });
  assert.match(told({ more: [watch] }), /registers/);
  assert.match(told({ more: [s2c({ method: '$/progress', params: { token: 'x' } })] }), /progress/);
  const diagnostics = [{ range, message: '', relatedInformation: [] }];
  assert.match(told({ more: [s2c({ method: 'textDocument/publishDiagnostics', params: { diagnostics } })] }), /related/);
});

test('results have only what the client takes', () => {
  assert.match(told({ result: { contents: { kind: 'markdown', value: '' } } }), /Markdown/);
  const symbols = { server: { documentSymbolProvider: true }, method: 'textDocument/documentSymbol' };
  assert.match(told({ ...symbols, result: [{ name: '', kind: 5, range, selectionRange: range }] }), /nest/);
  assert.match(told({ ...symbols, result: [{ name: '', kind: 24, location: { uri: '', range } }] }), /symbol kind 24/);
  const rename = { server: { renameProvider: true }, method: 'textDocument/rename' };
  assert.match(told({ ...rename, result: { documentChanges: [] } }), /documentChanges/);
  assert.equal(told({ ...rename, result: { changes: {} } }), '');
  const actions = { server: { codeActionProvider: true }, method: 'textDocument/codeAction' };
  const client = { textDocument: { codeAction: { codeActionLiteralSupport: {} } } };
  assert.match(told({ ...actions, client, result: [{ title: '' }] }), /without edit/);
  const completion = { server: { completionProvider: {} }, method: 'textDocument/completion' };
  assert.match(told({ ...completion, result: { items: [{ label: '', kind: 1, insertTextFormat: 2 }] } }), /snippet/);
});

test('every request has one reply', () => {
  assert.match(told({ more: [s2c({ id: 1, result: null })] }), /second/);
  const unanswered = c2s({ id: 3, method: 'textDocument/hover', params: {} });
  assert.match(told({ more: [unanswered] }), /no reply/);
  assert.match(told({ more: [unanswered, { dir: 'exit', code: 0, sig: null }] }), /no reply/);
  assert.doesNotMatch(told({ more: [unanswered, { dir: 'exit', code: null, sig: 'SIGTERM' }] }), /no reply/);
  const end = (shutdown) => [unanswered, c2s({ method: 'shutdown', ...shutdown }), c2s({ method: 'exit' })];
  assert.match(told({ more: [...end({ id: 4 }), s2c({ id: 4, result: null })] }), /no reply/);
  assert.doesNotMatch(told({ more: end({}) }), /no reply/);
  assert.equal(told({ more: [...end({}), s2c({ id: 3, error: { code: -32800, message: 'cancelled' } })] }), '');
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import manifest from '../package.json';
import { launchSettings, serverSettings, type SettingsReader } from '../src/config';

function settings(values: Record<string, unknown>): SettingsReader {
  return { get: <T>(key: string) => values[key] as T | undefined };
}

function defaults(): SettingsReader {
  const properties: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;
  return { get: <T>(key: string) => properties[`vraagbaak.${key}`]?.default as T | undefined };
}

describe('serverSettings', () => {
  it('follows the language of the editor by default', () => {
    assert.equal(serverSettings(defaults(), 'nl').locale, 'nl');
    assert.equal(serverSettings(defaults(), 'nl-BE').locale, 'nl');
    assert.equal(serverSettings(defaults(), 'en').locale, 'en');
    assert.equal(serverSettings(defaults(), 'fr').locale, 'en');
  });

  it('prefers the language that was chosen', () => {
    assert.equal(serverSettings(settings({ locale: 'nl' }), 'en').locale, 'nl');
    assert.equal(serverSettings(settings({ locale: 'en' }), 'nl').locale, 'en');
  });

  it('passes severities on and drops words that are none', () => {
    const severity = { 'answer-missing': 'error', 'date-invalid': 'off', 'bracket-unclosed': 'loud', typo: 3 };
    assert.deepEqual(serverSettings(settings({ 'diagnostics.severity': severity }), 'nl').diagnostics.severity, {
      'answer-missing': 'error',
      'date-invalid': 'off',
    });
    assert.deepEqual(serverSettings(settings({ 'diagnostics.severity': 'off' }), 'nl').diagnostics.severity, {});
  });

  it('knows which closed files to report on', () => {
    assert.equal(serverSettings(settings({}), 'nl').diagnostics.closedFiles, 'references');
    assert.equal(serverSettings(settings({ 'diagnostics.closedFiles': 'off' }), 'nl').diagnostics.closedFiles, 'off');
    assert.equal(serverSettings(settings({ 'diagnostics.closedFiles': 'all' }), 'nl').diagnostics.closedFiles, 'all');
    assert.equal(serverSettings(settings({ 'diagnostics.closedFiles': 3 }), 'nl').diagnostics.closedFiles, 'references');
  });

  it('keeps the maximum a whole number that is not negative', () => {
    assert.equal(serverSettings(settings({ maxDiagnostics: 20 }), 'nl').maxDiagnostics, 20);
    assert.equal(serverSettings(settings({ maxDiagnostics: 0 }), 'nl').maxDiagnostics, 0);
    assert.equal(serverSettings(settings({ maxDiagnostics: 2.5 }), 'nl').maxDiagnostics, 2);
    assert.equal(serverSettings(settings({ maxDiagnostics: -1 }), 'nl').maxDiagnostics, 1000);
    assert.equal(serverSettings(settings({ maxDiagnostics: 'many' }), 'nl').maxDiagnostics, 1000);
  });

  it('passes on how to format and drops what makes no sense', () => {
    const chosen = { 'format.wrap': 'width', 'format.width': 72.5, 'format.nonBreakingSpaces': true, 'format.quotes': 'form' };
    const expected = { wrap: 'width', width: 72, nonBreakingSpaces: true, quotes: 'form' };
    assert.deepEqual(serverSettings(settings(chosen), 'nl').format, expected);
    const odd = { 'format.wrap': 'tight', 'format.width': 3, 'format.nonBreakingSpaces': 'yes', 'format.quotes': 1 };
    assert.deepEqual(serverSettings(settings(odd), 'nl').format, serverSettings(settings({}), 'nl').format);
  });

  it('hides reminders and lines above questions only when they are switched off', () => {
    const off = { 'inlayHints.questions': false, 'inlayHints.titles': false, codeLens: false };
    const { inlayHints, codeLens } = serverSettings(settings(off), 'nl');
    assert.deepEqual({ inlayHints, codeLens }, {
      inlayHints: { questions: false, titles: false, dates: false, shares: false },
      codeLens: false,
    });
    const odd = { 'inlayHints.questions': 'no', 'inlayHints.titles': 0, codeLens: null };
    const shown = serverSettings(settings(odd), 'nl');
    assert.deepEqual(shown.inlayHints, { questions: true, titles: true, dates: false, shares: false });
    assert.equal(shown.codeLens, true);
  });

  it('shows days and shares behind figures only when they are switched on', () => {
    const on = { 'inlayHints.dates': true, 'inlayHints.shares': true };
    const { inlayHints } = serverSettings(settings(on), 'nl');
    assert.deepEqual(inlayHints, { questions: true, titles: true, dates: true, shares: true });
    const odd = { 'inlayHints.dates': 'yes', 'inlayHints.shares': 1 };
    assert.equal(serverSettings(settings(odd), 'nl').inlayHints.dates, false);
    assert.equal(serverSettings(settings(odd), 'nl').inlayHints.shares, false);
  });

  it('passes on which texts of the folder are read', () => {
    const chosen = {
      'index.enabled': false,
      'index.include': ['stukken/**', 7],
      'index.exclude': ['archief/**'],
      'index.maxFileSize': 2.5,
    };
    const index = { enabled: false, include: ['stukken/**'], exclude: ['archief/**'], maxFileSize: 2.5 };
    assert.deepEqual(serverSettings(settings(chosen), 'nl').index, index);
    const odd = { 'index.enabled': 'no', 'index.include': '*.txt', 'index.exclude': {}, 'index.maxFileSize': -1 };
    assert.deepEqual(serverSettings(settings(odd), 'nl').index, serverSettings(settings({}), 'nl').index);
  });

  it('reads every setting of the manifest, and no other', () => {
    const properties = Object.keys(manifest.contributes.configuration.properties);
    const asked = new Set<string>();
    const reader: SettingsReader = { get: (key) => void asked.add(`vraagbaak.${key}`) };
    serverSettings(reader, 'nl');
    launchSettings(reader);
    // What the editor itself reads, or the views and marks of the client.
    const others = [
      'vraagbaak.detectPlainText',
      'vraagbaak.marks.unansweredParts',
      'vraagbaak.questions.followCursor',
      'vraagbaak.trace.server',
    ];
    assert.deepEqual([...asked, ...others].sort(), properties.sort());
  });

  it('has the same defaults as the manifest', () => {
    assert.deepEqual(serverSettings(defaults(), 'nl'), serverSettings(settings({}), 'nl'));
  });
});

describe('launchSettings', () => {
  it('runs the bundled server as a language server by default', () => {
    assert.deepEqual(launchSettings(defaults()), { path: '', arguments: ['lsp'] });
    assert.deepEqual(launchSettings(settings({})), { path: '', arguments: ['lsp'] });
  });

  it('trims the path and drops arguments that are no text', () => {
    const launch = launchSettings(settings({ 'server.path': ' /opt/v ', 'server.arguments': ['lsp', 1, '--log'] }));
    assert.deepEqual(launch, { path: '/opt/v', arguments: ['lsp', '--log'] });
  });
});

describe('the manifest', () => {
  it('lets no folder choose the program to run', () => {
    const properties = manifest.contributes.configuration.properties;
    assert.equal(properties['vraagbaak.server.path'].scope, 'machine');
    assert.equal(properties['vraagbaak.server.arguments'].scope, 'machine');
  });
});

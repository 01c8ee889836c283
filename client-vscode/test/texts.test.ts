// Every text is there in English and in Dutch, in the manifest and at run time.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import bundle from '../l10n/bundle.l10n.nl.json';
import dutch from '../package.nls.nl.json';
import english from '../package.nls.json';

describe('texts', () => {
  it('of the manifest exist in both languages', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(dutch).sort(), Object.keys(english).sort());
  });

  it('shown at run time have a translation, and no other is kept', () => {
    const sources = readdirSync('src').map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
    const shown = [...sources.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map((match) => match[1] ?? '');
    assert.ok(shown.length > 0);
    assert.deepEqual([...new Set(shown)].sort(), Object.keys(bundle).sort());
  });
});

// Every text is there in English and in Dutch, in the manifest and at run time.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';

import bundle from '../l10n/bundle.l10n.nl.json';
import dutch from '../package.nls.nl.json';
import manifest from '../package.json';
import english from '../package.nls.json';

describe('texts', () => {
  it('of the manifest exist in both languages', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? '');
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.keys(dutch).sort(), Object.keys(english).sort());
  });

  it('shown at run time have a translation, and no other is kept', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const sources = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
    const shown = [...sources.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map((match) => match[1] ?? '');
    assert.ok(shown.length > 0);
    assert.deepEqual([...new Set(shown)].sort(), Object.keys(bundle).sort());
  });

  it('of the manifest lead to commands that exist', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    const views = manifest.contributes.views.vraagbaak.map(({ id }) => `${id}.focus`);
    for (const texts of [english, dutch]) {
      for (const [, command = ''] of JSON.stringify(texts).matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(known.has(command) || views.includes(command) || command.startsWith('workbench.'), command);
      }
    }
  });

  it('stand in the help in both languages, step by step', () => {
    const steps = (file: string) => [...readFileSync(`help/${file}`, 'utf8').matchAll(/^\d\. /gm)].length;
    assert.ok(steps('no-server.md') > 0);
    assert.equal(steps('no-server.nl.md'), steps('no-server.md'));
  });

  it('are there with their pictures for each step of the tour', () => {
    for (const { media } of manifest.contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      assert.match(readFileSync(media.svg, 'utf8'), /^<svg /);
    }
  });

  it('show on the page of screenshots what is there, small enough for a repository, and no other is kept', () => {
    const shown = [...readFileSync('what-it-looks-like.md', 'utf8').matchAll(/\]\(images\/screens\/([^)]+)\)/g)].map(([, file = '']) => file);
    assert.ok(shown.length > 0);
    assert.deepEqual([...shown].sort(), readdirSync('images/screens').sort());
    for (const file of shown) {
      assert.ok(statSync(`images/screens/${file}`).size < 120_000, file);
    }
  });
});

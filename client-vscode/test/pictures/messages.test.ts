import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { pageHtml } from '../../src/pictures/html';
import { fromPage, keptPicture, leadsTo, type ShownPaper } from '../../src/pictures/messages';
import { overviewOf, place } from '../papers';

describe('fromPage', () => {
  const target = { uri: 'file:///a.pqa', range: place(1, 1) };

  it('takes what the page says', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'picture', picture: 'time' },
      { kind: 'picture', picture: 'folder' },
      { kind: 'goTo', target },
      { kind: 'export', picture: 'map', format: 'png', content: 'AA==' },
      { kind: 'failed', reason: 'too large' },
    ]) {
      assert.deepEqual(fromPage(message), message);
    }
  });

  it('takes nothing else', () => {
    for (const message of [
      undefined,
      null,
      'ready',
      { kind: 'run' },
      { kind: 'picture', picture: 'constructor' },
      { kind: 'goTo', target: { uri: 1, range: place(1, 1) } },
      { kind: 'goTo', target: { uri: 'file:///a.pqa', range: { start: { line: 'x' } } } },
      { kind: 'export', picture: 'map', format: 'exe', content: '' },
    ]) {
      assert.equal(fromPage(message), undefined);
    }
  });
});

describe('leadsTo', () => {
  it('is true for the paper and for the texts that the server named', () => {
    const location = (uri: string) => ({ uri, range: place(1, 1) });
    const shown: ShownPaper = {
      uri: 'file:///own.pqa',
      overview: overviewOf([]),
      references: {
        version: 1,
        inside: [],
        outside: [{ range: place(1, 1), words: '', id: '', name: '', target: location('file:///cited.pqa') }],
        incoming: [{ location: location('file:///citing.pqa'), title: '' }],
      },
      facts: {
        version: 1,
        truncated: false,
        facts: [{
          kind: 'number', text: '', subject: '', sentence: '', range: place(1, 1), block: '', state: 'alone',
          elsewhere: [{ ...location('file:///figures.pqa'), text: '', source: '', sentence: '', agrees: true }],
        }],
      },
      folder: {
        papers: [{ uri: 'file:///linked.pqa', name: 'linked', title: '' }],
        links: [],
        more: 0,
        index: { building: false, papers: 1 },
      },
      paths: {},
    };
    for (const known of ['own', 'cited', 'citing', 'figures', 'linked']) {
      assert.ok(leadsTo(`file:///${known}.pqa`, shown), known);
    }
    assert.ok(!leadsTo('file:///etc/passwd', shown));
    assert.ok(!leadsTo('command:workbench.action.quit', shown));
  });
});

describe('pageHtml', () => {
  const html = pageHtml({
    script: 'https://webview/dist/pictures.js',
    style: 'https://webview/dist/pictures.css',
    source: 'https://webview',
    nonce: 'abc123',
    language: 'nl"><script>',
    title: 'Stuk & beeld',
  });

  it('lets the page load nothing but its own script and style', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
    assert.equal(policy, "default-src 'none'; script-src 'nonce-abc123'; style-src https://webview; img-src data:");
    assert.doesNotMatch(html, /<style|style=|onload|unsafe/);
    assert.equal([...html.matchAll(/<script/g)].length, 1);
  });

  it('takes no words as markup', () => {
    assert.match(html, /lang="nl&#34;&#62;&#60;script&#62;"/);
    assert.match(html, /<title>Stuk &#38; beeld<\/title>/);
  });
});

describe('keptPicture', () => {
  it('is the picture that the tab showed before the window was loaded anew', () => {
    assert.equal(keptPicture({ picture: 'time', asTable: true, scroll: {} }), 'time');
    assert.equal(keptPicture({ picture: 'folder', asTable: false, scroll: {} }), 'folder');
  });

  it('is the map for a tab that kept nothing, or something of another version', () => {
    for (const state of [undefined, null, {}, 'time', { picture: 'constructor' }]) {
      assert.equal(keptPicture(state), 'map');
    }
  });
});

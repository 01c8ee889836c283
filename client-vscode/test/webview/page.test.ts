// The page as a user meets it, without a browser: what is on it, what keys and clicks do.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';

import type { Folder } from '../../src/folder';
import type { FromPage, ShownPaper, ToPage } from '../../src/pictures/messages';
import type { References } from '../../src/paper';
import { createPage } from '../../src/webview/page';
import { answer, overviewOf, place, question } from '../papers';
import { kTexts } from '../pictures/canvas';

const kUri = 'file:///map/stuk.pqa';
let sent: FromPage[] = [];
let kept: unknown;

function paper(text = 'Kent u het?'): ShownPaper {
  return {
    uri: kUri,
    overview: overviewOf([
      question('1', 0, 'answered', { text, answers: [answer('Antwoord 1', 3, 5)] }),
      question('2', 10, 'unanswered'),
    ]),
    references: { version: 1, inside: [], outside: [], incoming: [] },
    facts: undefined,
    folder: undefined,
    paths: {},
  };
}

const kReferences: References = {
  version: 1,
  inside: [{ from: 'Antwoord 1', to: 'Vraag 9', words: 'vraag 9', range: place(4, 1) }],
  outside: [],
  incoming: [],
};

const kFolder: Folder = {
  papers: [{ uri: kUri, name: 'stuk.pqa', title: '' }, { uri: 'file:///map/brief.txt', name: 'brief.txt', title: '' }],
  links: [{ from: 0, to: 1, count: 1 }],
  more: 0,
  index: { building: false, papers: 2 },
};

function tell(message: ToPage): void {
  window.dispatchEvent(new MessageEvent('message', { data: message }));
}

const items = () => [...document.querySelectorAll<SVGGElement>('g.item')];
const item = (spoken: string) => items().find((element) => element.getAttribute('aria-label')?.startsWith(spoken)) as SVGGElement;
const button = (text: string) => [...document.querySelectorAll('button')].find((element) => element.textContent === text) as HTMLButtonElement;
const press = (target: Element, key: string) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

/** What the page and this file use of a browser. */
const kGlobals = ['document', 'MessageEvent', 'KeyboardEvent', 'MouseEvent', 'ResizeObserver', 'getComputedStyle', 'requestAnimationFrame', 'XMLSerializer'];

/** Opens the page; `state` is what it kept when it was last open. */
function open(state?: Parameters<Parameters<typeof createPage>[0]['setState']>[0]): void {
  createPage({ postMessage: (message) => sent.push(message), getState: () => state, setState: (change) => (kept = change) });
  tell({ kind: 'texts', texts: kTexts, language: 'en' });
}

beforeEach(async () => {
  sent = [];
  kept = undefined;
  const { Window } = await import('happy-dom');
  const browser = new Window();
  const globals = new Map<string, unknown>([['window', browser]]);
  kGlobals.forEach((name) => globals.set(name, (browser as unknown as Record<string, unknown>)[name]));
  globals.forEach((value, name) => Object.defineProperty(globalThis, name, { value, configurable: true }));
  open();
  tell({ kind: 'paper', paper: paper() });
});

describe('the page with the pictures', () => {
  it('tells the editor that it is there, and shows the questions', () => {
    assert.deepEqual(sent, [{ kind: 'ready' }]);
    assert.ok(item('Vraag 1, answered (Antwoord 1): Kent u het?'));
    assert.ok(item('Vraag 2, not answered'));
  });

  it('comes back as it was left: the same picture, as table', () => {
    document.body.replaceChildren();
    open({ picture: 'references', asTable: true, scroll: {} });
    tell({ kind: 'paper', paper: { ...paper(), references: kReferences } });
    assert.equal(document.querySelector('[role=tab][aria-selected=true]')?.textContent, kTexts.pictures.references);
    assert.match(document.querySelector('tbody tr')?.textContent ?? '', /Antwoord 1.*Vraag 9/);
  });

  it('goes to the text on a click, on Enter and on a row of the table', () => {
    item('Antwoord 1').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    press(item('Vraag 2'), 'Enter');
    button('As table').click();
    button('Vraag 1: Kent u het?').click();
    const lines = sent.flatMap((message) => (message.kind === 'goTo' ? [message.target.range.start.line] : []));
    assert.deepEqual(lines, [3, 10, 0]);
  });

  it('has one stop for the Tab key in each part, which moves with the arrow keys', () => {
    const stops = () => items().filter((element) => element.getAttribute('tabindex') === '0').map((element) => element.getAttribute('aria-label'));
    assert.equal(stops().length, 2);
    const first = items()[0] as SVGGElement;
    first.focus();
    press(first, 'ArrowRight');
    assert.match(focused() ?? '', /^Vraag 2, not answered/);
    assert.match(stops()[0] ?? '', /^Vraag 2/);
    press(document.activeElement as Element, 'Home');
    assert.match(focused() ?? '', /^Vraag 1/);
  });

  it('keeps the focus when the text changes', () => {
    const asked = item('Vraag 2');
    asked.focus();
    tell({ kind: 'paper', paper: paper('Kent u het nieuwe bericht?') });
    assert.equal(document.activeElement, asked);
    assert.ok(item('Vraag 1, answered (Antwoord 1): Kent u het nieuwe bericht?'));
  });

  it('changes pictures with the arrow keys, tells the editor, and remembers it', () => {
    const map = button('Coverage map');
    map.focus();
    press(map, 'ArrowRight');
    assert.equal(focused(), 'References');
    assert.equal(document.activeElement?.getAttribute('aria-selected'), 'true');
    assert.equal(document.querySelector('#message')?.textContent, kTexts.noReferences);
    assert.deepEqual(sent.at(-1), { kind: 'picture', picture: 'references' });
    assert.equal((kept as { picture: string }).picture, 'references');
  });

  it('comes from the tabs into the picture with the arrow down', () => {
    const map = button('Coverage map');
    map.focus();
    press(map, 'ArrowDown');
    assert.match(focused() ?? '', /^Vraag 1/);
  });

  it('marks where the cursor is', () => {
    tell({ kind: 'cursor', at: { line: 4, character: 2 } });
    const current = items().filter((element) => element.getAttribute('aria-current') === 'true');
    assert.deepEqual(current.map((element) => element.getAttribute('aria-label')?.slice(0, 10)), ['Antwoord 1']);
  });

  it('says what is missing when the server tells of no figures', () => {
    button('Time line').click();
    assert.equal(document.querySelector('#message')?.textContent, 'Reading…');
    tell({ kind: 'paper', paper: { ...paper(), facts: 'unknown' } });
    assert.equal(document.querySelector('#message')?.textContent, kTexts.factsUnknown);
    assert.equal(button('Save as PNG').disabled, true);
  });

  it('draws the figures when the server tells of them', () => {
    tell({ kind: 'picture', picture: 'time' });
    const fact = { kind: 'money' as const, text: '3 mln. euro', subject: 'pont', from: '2024-01-01', to: '2024-12-31', sentence: 'Zin.', range: place(4, 4), block: 'Antwoord 1', state: 'contradicted' as const, elsewhere: [] };
    tell({ kind: 'paper', paper: { ...paper(), facts: { version: 1, truncated: false, facts: [fact] } } });
    assert.ok(item('3 mln. euro, pont, 2024'));
  });

  it('says what is missing when the server does not tell who cites whom', () => {
    button('Folder').click();
    assert.deepEqual(sent.at(-1), { kind: 'picture', picture: 'folder' });
    assert.equal(document.querySelector('#message')?.textContent, 'Reading…');
    tell({ kind: 'paper', paper: { ...paper(), folder: 'unknown' } });
    assert.equal(document.querySelector('#message')?.textContent, kTexts.folderUnknown);
  });

  it('draws the folder, with the open paper marked wherever the cursor is, and leads to its texts', () => {
    tell({ kind: 'picture', picture: 'folder' });
    tell({ kind: 'paper', paper: { ...paper(), folder: kFolder } });
    tell({ kind: 'cursor', at: { line: 4000, character: 2 } });
    const current = items().filter((element) => element.getAttribute('aria-current') === 'true');
    assert.deepEqual(current.map((element) => element.getAttribute('aria-label')), ['stuk.pqa, the open paper, cites brief.txt']);
    item('brief.txt').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    assert.deepEqual(sent.at(-1), { kind: 'goTo', target: { uri: 'file:///map/brief.txt', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } } });
  });

  it('keeps the focus in the folder while the open paper changes', () => {
    tell({ kind: 'picture', picture: 'folder' });
    tell({ kind: 'paper', paper: { ...paper(), folder: kFolder } });
    const other = item('brief.txt');
    other.focus();
    tell({ kind: 'paper', paper: { ...paper(), uri: 'file:///map/brief.txt', folder: kFolder } });
    assert.equal(document.activeElement, other);
    assert.equal(focused(), 'brief.txt, the open paper, cited by stuk.pqa');
  });

  it('shows the same as a table', () => {
    button('As table').click();
    assert.equal(button('As table').getAttribute('aria-pressed'), 'true');
    assert.equal(document.querySelector('svg')?.hasAttribute('hidden'), true);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    assert.deepEqual(rows, [['Vraag 1: Kent u het?', 'answered', 'Antwoord 1', ''], ['Vraag 2', 'not answered', '', '']]);
  });

  it('takes no words of the paper as markup', () => {
    tell({ kind: 'paper', paper: paper('<img src=x onerror=alert(1)><script>alert(2)</script>') });
    assert.equal(document.querySelector('img, script'), null);
    assert.ok(item('Vraag 1, answered (Antwoord 1): <img src=x'));
  });

  it('gives the picture as SVG that needs nothing of the page', () => {
    button('Save as SVG').click();
    const saved = sent.at(-1);
    assert.equal(saved?.kind, 'export');
    const content = saved?.kind === 'export' ? saved.content : '';
    assert.match(content, /^<\?xml.*\n<svg .*<title>Coverage map<\/title>/s);
    assert.match(content, /Antwoord 1/);
    assert.doesNotMatch(content, /class=|tabindex|style=/);
  });

  it('writes all lines of a box, and tells what is cut in its name and when it is pointed at', () => {
    const words = 'Kent u het bericht dat veerponten in dit land steeds minder vaak varen dan beloofd?';
    tell({ kind: 'paper', paper: paper(words) });
    const asked = items().find((element) => element.matches('.box')) as SVGGElement;
    const lines = [...asked.querySelectorAll('text')].map((line) => line.textContent ?? '');
    assert.equal(lines[0], 'Vraag 1');
    assert.ok(lines.length > 2 && lines.at(-1)?.endsWith('…') === true, lines.join(' / '));
    assert.ok(asked.getAttribute('aria-label')?.endsWith(words));
    assert.ok(asked.querySelector('title')?.textContent?.endsWith(words));
  });

  it('has the picture and its hint in the main part of the page, for who jumps there', () => {
    assert.ok(document.querySelector('main #panel[role=tabpanel]'));
    assert.ok(document.querySelector('main #hint'));
  });

  it('names every tab, button and mark for a screen reader', () => {
    const list = document.querySelector('[role=tablist]');
    assert.equal(list?.getAttribute('aria-label'), 'Which picture');
    assert.equal(document.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby'), 'tab-map');
    for (const element of [...document.querySelectorAll('button'), ...items()]) {
      assert.ok((element.getAttribute('aria-label') ?? element.textContent ?? '').length > 0);
    }
    assert.ok(items().every((element) => element.getAttribute('role') === 'link'));
  });
});

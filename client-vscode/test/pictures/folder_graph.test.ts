import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withAddresses, type Folder } from '../../src/folder';
import { folderGraph } from '../../src/pictures/folder_graph';
import { canvasOf, faultsOf, itemOf, kTexts } from './canvas';

const kAnswer = { uri: 'file:///map/antwoord.pqa', name: 'Aanhangsel van de Handelingen 2025–2026, nr. 4321', title: 'veerponten varen steeds minder vaak', date: '2026-03-31' };
const kLetter = { uri: 'file:///map/brief.txt', name: 'Kamerstuk 31 409, nr. 412', title: 'voortgang vaarwegen', date: '2025-11-02' };
const kNote = { uri: 'file:///map/notitie.pqa', name: 'notitie.pqa', title: '' };

function graphOf(more: Partial<Folder>, width?: number, uri = kAnswer.uri) {
  const folder = {
    papers: [kAnswer, kLetter, kNote],
    links: [{ from: 0, to: 1, count: 2 }, { from: 2, to: 0, count: 1 }, { from: 2, to: 1, count: 1 }],
    more: 0,
    index: { building: false, papers: 3 },
    ...more,
  };
  return folderGraph(uri, folder, canvasOf(width));
}

const written = (graph: ReturnType<typeof graphOf>) => graph.words.map(({ text }) => text);

describe('folderGraph', () => {
  it('puts the texts under each other in the order of the server, under their years', () => {
    const graph = graphOf({});
    const tops = [kAnswer, kLetter, kNote].map(({ name }) => itemOf(graph, name).y);
    assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
    assert.equal(new Set(graph.items.map(({ x }) => x)).size, 1);
    const headings = graph.words.filter(({ look }) => look === 'heading').map(({ text }) => text);
    assert.deepEqual(headings, ['2026', '2025', 'Without a date']);
  });

  it('draws an arrow from the text that cites to the one that is cited', () => {
    const graph = graphOf({});
    const arrows = graph.lines.filter(({ from }) => from !== '');
    const ends = ({ name }: { name: string }) => itemOf(graph, name).id;
    assert.deepEqual(arrows.map(({ from, to }) => [from, to]), [
      [ends(kAnswer), ends(kLetter)],
      [ends(kNote), ends(kAnswer)],
      [ends(kNote), ends(kLetter)],
    ]);
    assert.ok(arrows.every(({ look }) => look === 'chain'));
    assert.ok(graph.lines.some(({ id }) => id === 'key chain'), 'explained in the key');
  });

  it('lets the arrows of one text branch off one line, apart from those of another', () => {
    const [first, second, third] = graphOf({}).lines.filter(({ from }) => from !== '').map(({ path }) => /Q([\d.]+) /.exec(path)?.[1]);
    assert.equal(second, third);
    assert.notEqual(first, second);
  });

  it('tells a text from its copy by folder and file', () => {
    const copy = { ...kLetter, uri: 'file:///map/oud%20werk/brief.txt' };
    const graph = graphOf({ papers: [kAnswer, kLetter, copy], links: [{ from: 0, to: 1, count: 1 }, { from: 0, to: 2, count: 1 }] }, 1200);
    const words = graph.items.map((item) => item.words.map(({ text }) => text).join(' '));
    assert.match(words[1] ?? '', /2 November 2025 · map\/brief\.txt · voortgang/);
    assert.match(words[2] ?? '', /2 November 2025 · oud werk\/brief\.txt · voortgang/);
    assert.match(graph.items[2]?.spoken ?? '', /oud werk\/brief\.txt/);
    assert.doesNotMatch(words[0] ?? '', /antwoord\.pqa/);
  });

  it('says all of a text: its date, what it cites, how often, and what cites it', () => {
    const spoken = graphOf({}).items.map((item) => item.spoken);
    assert.deepEqual(spoken, [
      `${kAnswer.name}, the open paper, 31 March 2026, cites ${kLetter.name} (2×), cited by notitie.pqa: ${kAnswer.title}`,
      `${kLetter.name}, 2 November 2025, cited by ${kAnswer.name} (2×) and notitie.pqa: ${kLetter.title}`,
      `notitie.pqa, cites ${kAnswer.name} and ${kLetter.name}`,
    ]);
  });

  it('gives the open paper another sign, and finds it back from any place of the cursor', () => {
    const graph = graphOf({});
    assert.deepEqual(graph.items.map(({ sign }) => sign), ['text', 'file', 'file']);
    assert.deepEqual(graph.items.map(({ covers }) => covers !== undefined), [true, false, false]);
    assert.ok(written(graph).includes(kTexts.openPaper), 'explained in the key');
    assert.ok(!written(graphOf({}, 700, 'file:///elders.pqa')).includes(kTexts.openPaper));
  });

  it('leads to the start of each text', () => {
    const start = { line: 0, character: 0 };
    assert.deepEqual(itemOf(graphOf({}), kLetter.name).target, { uri: kLetter.uri, range: { start, end: start } });
  });

  it('counts texts and citations, and says what is left out', () => {
    assert.ok(written(graphOf({})).includes('Papers: 3 · citations: 4'));
    assert.ok(written(graphOf({ more: 12 })).includes('Papers: 3 · citations: 4 · not shown: 12'));
  });

  it('says that the folder is still being read', () => {
    const index = { building: true, papers: 7 };
    const beingRead = 'The texts of the folder are being read; 7 are known so far';
    assert.ok(written(graphOf({ index })).some((text) => text.endsWith(beingRead)));
    assert.equal(graphOf({ index, papers: [kAnswer], links: [] }).empty, beingRead);
  });

  it('says so when no text cites another', () => {
    assert.equal(graphOf({ papers: [kAnswer], links: [] }).empty, 'No text of this folder cites another one.');
    assert.equal(graphOf({}).empty, undefined);
  });

  it('has the same as rows', () => {
    const { table } = graphOf({});
    assert.deepEqual(table.head, ['Paper', 'Date', 'Cites', 'Cited by']);
    assert.deepEqual(table.rows.map(({ cells }) => cells), [
      [`${kAnswer.name} (the open paper): ${kAnswer.title}`, '31 March 2026', `${kLetter.name} (2×)`, 'notitie.pqa'],
      [`${kLetter.name}: ${kLetter.title}`, '2 November 2025', '', `${kAnswer.name} (2×); notitie.pqa`],
      ['notitie.pqa', '', `${kAnswer.name}; ${kLetter.name}`, ''],
    ]);
    assert.equal(table.rows[1]?.target?.uri, kLetter.uri);
  });

  it('survives links to texts that are not there, and of a text to itself', () => {
    const graph = graphOf({ links: [{ from: 0, to: 9, count: 1 }, { from: 1, to: 1, count: 1 }] });
    assert.equal(graph.empty, 'No text of this folder cites another one.');
  });

  for (const width of [350, 420, 1200]) {
    it(`puts nothing on top of anything else at ${width} pixels, and writes names in full`, () => {
      const papers = Array.from({ length: 60 }, (_, index) => ({
        uri: `file:///map/${index}.pqa`,
        name: `Aanhangsel van de Handelingen 2025–2026, nr. ${4000 + index}`,
        title: 'de gevolgen van lage waterstanden voor het vervoer over de binnenwateren in het oosten van het land',
        date: `${2026 - Math.floor(index / 9)}-02-0${9 - (index % 9)}`,
      }));
      const links = papers.slice(1).flatMap((_, index) => [{ from: 0, to: index + 1, count: 1 }, { from: index, to: Math.min(59, index + 7), count: 3 }]);
      const graph = graphOf({ papers, links: [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()] }, width, papers[3]?.uri);
      assert.deepEqual(faultsOf(graph), []);
      assert.equal(graph.width, width);
      for (const [index, { words }] of graph.items.entries()) {
        const name = words.filter(({ look }) => look === 'name').map(({ text }) => text).join(' ');
        assert.equal(name, papers[index]?.name);
        assert.ok(words.some(({ look }) => look === 'words'), 'something of its title');
        const box = graph.items[index];
        assert.ok(words.every(({ y }) => y > (box?.y ?? 0) && y < (box?.y ?? 0) + (box?.height ?? 0)), 'within its box');
      }
    });
  }
});

describe('withAddresses', () => {
  it('writes the address of each text as the editor does', () => {
    const folder = { papers: [kAnswer, kNote], links: [], more: 0, index: { building: false, papers: 2 } };
    const changed = withAddresses(folder, (uri) => uri.replace('file:///', 'vscode-vfs:///'));
    assert.deepEqual(changed.papers.map(({ uri }) => uri), ['vscode-vfs:///map/antwoord.pqa', 'vscode-vfs:///map/notitie.pqa']);
    assert.equal(changed.papers[0]?.name, kAnswer.name);
  });
});

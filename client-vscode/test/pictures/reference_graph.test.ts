import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { References } from '../../src/paper';
import { referenceGraph } from '../../src/pictures/reference_graph';
import { answer, overviewOf, place, question } from '../papers';
import { canvasOf, faultsOf, itemOf } from './canvas';

const kUri = 'file:///map/stuk.pqa';
const kOther = 'file:///map/brief.txt';

const paper = overviewOf([
  question('1', 10, 'answered', { answers: [answer('Antwoord 1', 13, 15)] }),
  question('2', 20, 'answered', { answers: [answer('Antwoord 2', 23, 25)] }),
]);

const outside = (line: number, name: string, more: Partial<References['outside'][number]> = {}) =>
  ({ range: place(line, line), words: `(${name})`, id: name, name, ...more });

function graphOf(found: Partial<References>, overview = paper, width?: number) {
  const references = { version: 1, inside: [], outside: [], incoming: [], ...found };
  return referenceGraph(kUri, overview, references, (uri) => uri.replace('file:///map/', ''), canvasOf(width));
}

describe('referenceGraph', () => {
  it('puts what is cited right of the answer that cites it', () => {
    const graph = graphOf({ outside: [outside(14, 'Kamerstuk 31 409, nr. 412', { address: 'https://zoek.example.nl/kst-31409-412' })] });
    const [from, to] = [itemOf(graph, 'Antwoord 1, refers to Kamerstuk'), itemOf(graph, 'Kamerstuk 31 409, nr. 412, official address, cited in Antwoord 1')];
    assert.ok(from.x + from.width < to.x);
    assert.equal(from.y, to.y);
    assert.ok(graph.lines.some((line) => line.from === from.id && line.to === to.id));
  });

  it('leads to a paper of the folder, and else to the words that name it', () => {
    const target = { uri: kOther, range: place(0, 0) };
    const graph = graphOf({ outside: [outside(14, 'Kamerstuk 1', { target }), outside(24, 'Kamerstuk 2')] });
    assert.deepEqual(itemOf(graph, 'Kamerstuk 1, in this folder').target, target);
    assert.deepEqual(itemOf(graph, 'Kamerstuk 2, not found').target, { uri: kUri, range: place(24, 24) });
  });

  it('shows a publication once that is cited in several answers, with a line to each', () => {
    const graph = graphOf({ outside: [outside(14, 'Kamerstuk 1'), outside(24, 'Kamerstuk 1')] });
    const cited = itemOf(graph, 'Kamerstuk 1, not found, cited in Antwoord 1 and Antwoord 2');
    assert.equal(graph.lines.filter(({ to }) => to === cited.id).length, 2);
  });

  it('shows it again far away in a long paper', () => {
    const long = overviewOf(Array.from({ length: 40 }, (_, index) =>
      question(String(index + 1), index * 10, 'answered', { answers: [answer(`Antwoord ${index + 1}`, index * 10 + 3, index * 10 + 5)] })));
    const all = long.questions.map((_, index) => outside(index * 10 + 4, `Kamerstuk ${index}`));
    const graph = graphOf({ outside: [...all, outside(4, 'Kamerstuk 99'), outside(394, 'Kamerstuk 99')] }, long);
    assert.equal(graph.items.filter(({ spoken }) => spoken.startsWith('Kamerstuk 99')).length, 2);
    assert.deepEqual(faultsOf(graph), []);
  });

  it('puts the texts that cite this paper at the left, at the question they name', () => {
    const incoming = [
      { location: { uri: kOther, range: place(3, 3) }, title: 'brief over ponten', question: '2' },
      { location: { uri: 'file:///map/lijst.pqa', range: place(1, 1) }, title: '' },
    ];
    const graph = graphOf({ incoming });
    const [letter, asked] = [itemOf(graph, 'brief over ponten, in this folder, refers to Vraag 2'), itemOf(graph, 'Vraag 2, referred to from brief')];
    assert.ok(letter.x < asked.x);
    assert.deepEqual(letter.target, { uri: kOther, range: place(3, 3) });
    itemOf(graph, 'lijst.pqa, in this folder, refers to The paper itself');
  });

  it('draws references within the paper beside it, and those to nothing with a cross', () => {
    const inside = [
      { range: place(24, 24), words: 'vraag 1', from: 'Antwoord 2', to: 'Vraag 1', target: { uri: kUri, range: place(13, 13) } },
      { range: place(14, 14), words: 'vraag 9', from: 'Antwoord 1', to: 'Vraag 9' },
    ];
    const graph = graphOf({ inside });
    const chain = graph.lines.find(({ look, from }) => look === 'chain' && from !== '');
    assert.deepEqual([chain?.from, chain?.to], [itemOf(graph, 'Antwoord 2').id, itemOf(graph, 'Antwoord 1').id]);
    assert.equal(itemOf(graph, 'Vraag 9, does not exist, cited in Antwoord 1').sign, 'broken');
  });

  it('has the same as rows, each with where it stands', () => {
    const { table } = graphOf({
      inside: [{ range: place(14, 14), words: 'vraag 9', from: 'Antwoord 1', to: 'Vraag 9' }],
      outside: [outside(24, 'Kamerstuk 1', { title: 'Vaarwegen', question: '3' })],
      incoming: [{ location: { uri: kOther, range: place(3, 3) }, title: '', question: '2' }],
    });
    assert.deepEqual(table.rows.map(({ cells }) => cells), [
      ['Antwoord 1', 'Vraag 9', 'vraag 9', 'does not exist'],
      ['line 25', 'Question 3 of Kamerstuk 1: Vaarwegen', '(Kamerstuk 1)', 'not found'],
      ['brief.txt', 'Question 2', '', 'brief.txt, line 4'],
    ]);
  });

  it('is wider than a narrow tab rather than unreadable', () => {
    const graph = graphOf({
      outside: [outside(14, 'Kamerstuk 31 409, nr. 412')],
      incoming: [{ location: { uri: kOther, range: place(3, 3) }, title: 'brief over ponten' }],
    }, paper, 420);
    assert.ok(graph.width > 420);
    assert.ok(graph.items.every(({ width }) => width >= 150));
    assert.deepEqual(faultsOf(graph), []);
  });

  it('says so when there is no reference', () => {
    assert.match(graphOf({}).empty ?? '', /refers to nothing/);
  });
});

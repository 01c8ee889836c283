import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Question, References } from '../../src/paper';
import { coverageMap } from '../../src/pictures/coverage_map';
import { answer, overviewOf, place, question } from '../papers';
import { canvasOf, faultsOf, itemOf } from './canvas';

const kUri = 'file:///map/stuk.pqa';

/** 1 answered · 2 refers to 1 · 3 not answered · 4 and 5 with one answer · 6 with a part that nobody answered */
function questions(): Question[] {
  const joint = answer('Antwoord 4, 5', 50, 52);
  return [
    question('1', 0, 'answered', { answers: [answer('Antwoord 1', 3, 5)] }),
    question('2', 10, 'reference', { answers: [answer('Antwoord 2', 20, 22)] }),
    question('3', 30, 'unanswered'),
    question('4', 40, 'answered', { answers: [joint] }),
    question('5', 45, 'answered', { answers: [joint] }),
    question('6', 60, 'answered', {
      answers: [answer('Antwoord 6', 70, 80)],
      parts: [question('6a', 61, 'answered', { answers: [answer('Antwoord 6a', 71, 72)] }), question('6b', 62, 'unanswered')],
    }),
  ];
}

function references(...inside: [line: number, to: string, target?: number][]): References {
  return {
    version: 1,
    inside: inside.map(([line, to, target]) => ({
      range: { start: { line, character: 4 }, end: { line, character: 20 } },
      words: `zie ${to}`,
      from: '',
      to,
      ...(target === undefined ? {} : { target: { uri: kUri, range: place(target, target) } }),
    })),
    outside: [],
    incoming: [],
  };
}

const mapOf = (asked = questions(), found?: References, width?: number) => coverageMap(kUri, overviewOf(asked), found, canvasOf(width));

describe('coverageMap', () => {
  it('shows each question in one glance, and each with its answer below', () => {
    const map = mapOf();
    assert.deepEqual(map.items.filter(({ part }) => part === 'glance').map(({ words }) => words[0]?.text), ['1', '2', '3', '4', '5', '6']);
    const asked = itemOf(map, 'Vraag 1, answered', 'map');
    const answered = itemOf(map, 'Antwoord 1, answers question 1');
    assert.ok(asked.x + asked.width < answered.x);
    assert.equal(asked.y, answered.y);
    assert.ok(map.lines.some((line) => line.from === asked.id && line.to === answered.id));
  });

  it('leads from each box to its words in the paper', () => {
    assert.deepEqual(itemOf(mapOf(), 'Antwoord 4, 5').target, { uri: kUri, range: place(50, 50) });
    assert.deepEqual(itemOf(mapOf(), 'Vraag 3', 'glance').target, { uri: kUri, range: place(30, 30) });
  });

  it('ties a joint answer to all its questions, between which it stands', () => {
    const map = mapOf();
    const joint = itemOf(map, 'Antwoord 4, 5, answers question 4 and 5');
    assert.equal(map.lines.filter(({ look, to }) => look === 'link' && to === joint.id).length, 2);
    const [four, five] = [itemOf(map, 'Vraag 4', 'map'), itemOf(map, 'Vraag 5', 'map')];
    assert.ok(four.y < joint.y && joint.y < five.y);
    assert.ok(map.lines.some(({ id, from }) => id.startsWith('joint') && from === `cell ${four.id}`), 'a bracket in the glance');
  });

  it('leaves a gap that is told in words where nobody answered', () => {
    const map = mapOf();
    const gap = map.items.find(({ id }) => id.startsWith('missing') && id.includes('/3/'));
    assert.equal(gap?.words[0]?.text, 'not answered');
    assert.equal(gap?.sign, 'unanswered');
    assert.equal(gap?.y, itemOf(map, 'Vraag 3', 'map').y);
  });

  it('shows the parts of a question that is answered in part, and says so', () => {
    const map = mapOf();
    assert.equal(itemOf(map, 'Vraag 6', 'glance').sign, 'partial');
    assert.equal(itemOf(map, 'Vraag 6b', 'map').sign, 'unanswered');
    assert.ok(itemOf(map, 'Vraag 6a', 'map').x > itemOf(map, 'Vraag 6', 'map').x);
  });

  it('shows no parts that are answered with their question', () => {
    const whole = question('1', 0, 'answered', {
      answers: [answer('Antwoord 1', 5, 6)],
      parts: [question('1a', 1, 'answered'), question('1b', 2, 'answered')],
    });
    assert.equal(mapOf([whole]).items.some(({ spoken }) => spoken.startsWith('Vraag 1a')), false);
  });

  it('draws an arrow from an answer to the one it refers to', () => {
    const map = mapOf(questions(), references([21, 'Vraag 1', 3]));
    const [from, to] = [itemOf(map, 'Antwoord 2, answers question 2, refers to Antwoord 1'), itemOf(map, 'Antwoord 1')];
    assert.ok(map.lines.some(({ look, ...line }) => look === 'chain' && line.from === from.id && line.to === to.id));
  });

  it('lets a reference to a question without an answer end at the gap', () => {
    const map = mapOf(questions(), references([21, 'Vraag 3', 30]));
    assert.ok(map.lines.some(({ look, to }) => look === 'chain' && to.includes('/3/')));
  });

  it('lets a reference to no question end at a cross, which leads to its words', () => {
    const map = mapOf(questions(), references([21, 'Vraag 9']));
    const cross = itemOf(map, 'Antwoord 2, refers to Vraag 9, which does not exist', 'map');
    assert.equal(itemOf(map, 'Antwoord 2, refers').sign, 'broken');
    assert.equal(cross.target?.range.start.line, 21);
    assert.deepEqual(map.table.rows[1]?.cells, ['Vraag 2', 'refers to another answer', 'Antwoord 2', 'Vraag 9 (does not exist)']);
  });

  it('shows each of several references to nothing of one answer', () => {
    assert.deepEqual(faultsOf(mapOf(questions(), references([21, 'Vraag 9'], [22, 'Vraag 10'], [22, 'Vraag 11']), 420)), []);
  });

  it('explains the signs that it has, and no other', () => {
    const said = mapOf([question('1', 0, 'unanswered')]).words.map(({ text }) => text);
    assert.ok(said.includes('not answered'));
    assert.ok(!said.includes('answered') && !said.includes('refers to'));
  });

  it('calls nothing missing in a paper of questions alone', () => {
    const paper = { ...overviewOf([question('1', 0, 'unanswered')]), answersExpected: false };
    const map = coverageMap(kUri, paper, undefined, canvasOf());
    assert.deepEqual(map.items.map(({ sign }) => sign), ['notExpected', 'notExpected']);
  });

  it('tells two questions with one number apart, also in sections', () => {
    const twice = [question('1', 0, 'answered'), question('1', 5, 'answered'), { ...question('1', 9, 'answered'), section: 1 }];
    assert.deepEqual(faultsOf(mapOf(twice)), []);
  });

  it('says so when there is no question', () => {
    assert.equal(mapOf([]).empty, 'No questions in this text.');
  });

  for (const width of [420, 700, 1400]) {
    it(`puts nothing on top of anything else at ${width} pixels`, () => {
      const found = references([21, 'Vraag 9'], [51, 'Vraag 1', 3], [71, 'Vraag 3', 30]);
      assert.deepEqual(faultsOf(mapOf(questions(), found, width)), []);
    });
  }

  it('stays readable with 400 questions: small cells, and a heading for every fifty', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      question(String(index + 1), index * 4, 'answered', { answers: [answer(`Antwoord ${index + 1}`, index * 4 + 2, index * 4 + 3)] }));
    const map = mapOf(many);
    const glance = map.items.filter(({ part }) => part === 'glance');
    assert.ok(Math.max(...glance.map(({ y }) => y)) < 1000, 'seen at once on a screen');
    const headings = map.words.filter(({ text }) => /^Questions \d/.test(text)).map(({ text }) => text);
    assert.equal(headings.length, 8);
    assert.equal(headings[1], 'Questions 51–100 · 50 of 50 answered');
    assert.deepEqual(faultsOf(map), []);
  });
});

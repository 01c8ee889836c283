import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  answersOf,
  canTakePlace,
  neighbour,
  nextOpen,
  officialAddress,
  openQuestions,
  questionsAt,
  titleOf,
} from '../src/paper';
import { answer, overviewOf, place, question } from './papers';

/** 1 answered · 2 with parts a (answered) and b (not) · 3 empty · 4 and 5 with one answer */
function paper() {
  const joint = answer('Antwoord 4, 5', 50, 52);
  return overviewOf([
    question('1', 0, 'answered', { answers: [answer('Antwoord 1', 3, 5)] }),
    question('2', 10, 'answered', {
      answers: [answer('Antwoord 2', 20, 28)],
      parts: [
        question('2a', 12, 'answered', { answers: [answer('Antwoord 2a', 21, 22)] }),
        question('2b', 13, 'unanswered'),
      ],
    }),
    question('3', 30, 'empty', { answers: [answer('Antwoord 3', 33, 33)] }),
    question('4', 40, 'answered', { answers: [joint] }),
    question('5', 45, 'answered', { answers: [joint] }),
  ]);
}

const labels = (questions: { label: string }[]) => questions.map(({ label }) => label);

describe('titleOf', () => {
  it('names a paper by its title, and a draft without a head by its file', () => {
    const draft = { ...overviewOf([]), title: '' };
    assert.equal(titleOf({ ...draft, title: 'de keuring van schepen' }, 'file:///map/antwoord.pqa'), 'de keuring van schepen');
    assert.equal(titleOf(draft, 'file:///map/antwoord%20deelfietsen.pqa'), 'antwoord deelfietsen');
    assert.equal(titleOf(draft, 'untitled:Untitled-1'), 'Untitled-1');
  });
});

describe('openQuestions', () => {
  it('leaves what is still to be answered, and of a question with open parts those', () => {
    const open = openQuestions(paper().questions);
    assert.deepEqual(labels(open), ['2', '3']);
    assert.deepEqual(labels(open[0]?.parts ?? []), ['2b']);
  });
});

describe('questionsAt', () => {
  it('finds the question whose words or whose answer a place is in', () => {
    assert.deepEqual(labels(questionsAt(paper(), { line: 0, character: 4 })), ['1']);
    assert.deepEqual(labels(questionsAt(paper(), { line: 4, character: 0 })), ['1']);
    assert.deepEqual(labels(questionsAt(paper(), { line: 22, character: 0 })), ['2']);
  });

  it('finds all questions of a joint answer', () => {
    assert.deepEqual(labels(questionsAt(paper(), { line: 51, character: 0 })), ['4', '5']);
  });

  it('finds none between them', () => {
    assert.deepEqual(questionsAt(paper(), { line: 8, character: 0 }), []);
  });
});

describe('nextOpen', () => {
  it('goes to the next question or part without an answer, and from the last one to the first', () => {
    assert.equal(nextOpen(paper(), { line: 0, character: 0 })?.label, '2b');
    assert.equal(nextOpen(paper(), { line: 13, character: 0 })?.label, '3');
    assert.equal(nextOpen(paper(), { line: 60, character: 0 })?.label, '2b');
  });

  it('goes nowhere when all is answered', () => {
    assert.equal(nextOpen(overviewOf([question('1', 0, 'answered')]), { line: 0, character: 0 }), undefined);
  });
});

describe('answersOf', () => {
  it('names each answer of a question and its parts once', () => {
    assert.deepEqual(answersOf(paper().questions[1] as never).map(({ name }) => name), ['Antwoord 2', 'Antwoord 2a']);
  });
});

describe('moving a question', () => {
  it('goes to the neighbour in the same section only', () => {
    const overview = paper();
    const [first, second] = overview.questions;
    assert.equal(neighbour(overview, first as never, 1), second);
    assert.equal(neighbour(overview, first as never, -1), undefined);
    (overview.questions[1] as { section: number }).section = 1;
    assert.equal(neighbour(overview, first as never, 1), undefined);
  });

  it('is for questions with a number of their own', () => {
    const [first, second] = paper().questions;
    assert.equal(canTakePlace(first as never, second as never), true);
    assert.equal(canTakePlace(first as never, first as never), false);
    assert.equal(canTakePlace(first as never, second?.parts[0] as never), false);
  });
});

describe('officialAddress', () => {
  const reference = { range: place(1, 1), words: '', id: '', name: '' };

  it('is a web address over https', () => {
    const address = 'https://zoek.officielebekendmakingen.nl/kst-31409-412';
    assert.equal(officialAddress({ ...reference, address }), address);
  });

  it('is nothing else, whatever the text says', () => {
    for (const address of ['http://example.org/x', 'command:workbench.action.quit', 'file:///etc/passwd', 'https://', '']) {
      assert.equal(officialAddress({ ...reference, address }), undefined, address);
    }
    assert.equal(officialAddress(reference), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { besideText, type BesideTexts } from '../src/beside_text';
import { answer, place, question } from './papers';

const kTexts: BesideTexts = {
  textOf: (range) => `lines ${range.start.line}–${range.end.line}\n`,
  state: ({ state }) => state,
  answeredIn: (names) => `answered in ${names}`,
  referredFrom: 'referred to from',
};

describe('besideText', () => {
  it('shows a question, its parts and where they are met, then the answer', () => {
    const asked = question('2', 10, 'answered', {
      answers: [answer('Antwoord 2', 20, 28)],
      parts: [
        question('2a', 12, 'answered', { answers: [answer('Antwoord 2a', 20, 28)] }),
        question('2b', 13, 'unanswered'),
      ],
      mentions: [
        { from: 'Antwoord 7', words: 'vraag 2', range: place(40, 40) },
        { from: 'Antwoord 7', words: 'vraag 2', range: place(41, 41) },
      ],
    });
    assert.equal(
      besideText([asked], kTexts),
      'lines 10–13\n\n▸ Vraag 2: answered\n  ▸ Vraag 2a: answered in Antwoord 2a\n  ▸ Vraag 2b: unanswered\n' +
        '▸ referred to from: Antwoord 7\n\nlines 20–28\n',
    );
  });

  it('shows a joint answer once, below all its questions', () => {
    const joint = answer('Antwoord 4, 5', 50, 52);
    const text = besideText(
      [question('4', 40, 'answered', { answers: [joint] }), question('5', 45, 'answered', { answers: [joint] })],
      kTexts,
    );
    assert.equal(text.split('lines 50–52').length, 2);
    assert.ok(text.indexOf('Vraag 5') < text.indexOf('lines 50–52'));
  });
});

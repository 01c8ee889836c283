import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { byBlock, contradicted, daysOf, descriptionOf, type Fact } from '../src/facts';
import { place } from './papers';

function fact(more: Partial<Fact> = {}): Fact {
  return {
    kind: 'quantity',
    text: '593 schepen',
    subject: '',
    sentence: '',
    range: place(1, 1),
    block: 'Antwoord 1',
    state: 'alone',
    elsewhere: [],
    ...more,
  };
}

describe('contradicted', () => {
  it('leaves the facts of which somebody says otherwise', () => {
    const disputed = fact({ state: 'contradicted' });
    assert.deepEqual(contradicted([fact(), disputed, fact({ state: 'agreed' })]), [disputed]);
  });
});

describe('byBlock', () => {
  it('keeps the facts of one answer together, in text order', () => {
    const blocks = byBlock([fact({ block: 'Vraag 1' }), fact(), fact(), fact({ block: '' })]);
    assert.deepEqual(
      blocks.map(({ name, facts }) => [name, facts.length]),
      [['Vraag 1', 1], ['Antwoord 1', 2], ['', 1]],
    );
  });

  it('tells answers apart that have one number, where numbering starts again', () => {
    assert.equal(byBlock([fact(), fact({ block: 'Antwoord 2' }), fact()]).length, 3);
  });
});

describe('daysOf', () => {
  it('names a day, a year, and any other stretch of time', () => {
    assert.equal(daysOf(fact({ from: '2026-03-31', to: '2026-03-31' })), '2026-03-31');
    assert.equal(daysOf(fact({ from: '2023-01-01', to: '2023-12-31' })), '2023');
    assert.equal(daysOf(fact({ from: '2022-01-01', to: '2023-12-31' })), '2022-01-01 – 2023-12-31');
  });

  it('leaves an end open that nobody knows', () => {
    assert.equal(daysOf(fact({ from: '2018-01-01' })), '2018-01-01 –');
    assert.equal(daysOf(fact({ to: '2018-01-01' })), '– 2018-01-01');
    assert.equal(daysOf(fact()), '');
  });
});

describe('descriptionOf', () => {
  it('has the words of the text where the value says more', () => {
    const money = fact({ text: '1,2 mln. euro', value: '€ 1.200.000', subject: 'keuring, schip' });
    assert.equal(descriptionOf(money), '1,2 mln. euro · keuring, schip');
    assert.equal(descriptionOf(fact({ subject: 'gekeurd' })), 'gekeurd');
    assert.equal(descriptionOf(fact()), '');
  });
});

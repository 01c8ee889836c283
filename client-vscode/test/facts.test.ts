import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { byBlock, contradicted, descriptionOf, type Fact } from '../src/facts';
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

describe('descriptionOf', () => {
  it('has the words of the text where the value says more', () => {
    const money = fact({ text: '1,2 mln. euro', value: '€ 1.200.000', subject: 'keuring, schip' });
    assert.equal(descriptionOf(money), '1,2 mln. euro · keuring, schip');
    assert.equal(descriptionOf(fact({ subject: 'gekeurd' })), 'gekeurd');
    assert.equal(descriptionOf(fact()), '');
  });
});

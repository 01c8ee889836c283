import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { byLikeness } from '../src/likeness';

describe('byLikeness', () => {
  it('puts names first that share most words', () => {
    const names = ['brief.md', 'antwoord-pont-v1.pqa', 'antwoord-fiets.pqa', 'Antwoord pont v2.txt'];
    assert.deepEqual(byLikeness('antwoord-pont-v2.pqa', names, (name) => name), [
      'Antwoord pont v2.txt',
      'antwoord-pont-v1.pqa',
      'antwoord-fiets.pqa',
      'brief.md',
    ]);
  });

  it('goes by name where nothing is shared', () => {
    assert.deepEqual(byLikeness('', ['b.txt', 'a.txt'], (name) => name), ['a.txt', 'b.txt']);
  });
});

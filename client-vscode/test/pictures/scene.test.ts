import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { box, boxHeight, detours, enumerated, filled, fit, lanes, stack, type Item } from '../../src/pictures/scene';
import { kSignPaths } from '../../src/pictures/signs';
import { neighbourOf } from '../../src/pictures/walk';
import { canvasOf, kTexts } from './canvas';

const measure = (text: string) => text.length * 7;

describe('fit', () => {
  it('keeps what fits and marks what is left out', () => {
    assert.equal(fit('Kent u het?', 80, 'words', measure), 'Kent u het?');
    assert.equal(fit('Kent u het bericht?', 80, 'words', measure), 'Kent u het…');
    assert.equal(fit('Kent', 10, 'words', measure), '');
  });

  it('keeps the end where that tells more', () => {
    assert.equal(fit('Handelingen, nr. 4107', 80, 'name', measure, 'end'), '…nr. 4107');
  });

  it('cuts between words, unless a word is too long for that', () => {
    assert.equal(fit('Kent u gemeenten?', 80, 'words', measure), 'Kent u…');
    assert.equal(fit('u veerpontexploitanten', 80, 'words', measure), 'u veerpont…');
  });

  it('cuts no character in two', () => {
    assert.equal(fit('🚲🚲🚲🚲', 45, 'words', measure), '🚲🚲…');
  });
});

describe('box', () => {
  const given = { id: 'a', part: 'map', x: 0, y: 0, sign: 'answered' as const, spoken: '', target: undefined };

  const boxOf = (width: number, name: string, words: string) =>
    box({ ...given, width, height: boxHeight(width, [{ name, words }], canvasOf()) }, name, words, canvasOf());
  const written = (width: number, name: string, words = '') => boxOf(width, name, words).words.map(({ text }) => text);

  it('writes words beside the name where there is room, and below it where there is not', () => {
    const [wide, narrow] = [boxOf(300, 'Vraag 1', 'Kent u het?'), boxOf(140, 'Vraag 1', 'Kent u het?')];
    assert.equal(wide.words[0]?.y, wide.words[1]?.y);
    assert.ok((narrow.words[0]?.y ?? 0) < (narrow.words[1]?.y ?? 0));
  });

  it('takes several lines for a long name', () => {
    assert.deepEqual(written(140, 'Kamerstuk 31 409, nr. 412'), ['Kamerstuk 31', '409, nr. 412']);
    const official = 'Aanhangsel van de Handelingen 2025–2026, nr. 4107';
    assert.equal(written(210, official).join(' '), official);
  });

  it('breaks words over two lines where it is narrow, and cuts between words', () => {
    assert.deepEqual(written(140, 'Vraag 1', 'Kent u het bericht, dat veerponten niet varen?'), ['Vraag 1', 'Kent u het', 'bericht, dat…']);
    assert.deepEqual(written(200, 'Vraag 1', 'Kent u het bericht, dat veerponten niet varen?'), ['Vraag 1', 'Kent u het bericht…']);
  });

  it('writes a state in full in the narrowest box', () => {
    assert.deepEqual(written(130, 'niet beantwoord'), ['niet', 'beantwoord']);
  });

  it('is only as high as what is written in it needs', () => {
    const heightOf = (words: string) => boxHeight(140, [{ name: 'Vraag 1', words }], canvasOf());
    assert.ok(heightOf('Ja.') < heightOf('Kent u het bericht?'));
    for (const words of ['', 'Ja.', 'Kent u het bericht?']) {
      const { height, words: lines } = boxOf(140, 'Vraag 1', words);
      assert.ok(lines.every(({ y }) => y > 10 && y < height), `"${words}" within the box`);
    }
  });
});

describe('stack', () => {
  it('keeps wishes that do not collide, and moves the others down', () => {
    const things = [{ wish: 50, height: 20 }, { wish: 10, height: 20 }, { wish: 12, height: 20 }];
    assert.deepEqual(stack(things, 0, 5).map(({ y }) => y), [0, 25, 50]);
  });
});

describe('lanes', () => {
  it('puts intervals that touch in different lanes', () => {
    assert.deepEqual(lanes([[0, 10], [5, 8], [11, 12]]), [0, 1, 0]);
    assert.deepEqual(lanes([[0, 10], [0, 10], [0, 10]], 2), [0, 1, 1]);
  });

  it('leads long ways around short ones', () => {
    assert.deepEqual(detours([[9, 0], [3, 4], [1, 2]], 8), [1, 0, 0]);
  });
});

describe('texts of pictures', () => {
  it('are filled in and enumerated', () => {
    assert.equal(filled('{0} of {1} ({2})', 1, '{0}'), '1 of {0} ({2})');
    assert.equal(enumerated(['1', '2', '3'], 'and'), '1, 2 and 3');
    assert.equal(enumerated(['1'], 'and'), '1');
  });

  it('have a word for each sign, and no two signs are drawn alike', () => {
    assert.deepEqual(Object.keys(kSignPaths).sort(), Object.keys(kTexts.signs).sort());
    assert.equal(new Set(Object.values(kSignPaths)).size, Object.keys(kSignPaths).length);
    assert.equal(new Set(Object.values(kTexts.signs)).size, Object.keys(kTexts.signs).length);
  });
});

describe('neighbourOf', () => {
  const at = (id: string, x: number, y: number, part = 'map'): Item =>
    ({ id, part, x, y, width: 50, height: 20, shape: 'box', sign: 'answered', words: [], spoken: id, target: undefined });
  const [one, two, answer, far, other] = [at('1', 0, 0), at('2', 0, 30), at('a', 100, 2), at('3', 0, 90), at('x', 0, 15, 'glance')];
  const all = [one, two, answer, far, other];

  it('goes down and up a column, and across to the other', () => {
    assert.equal(neighbourOf(all, one, 'down'), two);
    assert.equal(neighbourOf(all, far, 'up'), two);
    assert.equal(neighbourOf(all, one, 'right'), answer);
    assert.equal(neighbourOf(all, answer, 'left'), one);
  });

  it('stays within the part, and at its edge', () => {
    assert.equal(neighbourOf(all, one, 'up'), undefined);
    assert.equal(neighbourOf(all, other, 'down'), undefined);
  });
});

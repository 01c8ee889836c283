import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Fact } from '../../src/facts';
import { timeLine, whenOf } from '../../src/pictures/time_line';
import { place } from '../papers';
import { canvasOf, faultsOf, itemOf } from './canvas';

const kUri = 'file:///map/stuk.pqa';
const kElsewhere = 'file:///map/jaarverslag.pqa';

function fact(text: string, more: Partial<Fact> = {}): Fact {
  return {
    kind: 'quantity',
    text,
    subject: 'schepen',
    sentence: `Er zijn ${text} gekeurd.`,
    range: place(3, 3),
    block: 'Antwoord 1',
    state: 'alone',
    elsewhere: [],
    ...more,
  };
}

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` });
const otherwise = { uri: kElsewhere, range: place(9, 9), text: '539 schepen', source: 'jaarverslag, 2 mei 2025', sentence: 'Het waren er 539.', agrees: false };

const lineOf = (facts: Fact[], truncated = false, width?: number) =>
  timeLine(kUri, 'Keuringen', { version: 1, truncated, facts }, canvasOf(width));

describe('timeLine', () => {
  it('sets what is stated at its time', () => {
    const line = lineOf([fact('500', year(2023)), fact('600', year(2025)), fact('550', year(2024))]);
    const signs = ['500', '550', '600'].map((text) => itemOf(line, `${text}, schepen`).signX ?? 0);
    assert.deepEqual([...signs].sort((a, b) => a - b), signs);
    assert.ok(line.words.some(({ text }) => text === '2024'), 'a year above it');
  });

  it('shows how long something holds, and leaves the side open on which there is no end', () => {
    const line = lineOf([fact('500', { from: '2020-01-01', to: '2022-12-31' }), fact('47', { from: '2021-01-01' }), fact('18%', { to: '2024-12-31' })]);
    assert.deepEqual(itemOf(line, '500').bar?.openEnd, false);
    assert.deepEqual([itemOf(line, '47').bar?.openStart, itemOf(line, '47').bar?.openEnd], [false, true]);
    assert.deepEqual([itemOf(line, '18%').bar?.openStart, itemOf(line, '18%').bar?.openEnd], [true, false]);
  });

  it('marks what is contradicted, with who says otherwise right below it, which leads there', () => {
    const line = lineOf([fact('593', { ...year(2024), state: 'contradicted', elsewhere: [otherwise] }), fact('1', year(2022))]);
    const [said, other] = [itemOf(line, '593'), itemOf(line, '539 schepen, otherwise in jaarverslag, 2 mei 2025: Het waren er 539.')];
    assert.equal(said.sign, 'contradicted');
    assert.ok(other.y > said.y);
    assert.deepEqual(other.target, { uri: kElsewhere, range: place(9, 9) });
    assert.deepEqual(said.target, { uri: kUri, range: place(3, 3) });
    assert.ok(line.words.some(({ text }) => text === '2 figures and dates · 1 contradicted elsewhere'));
  });

  it('writes subjects above their figures where they do not fit beside them', () => {
    const subject = 'schepen die in Delfzijl zijn gekeurd';
    const line = lineOf([fact('593', { ...year(2024), subject }), fact('12', { subject })], false, 420);
    const written = line.words.filter(({ text }) => text === subject);
    assert.equal(written.length, 2, 'with a time and without one, in full');
    assert.ok((written[0]?.y ?? Infinity) < itemOf(line, '593').y);
    assert.deepEqual(faultsOf(line), []);
    const wide = lineOf([fact('593', year(2024))]);
    assert.ok((wide.words.find(({ text }) => text === 'schepen')?.y ?? 0) > itemOf(wide, '593').y, 'short ones stand beside them');
  });

  it('puts subjects with a contradiction on top', () => {
    const line = lineOf([fact('1', { subject: 'sluizen', ...year(2024) }), fact('2', { ...year(2024), state: 'contradicted' })]);
    assert.ok(itemOf(line, '2, schepen').y < itemOf(line, '1, sluizen').y);
  });

  it('lists what has no time below, by subject', () => {
    const line = lineOf([fact('312', { subject: 'veerdiensten' }), fact('500', year(2024))]);
    assert.ok(itemOf(line, '312').y > itemOf(line, '500').y);
    assert.ok(line.words.some(({ text }) => text === 'Without a date'));
  });

  it('calls what has no subject by its answer, and dates by what they are', () => {
    const line = lineOf([fact('3', { subject: '' }), fact('16 april 2026', { kind: 'date', subject: '', from: '2026-04-16', to: '2026-04-16' })]);
    const names = line.words.filter(({ look }) => look === 'name').map(({ text }) => text);
    assert.deepEqual(names, ['Dates', 'Antwoord 1']);
  });

  it('shows no year by itself that only says when a figure holds', () => {
    const line = lineOf([
      fact('in 2024', { kind: 'period', ...year(2024), sentence: 'In 2024 waren het er 593.' }),
      fact('593', { ...year(2024), sentence: 'In 2024 waren het er 593.' }),
      fact('in 2025', { kind: 'period', ...year(2025), sentence: 'De wet komt in 2025.' }),
    ]);
    assert.deepEqual(line.items.map(({ words }) => words[0]?.text), ['593', 'in 2025']);
  });

  it('does not let one year of long ago press the others together', () => {
    const line = lineOf([1848, 2020, 2021, 2022, 2023, 2024, 2025].map((when) => fact(`in ${when}`, year(when))));
    const [first, second, last] = ['in 1848', 'in 2020', 'in 2025'].map((text) => itemOf(line, text));
    assert.equal(first?.words[0]?.text, '◂ in 1848');
    assert.ok((last?.signX ?? 0) - (second?.signX ?? 0) > 250);
  });

  it('survives a single day and days that do not exist', () => {
    const line = lineOf([fact('a', { from: '2026-04-16', to: '2026-04-16' }), fact('b', { from: '2026-13-45' })]);
    assert.ok(line.items.every(({ x, width }) => Number.isFinite(x) && width > 0));
    assert.deepEqual(faultsOf(line), []);
  });

  for (const width of [420, 900]) {
    it(`puts nothing on top of anything else at ${width} pixels`, () => {
      const facts = Array.from({ length: 120 }, (_, index) =>
        fact(`${index} miljoen euro voor het onderhoud`, {
          ...(index % 3 === 0 ? {} : year(2010 + (index % 17))),
          subject: `post ${index % 9}`,
          state: index % 11 === 0 ? 'contradicted' : 'alone',
          elsewhere: index % 11 === 0 ? [otherwise] : [],
        }));
      assert.deepEqual(faultsOf(lineOf(facts, false, width)), []);
    });
  }

  it('says that there is more than it shows', () => {
    assert.ok(lineOf([fact('1')], true).words.some(({ text }) => text.endsWith('only the first 1 are shown')));
  });

  it('has the same as rows', () => {
    const { table } = lineOf([fact('593 schepen', { value: '593', from: '2024-03-01', to: '2024-03-01', state: 'contradicted', elsewhere: [otherwise, { ...otherwise, agrees: true, text: '593' }] })]);
    assert.deepEqual(table.rows[0]?.cells, [
      '593 schepen (593)',
      'schepen; Antwoord 1',
      '1 March 2024',
      'somebody says otherwise',
      '≠ 539 schepen (jaarverslag, 2 mei 2025); = 593 (jaarverslag, 2 mei 2025)',
    ]);
  });

  it('says so when there is no figure', () => {
    assert.equal(lineOf([]).empty, 'No figures or dates in this paper.');
  });
});

describe('whenOf', () => {
  it('tells beginning and end in words', () => {
    const when = (more: Partial<Fact>) => whenOf(fact('1', more), canvasOf());
    assert.equal(when({ from: '2024-03-01' }), 'since 1 March 2024');
    assert.equal(when({ to: '2024-03-01' }), 'until 1 March 2024');
    assert.match(when({ from: '2024-03-01', to: '2024-05-01' }), /^1 March.+1 May 2024$/);
    assert.equal(when({}), '');
  });
});

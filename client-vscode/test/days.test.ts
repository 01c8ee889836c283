import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { dayOf, periodInWords } from '../src/days';

const kDutch = { since: 'vanaf {0}', until: 'tot en met {0}' };
const kEnglish = { since: 'since {0}', until: 'until {0}' };
/** Some versions of ICU set thin spaces around the dash. */
const plain = (text: string) => text.replace(/\s*–\s*/g, '–');
const dutch = (from?: string, to?: string) => plain(periodInWords({ from, to }, 'nl', kDutch));
const english = (from?: string, to?: string) => plain(periodInWords({ from, to }, 'en', kEnglish));

describe('periodInWords', () => {
  it('writes a day as the server does', () => {
    assert.equal(dutch('2025-03-10', '2025-03-10'), '10 maart 2025');
    assert.equal(english('2025-03-10', '2025-03-10'), '10 March 2025');
    assert.equal(dutch('1848-11-03', '1848-11-03'), '3 november 1848');
  });

  it('says once what both ends of a period share', () => {
    assert.equal(dutch('2025-03-03', '2025-03-05'), '3–5 maart 2025');
    assert.equal(dutch('2025-03-03', '2025-04-05'), '3 maart–5 april 2025');
    assert.equal(english('2025-12-03', '2026-01-05'), '3 December 2025–5 January 2026');
  });

  it('names whole months and years without their days', () => {
    assert.equal(dutch('2024-02-01', '2024-02-29'), 'februari 2024');
    assert.equal(dutch('2025-02-01', '2025-03-31'), 'februari–maart 2025');
    assert.equal(dutch('2025-01-01', '2025-12-31'), '2025');
    assert.equal(english('2018-01-01', '2020-12-31'), '2018–2020');
  });

  it('leaves an end open that nobody knows', () => {
    assert.equal(dutch('2018-01-01'), 'vanaf 1 januari 2018');
    assert.equal(english(undefined, '2018-01-01'), 'until 1 January 2018');
    assert.equal(dutch(), '');
  });

  it('is nothing for what is no day', () => {
    assert.equal(dayOf('2026-13-45'), undefined);
    assert.equal(dutch('2026-13-45'), '');
  });
});

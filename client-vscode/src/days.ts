// Days as a person reads them: "10 maart 2025". The server sends them as 2025-03-10, and writes them like this where it
// sends a sentence.

/** The day of `2025-03-10`; undefined for what is no day. */
export function dayOf(text: string | undefined): Date | undefined {
  const day = text === undefined ? undefined : new Date(`${text}T00:00:00Z`);
  return day === undefined || Number.isNaN(day.getTime()) ? undefined : day;
}

/** Writes days in the language of the editor. English has the day before the month, as the server has it. */
export function dayFormat(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...parts, timeZone: 'UTC' });
}

/** "10 maart 2025", "3–5 maart 2025"; whole months and years as "maart 2025" and "2025". */
export function daysInWords(first: Date, last: Date, language: string): string {
  const next = new Date(last.getTime() + 24 * 60 * 60 * 1000);
  const wholeMonths = first.getUTCDate() === 1 && next.getUTCDate() === 1;
  const wholeYears = wholeMonths && first.getUTCMonth() === 0 && next.getUTCMonth() === 0;
  const format = dayFormat(language, {
    year: 'numeric',
    ...(wholeYears ? {} : { month: 'long' }),
    ...(wholeMonths ? {} : { day: 'numeric' }),
  });
  return format.formatRange(first, last);
}

/** The words around an end that is open; `{0}` is the other one. */
export interface OpenEnds {
  since: string;
  until: string;
}

/** From day to day, both as `2025-03-10` and in it; empty when neither is known. */
export function periodInWords(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  language: string,
  { since, until }: OpenEnds,
): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first !== undefined && last !== undefined) {
    return daysInWords(first, last, language);
  }
  const day = first ?? last;
  return day === undefined ? '' : (last === undefined ? since : until).replace('{0}', daysInWords(day, day, language));
}

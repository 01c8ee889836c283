// What the server tells of the figures and dates of a paper (vraagbaak/facts in server/docs/protocol-extensions.md), and
// what can be asked of that without an editor.
import type { Range } from './paper';

export const kFactsRequest = 'vraagbaak/facts';

export type FactState = 'contradicted' | 'agreed' | 'alone';

/** Another place that speaks of the same thing. */
export interface Statement {
  uri: string;
  range: Range;
  text: string;
  /** Name and date of the paper. */
  source: string;
  sentence: string;
  agrees: boolean;
}

export interface Fact {
  kind: 'money' | 'percentage' | 'quantity' | 'number' | 'date' | 'period';
  /** As written, on one line. */
  text: string;
  /** As a person reads it, with all its digits; absent where the text says the same. */
  value?: string;
  /** What it is of, in words; may be empty. */
  subject: string;
  /** First and last day on which it holds, as 2026-03-31; one of them for what has no end or no beginning. */
  from?: string;
  to?: string;
  sentence: string;
  /** The figure itself. */
  range: Range;
  /** The question or answer it stands in; may be empty. */
  block: string;
  state: FactState;
  elsewhere: Statement[];
}

export interface Facts {
  version: number;
  /** There are more than the reply holds. */
  truncated: boolean;
  facts: Fact[];
}

/** The facts of one question or answer. */
export interface FactBlock {
  name: string;
  facts: Fact[];
}

export function contradicted(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ state }) => state === 'contradicted');
}

/** Facts by the question or answer they stand in. A name that comes back further on, where numbering starts again, is
 * another block. */
export function byBlock(facts: readonly Fact[]): FactBlock[] {
  const blocks: FactBlock[] = [];
  for (const fact of facts) {
    const last = blocks.at(-1);
    if (last?.name === fact.block) {
      last.facts.push(fact);
    } else {
      blocks.push({ name: fact.block, facts: [fact] });
    }
  }
  return blocks;
}

/** What stands behind the value of a fact: how it is written, unless that is the value, and what it is of. */
export function descriptionOf({ value, text, subject }: Fact): string {
  return [value === undefined ? '' : text, subject].filter((part) => part !== '').join(' · ');
}

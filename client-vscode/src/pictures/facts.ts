// What the server tells of the figures of a paper (vraagbaak/facts in server/docs/protocol-extensions.md).
import type { Range } from '../paper';

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
  /** As a person reads it, with all its digits. */
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

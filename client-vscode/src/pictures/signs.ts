// The lines of the signs in a square of 16 pixels. Each differs in shape, so that none needs its colour.
import type { Sign } from './scene';

const kCircle = 'M8 1.5a6.5 6.5 0 1 0 .01 0z';

export const kSignPaths: Record<Sign, string> = {
  answered: `${kCircle}M5 8.3l2.2 2.2L11.2 6`,
  reference: `${kCircle}M4.7 8h6.4M8.4 5.2L11.2 8l-2.8 2.8`,
  problem: 'M8 1.8L14.8 14H1.2zM8 6.2v3.6M8 11.7v.3',
  partial: `${kCircle}M8 1.5v13M10 2.2v11.6M12 3.5v9`,
  empty: `${kCircle}M3.6 12.4l8.8-8.8`,
  unanswered: kCircle,
  notExpected: 'M3 8h10',
  broken: 'M3 3l10 10M13 3L3 13',
  text: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3',
  web: `${kCircle}M1.5 8h13M8 1.5c-4.4 4-4.4 9 0 13M8 1.5c4.4 4 4.4 9 0 13`,
  unknown: 'M5 5.5a3 3 0 1 1 4.2 2.8C8.3 8.8 8 9.3 8 10.3M8 13v.3',
  contradicted: 'M2.5 6h11M2.5 10h11M11 2.5l-6 11',
  agreed: 'M2.5 6h11M2.5 10h11',
  alone: 'M8 5a3 3 0 1 0 .01 0z',
};

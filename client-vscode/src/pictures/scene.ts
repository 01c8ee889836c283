// What a picture consists of before anything is drawn: things to choose, lines between them and words, at places in
// pixels. The pictures are functions from the server's replies to a scene; they know neither the editor nor a page.
import type { Location, Range } from '../paper';
import type { PictureTexts } from './texts';

/** The mark that tells without colour what something is; see signs.ts for its lines. */
export type Sign =
  | 'answered'
  | 'reference'
  | 'problem'
  | 'partial'
  | 'empty'
  | 'unanswered'
  | 'notExpected'
  | 'broken'
  | 'text'
  | 'file'
  | 'web'
  | 'unknown'
  | 'contradicted'
  | 'agreed'
  | 'alone';

/** Something to look at, to choose and to go to. */
export interface Item {
  /** The same for the same thing after a change of the text, so that focus stays. */
  id: string;
  /** The part of the picture it belongs to; the Tab key goes from part to part, arrow keys within one. */
  part: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** `box`: sign, name and words; `cell`: name above sign; `mark`: sign, or a bar when it lasts, with words behind it. */
  shape: 'box' | 'cell' | 'mark';
  sign: Sign;
  /** What is written on it; at most two. */
  words: Words[];
  /** Of a `mark`: where its sign stands; at the left unless given. */
  signX?: number;
  /** Of a `mark` that lasts: how far it runs from its sign, and which of its ends are not on the picture. */
  bar?: { length: number; openStart: boolean; openEnd: boolean };
  /** All there is to say, for who does not see it. */
  spoken: string;
  /** Where choosing it leads. */
  target: Location | undefined;
  /** Of the paper itself: the text it stands for, to be found back from the cursor. */
  covers?: Range;
}

export interface Words {
  x: number;
  y: number;
  text: string;
  look: 'title' | 'heading' | 'note' | 'name' | 'words';
  anchor?: 'start' | 'middle' | 'end';
}

export interface Line {
  id: string;
  path: string;
  /** `link`: belongs together; `chain`: refers to; `broken`: refers to what is not there; `grid`: only leads the eye. */
  look: 'link' | 'chain' | 'broken' | 'grid';
  /** The items at its ends. */
  from: string;
  to: string;
}

/** A sign that stands by itself, such as in the key. */
export interface Mark {
  x: number;
  y: number;
  sign: Sign;
}

/** The same as the picture, to be read row by row. */
export interface Table {
  head: string[];
  rows: { id: string; cells: string[]; target: Location | undefined }[];
}

export interface Scene {
  width: number;
  height: number;
  items: Item[];
  lines: Line[];
  words: Words[];
  marks: Mark[];
  table: Table;
  /** Said instead of the picture when there is nothing to draw. */
  empty?: string;
}

/** What a picture needs to know of where it will be drawn. */
export interface Canvas {
  /** In pixels. */
  width: number;
  /** Width of words in pixels. */
  measure: (text: string, look: Words['look']) => number;
  /** Language of dates, such as `nl`. */
  language: string;
  texts: PictureTexts;
}

export const kMargin = 16;
export const kSignSize = 16;
/** Between what stands in one box. */
export const kPad = 6;
/** Below this a column has no room for name and words beside each other. */
const kWideColumn = 250;
const kLineHeight = 17;
const kOneLine = kLineHeight + 11;
const kTwoLines = 2 * kLineHeight + 8;

/** The longest beginning of `text` that fits, or its longest end, with a mark where something is left out. */
export function fit(text: string, width: number, look: Words['look'], measure: Canvas['measure'], kept: 'start' | 'end' = 'start'): string {
  if (measure(text, look) <= width) {
    return text;
  }
  const letters = [...text];
  const cut = (count: number) =>
    kept === 'start'
      ? `${letters.slice(0, count).join('').trimEnd()}…`
      : `…${letters.slice(letters.length - count).join('').trimStart()}`;
  let fits = 0;
  let tooLong = letters.length;
  while (fits + 1 < tooLong) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(cut(middle), look) <= width) {
      fits = middle;
    } else {
      tooLong = middle;
    }
  }
  return fits === 0 ? '' : cut(fits);
}

/** How high a box in a column of this width is: one line, or two where it is narrow. */
export function boxHeight(width: number): number {
  return width < kWideColumn ? kTwoLines : kOneLine;
}

/** A box with its name, and its words beside or below it. A name without words takes both lines where it is long.
 * The height is that of the boxes around it, from `boxHeight`. */
export function box(
  given: Pick<Item, 'id' | 'part' | 'x' | 'y' | 'width' | 'height' | 'sign' | 'spoken' | 'target'> & { covers?: Range },
  name: string,
  words: string,
  { measure }: Canvas,
): Item {
  const { x, y, width, height } = given;
  const hasTwoLines = height === kTwoLines;
  const left = x + kPad + kSignSize + kPad;
  const right = x + width - kPad;
  const [shownName, rest] = words === '' && hasTwoLines ? twoLines(name, right - left, 'name', measure) : [name, words];
  const below = hasTwoLines && rest !== '';
  const first: Words = {
    x: left,
    y: below ? y + kLineHeight + 1 : y + height / 2 + 4.5,
    text: fit(shownName, right - left, 'name', measure),
    look: 'name',
  };
  const look = words === '' ? 'name' : 'words';
  const x2 = below ? left : left + measure(first.text, 'name') + kPad;
  // Names of papers differ at their end.
  const text = fit(rest, right - x2, look, measure, look === 'name' ? 'end' : 'start');
  const second: Words = { x: x2, y: below ? first.y + kLineHeight : first.y, text, look };
  return { ...given, shape: 'box', words: [first, second] };
}

/** A text over two lines: as many whole words on the first as fit there. */
function twoLines(text: string, width: number, look: Words['look'], measure: Canvas['measure']): [string, string] {
  if (measure(text, look) <= width) {
    return [text, ''];
  }
  const words = text.split(' ');
  let count = words.length - 1;
  while (count > 0 && measure(words.slice(0, count).join(' '), look) > width) {
    count--;
  }
  return count === 0 ? [text, ''] : [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}

export interface Spread {
  /** Where the middle would be best, and where it came. */
  wish: number;
  height: number;
}

/** Tops of things under each other, each as near to its wish as the ones above leave it. In the order of the wishes. */
export function stack<T extends Spread>(things: readonly T[], top: number, gap: number): { thing: T; y: number }[] {
  let free = top;
  return [...things]
    .sort((a, b) => a.wish - b.wish)
    .map((thing) => {
      const y = Math.max(free, thing.wish - thing.height / 2);
      free = y + thing.height + gap;
      return { thing, y };
    });
}

type Interval = readonly [number, number];

/** The first free lane for each interval, so that those in one lane do not touch, as far as `most` lanes suffice. */
export function lanes(intervals: readonly Interval[], most = Infinity): number[] {
  const taken: Interval[][] = [];
  return intervals.map((interval) => {
    const free = taken.findIndex((lane) => lane.every(([from, to]) => interval[1] < from || to < interval[0]));
    const lane = free >= 0 ? free : Math.min(taken.length, most - 1);
    (taken[lane] ??= []).push(interval);
    return lane;
  });
}

/** Lanes for lines from one place to another: short ones come first, so that long ones run around them. */
export function detours(ends: readonly Interval[], most: number): number[] {
  const order = ends.map(([a, b], index) => ({ interval: [Math.min(a, b), Math.max(a, b)] as const, index }));
  order.sort((a, b) => a.interval[1] - a.interval[0] - (b.interval[1] - b.interval[0]) || a.index - b.index);
  const found = lanes(order.map(({ interval }) => interval), most);
  const result = ends.map(() => 0);
  order.forEach(({ index }, place) => (result[index] = found[place] ?? 0));
  return result;
}

export const kLaneWidth = 8;

/** Room beside a column for lines in these lanes. */
export function laneRoom(used: readonly number[]): number {
  return used.length === 0 ? 0 : (Math.max(...used) + 3) * kLaneWidth;
}

/** A curve from one box to another beside it, level at both ends. */
export function link([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

const kCorner = 6;
const kArrow = 5;

/** A line out of one box, along a lane, and with an arrow into another; `side` 1 for lanes at the right. */
export function detour(from: readonly [number, number], to: readonly [number, number], lane: number, side: 1 | -1): string {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const down = y2 > y1 ? 1 : -1;
  const corner = Math.min(kCorner, Math.abs(y2 - y1) / 2);
  return [
    `M${x1} ${y1}H${lane - side * corner}`,
    `Q${lane} ${y1} ${lane} ${y1 + down * corner}V${y2 - down * corner}`,
    `Q${lane} ${y2} ${lane - side * corner} ${y2}H${x2}`,
    arrow(x2, y2, -side as 1 | -1),
  ].join('');
}

/** The head of an arrow that points to the right (1) or to the left (-1) and ends at a place. */
export function arrow(x: number, y: number, points: 1 | -1): string {
  return `M${x - points * kArrow} ${y - kArrow}L${x} ${y}L${x - points * kArrow} ${y + kArrow}`;
}

/** What a sign or a kind of line means. */
export type KeyEntry = readonly [Sign | 'chain' | 'joint', string];

/** The entries for the signs that occur, in the order of the texts. */
export function keyOf(used: readonly Sign[], { signs }: PictureTexts): KeyEntry[] {
  return (Object.keys(signs) as Sign[]).filter((sign) => used.includes(sign)).map((sign) => [sign, signs[sign]]);
}

/** The head of a picture: its title, what is to be said of it, and the key of its signs. Gives where the rest begins. */
export function head(
  scene: Pick<Scene, 'words' | 'marks' | 'lines'>,
  title: string,
  note: string,
  key: readonly KeyEntry[],
  canvas: Canvas,
): number {
  const room = canvas.width - 2 * kMargin;
  let y = 28;
  for (const [text, look] of [[title, 'title'], [note, 'note']] as const) {
    for (const part of twoLines(text, room, look, canvas.measure).filter((line) => line !== '')) {
      scene.words.push({ x: kMargin, y, text: fit(part, room, look, canvas.measure), look });
      y += 20;
    }
  }
  y -= 8;
  let x = kMargin;
  for (const [sign, text] of key) {
    const width = kSignSize + 6 + canvas.measure(text, 'note');
    if (x > kMargin && x + width > canvas.width - kMargin) {
      x = kMargin;
      y += 22;
    }
    if (sign === 'chain') {
      scene.lines.push({ id: 'key chain', path: `M${x} ${y + 8}h16${arrow(x + 16, y + 8, 1)}`, look: 'chain', from: '', to: '' });
    } else if (sign === 'joint') {
      scene.lines.push({ id: 'key joint', path: `M${x} ${y + 5}v5h16v-5`, look: 'link', from: '', to: '' });
    } else {
      scene.marks.push({ x, y, sign });
    }
    scene.words.push({ x: x + kSignSize + 6, y: y + 12.5, text, look: 'note' });
    x += width + 18;
  }
  return key.length === 0 ? y : y + 22;
}

/** `text` with `{0}`, `{1}` … replaced. */
export function filled(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

/** "1", "1 and 2", "1, 2 and 3". */
export function enumerated(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

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
  /** What is written on it. */
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
/** Below this words take two lines under a name. */
const kNarrowColumn = 200;
const kStackedLines = 3;
/** Above and below the lines of a box. */
const kBoxRoom = 8;
/** Beside the lines of a box: its sign, and room on all sides. */
const kBoxFrame = 3 * kPad + kSignSize;

/** A text is cut between words where that leaves at least this share of the letters that fit. */
const kWholeWords = 0.5;

/** The longest beginning of `text` that fits, or its longest end, with a mark where something is left out: between words,
 * where they are not too long for that. */
export function fit(text: string, width: number, look: Words['look'], measure: Canvas['measure'], kept: 'start' | 'end' = 'start'): string {
  if (measure(text, look) <= width) {
    return text;
  }
  const letters = [...text];
  const piece = (count: number) => (kept === 'start' ? letters.slice(0, count) : letters.slice(letters.length - count)).join('');
  const cut = (count: number) =>
    kept === 'start' ? `${piece(count).replace(/[\s.,;:]+$/u, '')}…` : `…${piece(count).trimStart()}`;
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
  const isBetweenWords = (count: number) => {
    const at = kept === 'start' ? count : letters.length - count;
    return letters[at] === ' ' || letters[at - 1] === ' ';
  };
  let whole = fits;
  while (whole > 0 && !isBetweenWords(whole)) {
    whole--;
  }
  return fits === 0 ? '' : cut(whole >= fits * kWholeWords ? whole : fits);
}

/** `text` over at most so many lines, broken between words; what is left of it is shortened to the last line. */
export function wrapped(text: string, width: number, most: number, look: Words['look'], measure: Canvas['measure'], kept: 'start' | 'end' = 'start'): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most - 1) {
    const [line, others] = firstLine(rest, width, look, measure);
    lines.push(fit(line, width, look, measure));
    rest = others;
  }
  return rest === '' ? lines : [...lines, fit(rest, width, look, measure, kept)];
}

/** What is written in a box. */
export interface BoxText {
  name: string;
  words: string;
}

/** How high the boxes of a column of this width are: one line where it is wide, else as many as what is written needs, up
 * to a name and one or two lines of words. */
export function boxHeight(width: number, texts: readonly BoxText[], { measure }: Canvas): number {
  if (width >= kWideColumn) {
    return kOneLine;
  }
  return heightOfLines(width, texts, (text) => mostLines(width, text), measure);
}

/** How high they are where words stand below the name at any width, and names and words are long. */
export function stackedBoxHeight(width: number, texts: readonly BoxText[], { measure }: Canvas): number {
  return heightOfLines(width, texts, () => kStackedLines, measure);
}

function heightOfLines(width: number, texts: readonly BoxText[], mostOf: (text: BoxText) => number, measure: Canvas['measure']): number {
  const lines = Math.max(2, ...texts.map((text) => linesOf(text, width - kBoxFrame, mostOf(text), measure).length));
  return lines * kLineHeight + kBoxRoom;
}

/** The narrower, the more lines. A name that stands alone is all there is to tell things apart. */
function mostLines(width: number, { words }: BoxText): number {
  return words === '' || width < kNarrowColumn ? 3 : 2;
}

/** The lines of a box in which words stand below the name; both are wrapped, and words keep one line at least. */
function linesOf({ name, words }: BoxText, width: number, most: number, measure: Canvas['measure']): Pick<Words, 'text' | 'look'>[] {
  const names = words === '' ? wrapped(name, width, most, 'name', measure, 'end') : wrapped(name, width, most - 1, 'name', measure);
  const below = wrapped(words, width, most - names.length, 'words', measure);
  return [...names.map((text) => ({ text, look: 'name' as const })), ...below.map((text) => ({ text, look: 'words' as const }))];
}

/** A box with its name, and its words beside or below it. The height is that of the boxes around it, from `boxHeight`
 * or `stackedBoxHeight`. */
export function box(
  given: Pick<Item, 'id' | 'part' | 'x' | 'y' | 'width' | 'height' | 'sign' | 'spoken' | 'target'> & { covers?: Range },
  name: string,
  words: string,
  { measure }: Canvas,
): Item {
  const { x, y, width, height } = given;
  const left = x + kPad + kSignSize + kPad;
  const right = x + width - kPad;
  if (height === kOneLine) {
    const middle = y + height / 2 + 4.5;
    const first: Words = { x: left, y: middle, text: fit(name, right - left, 'name', measure), look: 'name' };
    const x2 = left + measure(first.text, 'name') + kPad;
    return { ...given, shape: 'box', words: [first, { x: x2, y: middle, text: fit(words, right - x2, 'words', measure), look: 'words' }] };
  }
  const lines = linesOf({ name, words }, right - left, Math.round((height - kBoxRoom) / kLineHeight), measure);
  const top = y + (height - lines.length * kLineHeight) / 2 + 13;
  return { ...given, shape: 'box', words: lines.map((line, index) => ({ x: left, y: top + index * kLineHeight, ...line })) };
}

/** As many whole words as fit, one at least, and the rest. */
function firstLine(text: string, width: number, look: Words['look'], measure: Canvas['measure']): [string, string] {
  const words = text.split(' ');
  let count = words.length;
  while (count > 1 && measure(words.slice(0, count).join(' '), look) > width) {
    count--;
  }
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
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

/** The longest titles of papers are cut after these lines. */
const kTitleLines = 4;

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
    for (const part of wrapped(text, room, kTitleLines, look, canvas.measure)) {
      scene.words.push({ x: kMargin, y, text: part, look });
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

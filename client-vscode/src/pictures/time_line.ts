// The time line: what the paper states of each subject, at the time for which it holds, with what is said otherwise
// elsewhere beside it.
import { utcTicks } from 'd3-time';

import { dayFormat, dayOf, periodInWords } from '../days';
import type { Fact, Facts, Statement } from '../facts';
import type { Location } from '../paper';
import { emptyScene, heading, kHeadingRoom } from './layout';
import {
  filled,
  fit,
  head,
  keyOf,
  kMargin,
  kSignSize,
  lanes,
  type Canvas,
  type Item,
  type Scene,
  type Sign,
  type Words,
} from './scene';

const kLaneHeight = 24;
/** From the top of a lane to the foot of its letters. */
const kBaseline = 14.5;
/** Between a mark and the frame around it. */
const kFrame = 4;
const kRowGap = 10;
/** Between a mark with its words and the next one. */
const kMarkGap = 14;
/** Between a subject and its figures. */
const kLabelGap = 10;
const kWordGap = 5;
const kWidestWords = 480;
const kTickRoom = 110;
/** One stray year may not press all others together: it is set at the edge when they need less than this share. */
const kCrowded = 1 / 3;
const kStrayShare = 0.05;

/** What stands on the line: a figure of this paper, or what another place says of the same. */
interface Stone {
  id: string;
  fact: Fact;
  statement?: Statement;
}

interface Row {
  subject: string;
  stones: Stone[];
}

/** Where days lie: from `first` at `left` to `last` at `right`, and what is outside at the edges. Times in milliseconds. */
interface Scale {
  first: number;
  last: number;
  left: number;
  right: number;
}

function placeOf(day: Date, { first, last, left, right }: Scale): number {
  const share = (day.getTime() - first) / (last - first);
  return left + Math.min(1, Math.max(0, share)) * (right - left);
}

/** `uri`: of the paper. */
export function timeLine(uri: string, title: string, { facts: all, truncated }: Facts, canvas: Canvas): Scene {
  const { texts } = canvas;
  const facts = shownOf(all);
  const table = {
    head: [texts.figure, texts.about, texts.when, texts.state, texts.elsewhere],
    rows: facts.map((fact, index) => tableRow(uri, fact, index, canvas)),
  };
  const scene = emptyScene(canvas, table, facts.length === 0 ? texts.noFacts : undefined);
  const contradicted = facts.filter(({ state }) => state === 'contradicted').length;
  const note = [
    filled(texts.factCount, facts.length),
    ...(contradicted > 0 ? [filled(texts.contradictedCount, contradicted)] : []),
    ...(truncated ? [filled(texts.factsTruncated, all.length)] : []),
  ].join(' · ');
  let y = head(scene, title, note, keyOf(facts.map(({ state }) => state), texts), canvas) + 20;

  const timed = facts.filter(isTimed);
  if (timed.length > 0) {
    const left = kMargin + labelRoom(facts, canvas);
    const scale = scaleOf(timed, left + kSignSize, canvas.width - kMargin - kSignSize);
    heading(scene, kMargin, y, texts.withTime, canvas.width - 2 * kMargin, canvas);
    y = drawAxis(scene, scale, y + 34, canvas);
    const top = y;
    for (const row of rowsOf(timed, canvas)) {
      y = drawRow(scene, uri, row, y, left, (stone) => timedSpan(stone, scale, canvas), canvas);
    }
    drawGrid(scene, scale, top, y);
    y += 12;
  }
  const untimed = facts.filter((fact) => !isTimed(fact));
  if (untimed.length > 0) {
    const left = kMargin + labelRoom(facts, canvas);
    heading(scene, kMargin, y, texts.withoutTime, canvas.width - 2 * kMargin, canvas);
    y += kHeadingRoom;
    for (const row of rowsOf(untimed, canvas)) {
      y = drawRow(scene, uri, row, y, left, flow(left, canvas), canvas);
    }
  }
  scene.height = y + kMargin;
  return scene;
}

/** Without the dates and periods that only say when a figure of their sentence holds: its place tells that. */
function shownOf(facts: readonly Fact[]): Fact[] {
  const key = ({ block, sentence, from, to }: Fact) => JSON.stringify([block, sentence, from, to]);
  const told = new Set(facts.filter((fact) => !isDay(fact)).map(key));
  return facts.filter((fact) => !isDay(fact) || !told.has(key(fact)));
}

function isDay({ kind }: Fact): boolean {
  return kind === 'date' || kind === 'period';
}

function isTimed({ from, to }: Fact): boolean {
  return dayOf(from) !== undefined || dayOf(to) !== undefined;
}

/** The width for subjects at the left of their figures; 0 where one of them does not fit, so that all stand above. */
function labelRoom(facts: readonly Fact[], canvas: Canvas): number {
  const room = Math.min(220, Math.floor(canvas.width * 0.27));
  return facts.every((fact) => canvas.measure(subjectOf(fact, canvas), 'name') <= room - kLabelGap) ? room : 0;
}

function subjectOf(fact: Fact, { texts }: Canvas): string {
  return fact.subject || (isDay(fact) ? texts.dates : fact.block || texts.theHead);
}

function scaleOf(facts: readonly Fact[], left: number, right: number): Scale {
  const sorted = (days: (Date | undefined)[]) => days.map((day) => day?.getTime() ?? 0).sort((a, b) => a - b);
  const starts = sorted(facts.map(({ from, to }) => dayOf(from) ?? dayOf(to)));
  const ends = sorted(facts.map(({ from, to }) => dayOf(to) ?? dayOf(from)));
  const stray = Math.ceil(facts.length * kStrayShare);
  const whole: [number, number] = [starts[0] ?? 0, ends.at(-1) ?? 0];
  const most: [number, number] = [starts[stray] ?? whole[0], ends.at(-1 - stray) ?? whole[1]];
  const span = ([first, last]: [number, number]) => last - first;
  const [first, last] = facts.length > 2 * stray + 1 && span(most) < span(whole) * kCrowded ? most : whole;
  // A single day gets a month on both sides.
  const room = Math.max((last - first) * 0.03, 30 * 24 * 3600 * 1000);
  return { first: first - room, last: last + room, left, right };
}

/** The facts by subject; those with a contradiction first. */
function rowsOf(facts: readonly Fact[], canvas: Canvas): Row[] {
  const rows = new Map<string, Row>();
  const seen = new Map<string, number>();
  for (const fact of facts) {
    const subject = subjectOf(fact, canvas);
    const row = rows.get(subject) ?? { subject, stones: [] };
    rows.set(subject, row);
    const key = `${fact.block} ${fact.text}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const id = `fact ${key} ${before}`;
    row.stones.push({ id, fact });
    fact.elsewhere
      .filter(({ agrees }) => !agrees)
      .forEach((statement, index) => row.stones.push({ id: `${id} ${index}`, fact, statement }));
  }
  const isContradicted = ({ stones }: Row) => stones.some(({ fact }) => fact.state === 'contradicted');
  return [...rows.values()].sort((a, b) => Number(isContradicted(b)) - Number(isContradicted(a)));
}

/** Where a stone and its words lie, from left to right. */
interface Span {
  from: number;
  to: number;
  /** Of the sign, at which the bar begins. */
  signX: number;
  bar: Item['bar'];
  words: Words;
  /** Given where it is settled already. */
  lane?: number;
}

function timedSpan(stone: Stone, scale: Scale, canvas: Canvas): Span {
  const { left, right } = scale;
  const { fact, statement } = stone;
  const [from, to] = [dayOf(fact.from), dayOf(fact.to)];
  const start = from === undefined ? left : placeOf(from, scale);
  const end = to === undefined ? right : placeOf(to, scale);
  const length = end - start;
  const bar =
    statement === undefined && length > kSignSize
      ? { length, openStart: from === undefined || from.getTime() < scale.first, openEnd: to === undefined || to.getTime() > scale.last }
      : undefined;
  const signX = length > kSignSize ? start : start + length / 2 - kSignSize / 2;
  const ahead = signX + kSignSize + kWordGap;
  const [roomAhead, roomBehind] = [canvas.width - kMargin - ahead, signX - kWordGap - left];
  const whole = fit(strayed(fact, scale) + textOf(stone, canvas), kWidestWords, 'words', canvas.measure);
  const isAhead = canvas.measure(whole, 'words') <= roomAhead || roomAhead > roomBehind;
  const text = fit(whole, isAhead ? roomAhead : roomBehind, 'words', canvas.measure);
  const width = canvas.measure(text, 'words');
  if (isAhead) {
    const words: Words = { x: ahead, y: 0, text, look: 'words' };
    return { from: signX, to: Math.max(signX + (bar?.length ?? 0), ahead + width), signX, bar, words };
  }
  const words: Words = { x: signX - kWordGap, y: 0, text, look: 'words', anchor: 'end' };
  return { from: signX - kWordGap - width, to: signX + (bar?.length ?? kSignSize), signX, bar, words };
}

/** What stands at the edge because its time lies beyond it says so. */
function strayed({ from, to }: Fact, { first, last }: Scale): string {
  const [start, end] = [dayOf(from) ?? dayOf(to), dayOf(to) ?? dayOf(from)];
  if (start === undefined || end === undefined) {
    return '';
  }
  return end.getTime() < first ? '◂ ' : start.getTime() > last ? '▸ ' : '';
}

/** Spans that follow each other like words, for figures without a time. */
function flow(left: number, canvas: Canvas): (stone: Stone) => Span {
  const room = canvas.width - kMargin - left;
  let x = left;
  let lane = 0;
  return (stone) => {
    const text = fit(textOf(stone, canvas), Math.min(kWidestWords, room - kSignSize - kWordGap), 'words', canvas.measure);
    const width = kSignSize + kWordGap + canvas.measure(text, 'words');
    if (x > left && x + width > left + room) {
      x = left;
      lane++;
    }
    const signX = x;
    x += width + kMarkGap;
    return {
      from: signX,
      to: signX + width,
      signX,
      bar: undefined,
      words: { x: signX + kSignSize + kWordGap, y: 0, text, look: 'words' },
      lane,
    };
  };
}

function textOf({ fact, statement }: Stone, { texts }: Canvas): string {
  return statement === undefined ? fact.text : `${statement.text} (${filled(texts.otherwise, statement.source)})`;
}

function drawRow(scene: Scene, uri: string, row: Row, top: number, left: number, spanOf: (stone: Stone) => Span, canvas: Canvas): number {
  const spans = row.stones.map(spanOf);
  // What others say follows what this paper says, and so comes below it.
  const packed = lanes(spans.map(({ from, to }) => [from, to + kMarkGap] as const));
  const lane = spans.map((span, index) => span.lane ?? packed[index] ?? 0);
  const deepest = Math.max(...lane);
  const isBeside = left > kMargin;
  const room = isBeside ? left - kMargin - kLabelGap : canvas.width - 2 * kMargin;
  scene.words.push({ x: kMargin, y: top + kBaseline, text: fit(row.subject, room, 'name', canvas.measure), look: 'name' });
  const first = isBeside ? top : top + kLaneHeight;
  row.stones.forEach((stone, index) => {
    const span = spans[index] as Span;
    scene.items.push(stoneItem(uri, stone, span, first + (lane[index] ?? 0) * kLaneHeight, canvas));
  });
  const bottom = first + (deepest + 1) * kLaneHeight;
  scene.lines.push({
    id: `row ${row.subject} ${top}`,
    path: `M${kMargin} ${bottom + kRowGap / 2}H${canvas.width - kMargin}`,
    look: 'grid',
    from: '',
    to: '',
  });
  return bottom + kRowGap;
}

function stoneItem(uri: string, stone: Stone, span: Span, y: number, canvas: Canvas): Item {
  const { fact, statement, id } = stone;
  const target: Location = statement === undefined ? { uri, range: fact.range } : { uri: statement.uri, range: statement.range };
  const sign: Sign = statement === undefined ? fact.state : 'contradicted';
  return {
    id,
    part: 'time',
    x: span.from - kFrame,
    y,
    width: span.to - span.from + 2 * kFrame,
    height: kLaneHeight - 4,
    shape: 'mark',
    sign,
    words: [{ ...span.words, y: y + kBaseline }],
    signX: span.signX,
    ...(span.bar === undefined ? {} : { bar: span.bar }),
    spoken: spokenStone(stone, canvas),
    target,
    ...(statement === undefined ? { covers: fact.range } : {}),
  };
}

function spokenStone({ fact, statement }: Stone, canvas: Canvas): string {
  const { texts } = canvas;
  if (statement !== undefined) {
    return `${statement.text}, ${filled(texts.otherwise, statement.source)}: ${statement.sentence}`;
  }
  return [fact.value ?? fact.text, fact.subject, whenOf(fact, canvas), fact.block, texts.signs[fact.state]]
    .filter((part) => part !== '')
    .join(', ')
    .concat(`: ${fact.sentence}`);
}

/** The time for which a fact holds, in words. */
export function whenOf(fact: Fact, { language, texts }: Canvas): string {
  return periodInWords(fact, language, texts);
}

function tableRow(uri: string, fact: Fact, index: number, canvas: Canvas): Scene['table']['rows'][number] {
  const others = fact.elsewhere.map(({ text, source, agrees }) => `${agrees ? '=' : '≠'} ${text} (${source})`);
  return {
    id: `row ${index}`,
    cells: [
      fact.value === undefined || fact.value === fact.text ? fact.text : `${fact.text} (${fact.value})`,
      [fact.subject, fact.block].filter((part) => part !== '').join('; '),
      whenOf(fact, canvas),
      canvas.texts.signs[fact.state],
      others.join('; '),
    ],
    target: { uri, range: fact.range },
  };
}

function ticksOf(scale: Scale): Date[] {
  const count = Math.max(2, Math.floor((scale.right - scale.left) / kTickRoom));
  return utcTicks(new Date(scale.first), new Date(scale.last), count);
}

function drawAxis(scene: Scene, scale: Scale, y: number, { language }: Canvas): number {
  const ticks = ticksOf(scale);
  const isYearly = ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  const isMonthly = ticks.every((tick) => tick.getUTCDate() === 1);
  const format = dayFormat(language, {
    year: 'numeric',
    ...(isYearly ? {} : { month: 'short' }),
    ...(isMonthly ? {} : { day: 'numeric' }),
  });
  for (const tick of ticks) {
    scene.words.push({ x: placeOf(tick, scale), y, text: format.format(tick), look: 'note', anchor: 'middle' });
  }
  return y + 12;
}

function drawGrid(scene: Scene, scale: Scale, top: number, bottom: number): void {
  for (const tick of ticksOf(scale)) {
    const x = placeOf(tick, scale);
    scene.lines.unshift({ id: `tick ${tick.getTime()}`, path: `M${x} ${top}V${bottom - kRowGap / 2}`, look: 'grid', from: '', to: '' });
  }
}

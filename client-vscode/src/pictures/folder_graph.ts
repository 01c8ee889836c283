// The folder: its texts under each other, the newest on top, with arrows beside them from each text to those that it cites.
import { dayOf, daysInWords } from '../days';
import { citationsOf, type Citation, type Folder, type FolderPaper } from '../folder';
import type { Location, Range } from '../paper';
import { drawChain, emptyScene, heading, kBoxGap, type Place } from './layout';
import {
  box,
  detours,
  enumerated,
  filled,
  head,
  kLaneWidth,
  kMargin,
  laneRoom,
  stackedBoxHeight,
  type Canvas,
  type Item,
  type KeyEntry,
  type Scene,
} from './scene';

/** Of the width, for arrows; more of them share the last lane. */
const kLaneShare = 0.2;
/** Longer lines are hard to read. */
const kWidestColumn = 560;
const kNarrowestColumn = 200;
/** Between the texts of two years. */
const kYearGap = 10;

const kStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
/** The cursor is in it wherever it is. */
const kWholeText: Range = { ...kStart, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } };

/** `uri`: of the paper that is open. */
export function folderGraph(uri: string, folder: Folder, canvas: Canvas): Scene {
  const { texts } = canvas;
  const { papers, index } = folder;
  const citations = citationsOf(folder);
  const isEmpty = citations.length === 0;
  const beingRead = index.building ? [filled(texts.folderBeingRead, index.papers)] : [];
  const scene = emptyScene(
    canvas,
    tableOf(uri, papers, citations, canvas),
    isEmpty ? (beingRead[0] ?? texts.noCitations) : undefined,
  );
  const note = [...countsOf(folder, citations, canvas), ...beingRead].join(' · ');
  const top = head(scene, texts.papersOfFolder, note, isEmpty ? [] : keyOf(uri, papers, canvas), canvas);
  scene.height = (isEmpty ? top : drawColumn(scene, uri, papers, citations, top + 20, canvas)) + kMargin;
  return scene;
}

function countsOf({ papers, more }: Folder, citations: readonly Citation[], { texts }: Canvas): string[] {
  return [
    filled(texts.paperCount, papers.length),
    filled(texts.citationCount, citations.reduce((sum, { count }) => sum + count, 0)),
    ...(more > 0 ? [filled(texts.notShown, more)] : []),
  ];
}

function keyOf(uri: string, papers: readonly FolderPaper[], { texts }: Canvas): KeyEntry[] {
  return [
    ...(papers.some((paper) => paper.uri === uri) ? [['text', texts.openPaper] as const] : []),
    ['file', texts.signs.file],
    ['chain', texts.cites],
  ];
}

/** One box for each text, by year. Gives where it ends. */
function drawColumn(
  scene: Scene,
  uri: string,
  papers: readonly FolderPaper[],
  citations: readonly Citation[],
  top: number,
  canvas: Canvas,
): number {
  const lanes = lanesOf(papers, citations, canvas);
  const room = canvas.width - 2 * kMargin - laneRoom(lanes);
  const width = Math.max(kNarrowestColumn, Math.min(kWidestColumn, room));
  scene.width = Math.max(scene.width, 2 * kMargin + width + laneRoom(lanes));
  const height = stackedBoxHeight(width, papers.map((paper) => ({ name: paper.name, words: wordsOf(paper, papers, canvas) })), canvas);
  const tops = new Map<string, number>();
  let year: string | undefined;
  let y = top;
  for (const paper of papers) {
    const own = yearOf(paper, canvas);
    if (own !== year) {
      y = heading(scene, kMargin, y + (year === undefined ? 0 : kYearGap), own, width, canvas);
      year = own;
    }
    const id = idOf(paper);
    tops.set(id, y);
    scene.items.push(paperBox(uri, paper, papers, citations, { x: kMargin, y, width, height }, canvas));
    y += height + kBoxGap;
  }
  citations.forEach(({ from, to }, index) => {
    const chain = { id: `cites ${from.uri} ${to.uri}`, from: idOf(from), to: idOf(to), lane: lanes[index] ?? 0 };
    drawChain(scene, chain, { side: 1, x: kMargin + width, tops, height });
  });
  return y - kBoxGap;
}

/** The arrows of one text run in one lane, so that they branch off a single line. */
function lanesOf(papers: readonly FolderPaper[], citations: readonly Citation[], { width }: Canvas): number[] {
  const citing = [...new Set(citations.map(({ from }) => from))];
  const spans = citing.map((paper) => {
    const ends = [paper, ...citations.filter(({ from }) => from === paper).map(({ to }) => to)].map((end) => papers.indexOf(end));
    return [Math.min(...ends), Math.max(...ends)] as const;
  });
  const lanes = detours(spans, Math.floor((width * kLaneShare) / kLaneWidth));
  return citations.map(({ from }) => lanes[citing.indexOf(from)] ?? 0);
}

function idOf({ uri }: FolderPaper): string {
  return `paper ${uri}`;
}

function yearOf({ date }: FolderPaper, { texts }: Canvas): string {
  return dayOf(date)?.getUTCFullYear().toString() ?? texts.withoutTime;
}

function dateOf({ date }: FolderPaper, { language }: Canvas): string {
  const day = dayOf(date);
  return day === undefined ? '' : daysInWords(day, day, language);
}

/** Folder and file of a text with whose name another one goes too, such as a copy; empty for others. */
function placeOf({ uri, name }: FolderPaper, papers: readonly FolderPaper[]): string {
  return papers.filter((other) => other.name === name).length > 1 ? readable(uri.split('/').slice(-2).join('/')) : '';
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function wordsOf(paper: FolderPaper, papers: readonly FolderPaper[], canvas: Canvas): string {
  return joined([dateOf(paper, canvas), placeOf(paper, papers), paper.title], ' · ');
}

function paperBox(
  uri: string,
  paper: FolderPaper,
  papers: readonly FolderPaper[],
  citations: readonly Citation[],
  place: Place,
  canvas: Canvas,
): Item {
  const { texts } = canvas;
  const isOpen = paper.uri === uri;
  const { cites, citedBy } = tiesOf(paper, citations);
  const spoken = joined(
    [
      paper.name,
      isOpen ? texts.openPaper : '',
      dateOf(paper, canvas),
      placeOf(paper, papers),
      cites.length > 0 ? filled(texts.citesTexts, enumerated(cites, texts.and)) : '',
      citedBy.length > 0 ? filled(texts.citedBy, enumerated(citedBy, texts.and)) : '',
    ],
    ', ',
  );
  return box(
    {
      id: idOf(paper),
      part: 'folder',
      ...place,
      sign: isOpen ? 'text' : 'file',
      spoken: spoken + (paper.title && `: ${paper.title}`),
      target: startOf(paper),
      ...(isOpen ? { covers: kWholeText } : {}),
    },
    paper.name,
    wordsOf(paper, papers, canvas),
    canvas,
  );
}

function startOf({ uri }: FolderPaper): Location {
  return { uri, range: kStart };
}

/** The names of what a text cites and of what cites it, with how often where that is more than once. */
function tiesOf(paper: FolderPaper, citations: readonly Citation[]): { cites: string[]; citedBy: string[] } {
  const often = (name: string, count: number) => (count > 1 ? `${name} (${count}×)` : name);
  return {
    cites: citations.filter(({ from }) => from === paper).map(({ to, count }) => often(to.name, count)),
    citedBy: citations.filter(({ to }) => to === paper).map(({ from, count }) => often(from.name, count)),
  };
}

function tableOf(uri: string, papers: readonly FolderPaper[], citations: readonly Citation[], canvas: Canvas): Scene['table'] {
  const { texts } = canvas;
  return {
    head: [texts.paper, texts.date, texts.citesHead, texts.citedByHead],
    rows: papers.map((paper) => {
      const { cites, citedBy } = tiesOf(paper, citations);
      const name = paper.uri === uri ? `${paper.name} (${texts.openPaper})` : paper.name;
      return {
        id: idOf(paper),
        cells: [joined([joined([name, placeOf(paper, papers)], ', '), paper.title], ': '), dateOf(paper, canvas), cites.join('; '), citedBy.join('; ')],
        target: startOf(paper),
      };
    }),
  };
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

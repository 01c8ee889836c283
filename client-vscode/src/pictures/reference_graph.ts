// The reference graph: the questions and answers of the paper that refer or are referred to, between the texts that cite
// the paper and the publications that it cites.
import { answersOf, contains, officialAddress, titleOf, type Location, type Overview, type Range, type ReferenceOutside, type References } from '../paper';
import { drawChain, emptyScene, heading, kBoxGap, mean, type Place } from './layout';
import {
  box,
  boxHeight,
  detours,
  enumerated,
  filled,
  head,
  keyOf,
  kMargin,
  laneRoom,
  link,
  stack,
  type Canvas,
  type Item,
  type Scene,
  type Sign,
} from './scene';

const kLinkRoom = 60;
/** In a narrow tab links are shorter, so that names are not cut off. */
const kLinkShare = 0.06;
const kMostLanes = 6;
const kWidestColumn = 340;
/** Narrower boxes say nothing: the picture is wider than the tab then. */
const kNarrowestColumn = 150;
/** What is tied to places further apart than this many boxes stands there again: nobody follows longer lines. */
const kReach = 8;

/** A place in this paper: a question, an answer, or its head. */
interface Block {
  id: string;
  name: string;
  text: string;
  range: Range;
  selectionRange: Range;
  label?: string;
}

/** Something beside the paper, with the blocks it is tied to. */
interface Node {
  id: string;
  name: string;
  text: string;
  sign: Sign;
  target: Location;
  blocks: Block[];
}

interface Inside {
  from: Block;
  to: Block;
}

/** `uri`: of the paper; `pathOf`: how a text of the folder is called for people. */
export function referenceGraph(
  uri: string,
  overview: Overview,
  references: References,
  pathOf: (uri: string) => string,
  canvas: Canvas,
): Scene {
  const { texts } = canvas;
  const blocks = blocksOf(overview, texts);
  const cited = [...outsideNodes(uri, references, blocks, canvas), ...brokenNodes(uri, references, blocks)];
  const citing = incomingNodes(references, blocks, pathOf);
  const inside = insideLinks(references, blocks);
  const isEmpty = cited.length + citing.length + inside.length === 0;
  const scene = emptyScene(canvas, tableOf(uri, references, pathOf, canvas), isEmpty ? texts.noReferences : undefined);
  const top = head(
    scene,
    titleOf(overview, uri),
    noteOf(references, canvas),
    [...keyOf([...cited, ...citing].map(({ sign }) => sign), texts), ...(inside.length > 0 ? [['chain', texts.chain] as const] : [])],
    canvas,
  );
  const tied = new Set([...cited, ...citing].flatMap((node) => node.blocks).concat(inside.flatMap(({ from, to }) => [from, to])));
  const middle = blocks.filter((block) => tied.has(block));
  scene.height = (isEmpty ? top : drawColumns(scene, uri, { citing: repeated(citing, middle), middle, cited: repeated(cited, middle), inside }, top + 20, canvas)) + kMargin;
  return scene;
}

function noteOf({ inside, outside, incoming }: References, { texts }: Canvas): string {
  const counts = [
    [texts.referencesInside, inside.length],
    [texts.referencesOutside, outside.length],
    [texts.referencesIncoming, incoming.length],
  ] as const;
  return counts.flatMap(([text, count]) => (count > 0 ? [filled(text, count)] : [])).join(' · ');
}

/** All places of the paper in text order, the head first. */
function blocksOf(overview: Overview, texts: Canvas['texts']): Block[] {
  const found = new Map<string, Block>();
  const add = (block: Omit<Block, 'id'>) => {
    const { line, character } = block.selectionRange.start;
    const place = `${line}:${character}`;
    const before = [...found.values()].filter(({ name }) => name === block.name).length;
    if (!found.has(place)) {
      found.set(place, { id: `${block.name}/${before}`, ...block });
    }
  };
  for (const question of overview.questions) {
    const { name, text, range, selectionRange, label } = question;
    add({ name, text, range, selectionRange, label });
    for (const answer of answersOf(question)) {
      add(answer);
    }
  }
  const start = { line: 0, character: 0 };
  const first = { start, end: start };
  const headOfPaper = { id: 'head', name: texts.theHead, text: overview.title, range: first, selectionRange: first };
  return [
    headOfPaper,
    ...[...found.values()].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character),
  ];
}

/** The block at a place, of several the one that starts last; the head for all that lies in none. */
function blockAt(blocks: readonly Block[], at: Range['start']): Block {
  return blocks.filter((block) => contains(block.range, at)).at(-1) ?? (blocks[0] as Block);
}

function outsideNodes(uri: string, { outside }: References, blocks: readonly Block[], { texts }: Canvas): Node[] {
  const nodes = new Map<string, Node>();
  for (const reference of outside) {
    const id = `out ${reference.id} ${reference.question ?? ''}`;
    const { name, title, question, range, target } = reference;
    const node = nodes.get(id) ?? {
      id,
      name: question === undefined ? name : filled(texts.questionOf, question, name),
      text: title ?? '',
      sign: signOf(reference),
      // What is not in the folder has only the words that name it.
      target: target ?? { uri, range },
      blocks: [],
    };
    tie(node, blockAt(blocks, range.start));
    nodes.set(id, node);
  }
  return [...nodes.values()];
}

function signOf(reference: ReferenceOutside): Sign {
  return reference.target !== undefined ? 'file' : officialAddress(reference) !== undefined ? 'web' : 'unknown';
}

function brokenNodes(uri: string, { inside }: References, blocks: readonly Block[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const { to, words, range, target } of inside) {
    if (target === undefined) {
      const id = `broken ${to}`;
      const node = nodes.get(id) ?? { id, name: to, text: words, sign: 'broken' as const, target: { uri, range }, blocks: [] };
      tie(node, blockAt(blocks, range.start));
      nodes.set(id, node);
    }
  }
  return [...nodes.values()];
}

function incomingNodes({ incoming }: References, blocks: readonly Block[], pathOf: (uri: string) => string): Node[] {
  const nodes = new Map<string, Node>();
  for (const { location, title, question } of incoming) {
    const id = `in ${location.uri}`;
    const path = pathOf(location.uri);
    const node = nodes.get(id) ?? { id, name: title || path, text: title ? path : '', sign: 'file' as const, target: location, blocks: [] };
    tie(node, blocks.find(({ label }) => question !== undefined && label === question) ?? (blocks[0] as Block));
    nodes.set(id, node);
  }
  return [...nodes.values()];
}

function tie(node: Node, block: Block): void {
  if (!node.blocks.includes(block)) {
    node.blocks.push(block);
  }
}

function insideLinks({ inside }: References, blocks: readonly Block[]): Inside[] {
  const links = new Map<string, Inside>();
  for (const { range, target } of inside) {
    const from = blockAt(blocks, range.start);
    const to = target && blockAt(blocks, target.range.start);
    if (to !== undefined && to !== from) {
      links.set(`${from.id} ${to.id}`, { from, to });
    }
  }
  return [...links.values()];
}

/** Each node once for every stretch of the paper that it is tied to. */
function repeated(nodes: readonly Node[], middle: readonly Block[]): Node[] {
  return nodes.flatMap((node) => {
    const stretches: number[][] = [];
    for (const place of node.blocks.map((block) => middle.indexOf(block)).sort((a, b) => a - b)) {
      const last = stretches.at(-1);
      if (last !== undefined && place - (last[0] ?? 0) <= kReach) {
        last.push(place);
      } else {
        stretches.push([place]);
      }
    }
    return stretches.map((stretch, index) => ({
      ...node,
      id: `${node.id} ${index}`,
      blocks: stretch.flatMap((place) => middle[place] ?? []),
    }));
  });
}

interface Columns {
  citing: Node[];
  middle: Block[];
  cited: Node[];
  inside: Inside[];
}

function drawColumns(scene: Scene, uri: string, columns: Columns, top: number, canvas: Canvas): number {
  const { citing, middle, cited, inside } = columns;
  const { texts } = canvas;
  const lanes = detours(inside.map(({ from, to }) => [middle.indexOf(from), middle.indexOf(to)] as const), kMostLanes);
  const count = 1 + Number(citing.length > 0) + Number(cited.length > 0);
  const linkRoom = Math.min(kLinkRoom, Math.floor(canvas.width * kLinkShare));
  const room = canvas.width - 2 * kMargin - laneRoom(lanes) - (count - 1) * linkRoom;
  const width = Math.max(kNarrowestColumn, Math.min(kWidestColumn, Math.floor(room / count)));
  scene.width = Math.max(scene.width, canvas.width - room + count * width);
  const height = boxHeight(width, [...citing, ...middle, ...cited].map(({ name, text }) => ({ name, words: text })), canvas);
  const middleX = kMargin + (citing.length > 0 ? width + linkRoom : 0) + laneRoom(lanes);
  const citedX = middleX + width + linkRoom;
  const headed = [
    heading(scene, middleX, top, texts.thisPaper, width, canvas),
    ...(citing.length > 0 ? [heading(scene, kMargin, top, texts.citing, width, canvas)] : []),
    ...(cited.length > 0 ? [heading(scene, citedX, top, texts.cited, width, canvas)] : []),
  ];
  const first = Math.max(...headed);

  const tops = placeMiddle(columns, first, height);
  const centre = (block: Block) => (tops.get(block.id) ?? 0) + height / 2;
  let bottom = first;
  for (const block of middle) {
    const y = tops.get(block.id) ?? 0;
    bottom = Math.max(bottom, y + height);
    scene.items.push(blockBox(uri, block, columns, { x: middleX, y, width, height }, canvas));
  }
  const side = (nodes: readonly Node[], x: number, isLeft: boolean) => {
    const wished = nodes.map((node) => ({ node, wish: mean(node.blocks.map(centre)), height }));
    for (const { thing: { node }, y } of stack(wished, first, kBoxGap)) {
      bottom = Math.max(bottom, y + height);
      scene.items.push(nodeBox(node, isLeft, { x, y, width, height }, canvas));
      for (const block of node.blocks) {
        const outer = [isLeft ? x + width : x, y + height / 2] as const;
        const inner = [isLeft ? middleX : middleX + width, centre(block)] as const;
        scene.lines.push({
          id: `line ${node.id} ${block.id}`,
          path: link(inner, outer),
          look: node.sign === 'broken' ? 'broken' : 'link',
          from: isLeft ? node.id : block.id,
          to: isLeft ? block.id : node.id,
        });
      }
    }
  };
  if (citing.length > 0) {
    side(citing, kMargin, true);
  }
  if (cited.length > 0) {
    side(cited, citedX, false);
  }
  inside.forEach(({ from, to }, index) => {
    const chain = { id: `inside ${from.id} ${to.id}`, from: from.id, to: to.id, lane: lanes[index] ?? 0 };
    drawChain(scene, chain, { side: -1, x: middleX, tops, height });
  });
  return bottom;
}

/** The blocks of this paper lie as far apart as what is tied to them first needs. */
function placeMiddle({ citing, middle, cited }: Columns, first: number, height: number): Map<string, number> {
  const tops = new Map<string, number>();
  const own = (nodes: readonly Node[], block: Block) => nodes.filter((node) => node.blocks[0] === block).length;
  let y = first;
  for (const block of middle) {
    const rows = Math.max(1, own(citing, block), own(cited, block));
    const room = rows * (height + kBoxGap);
    tops.set(block.id, y + (room - kBoxGap - height) / 2);
    y += room;
  }
  return tops;
}

function blockBox(uri: string, block: Block, columns: Columns, place: Place, canvas: Canvas): Item {
  const { texts } = canvas;
  const to = [
    ...columns.inside.filter(({ from }) => from === block).map((link) => link.to.name),
    ...columns.cited.filter(({ blocks, sign }) => sign !== 'broken' && blocks.includes(block)).map(({ name }) => name),
  ];
  const nowhere = columns.cited.filter(({ blocks, sign }) => sign === 'broken' && blocks.includes(block)).map(({ name }) => name);
  const from = [
    ...columns.inside.filter((link) => link.to === block).map((link) => link.from.name),
    ...columns.citing.filter(({ blocks }) => blocks.includes(block)).map(({ name }) => name),
  ];
  const spoken = [
    block.name,
    ...(to.length > 0 ? [filled(texts.refersTo, enumerated(to, texts.and))] : []),
    ...(nowhere.length > 0 ? [filled(texts.refersToNothing, enumerated(nowhere, texts.and))] : []),
    ...(from.length > 0 ? [filled(texts.referredFrom, enumerated(from, texts.and))] : []),
  ].join(', ');
  return box(
    {
      id: block.id,
      part: 'graph',
      ...place,
      sign: 'text',
      spoken: spoken + (block.text && `: ${block.text}`),
      target: { uri, range: block.selectionRange },
      covers: block.range,
    },
    block.name,
    block.text,
    canvas,
  );
}

function nodeBox(node: Node, isLeft: boolean, place: Place, canvas: Canvas): Item {
  const { texts } = canvas;
  const names = enumerated(node.blocks.map(({ name }) => name), texts.and);
  const tied = filled(isLeft ? texts.refersTo : texts.citedIn, names);
  return box(
    {
      id: node.id,
      part: 'graph',
      ...place,
      sign: node.sign,
      spoken: `${node.name}, ${texts.signs[node.sign]}, ${tied}${node.text && `: ${node.text}`}`,
      target: node.target,
    },
    node.name,
    node.text,
    canvas,
  );
}

function tableOf(uri: string, references: References, pathOf: (uri: string) => string, { texts }: Canvas): Scene['table'] {
  return {
    head: [texts.from, texts.to, texts.words, texts.place],
    rows: [
      ...references.inside.map(({ from, to, words, range, target }, index) => ({
        id: `inside ${index}`,
        cells: [from || texts.theHead, to, words, target === undefined ? texts.signs.broken : texts.signs.text],
        target: { uri, range },
      })),
      ...references.outside.map((reference, index) => ({
        id: `outside ${index}`,
        cells: [
          filled(texts.line, reference.range.start.line + 1),
          [reference.question === undefined ? reference.name : filled(texts.questionOf, reference.question, reference.name), reference.title ?? '']
            .filter((part) => part !== '')
            .join(': '),
          reference.words,
          texts.signs[signOf(reference)],
        ],
        target: { uri, range: reference.range },
      })),
      ...references.incoming.map(({ location, title, question }, index) => ({
        id: `incoming ${index}`,
        cells: [
          title || pathOf(location.uri),
          question === undefined ? texts.wholePaper : `${texts.question} ${question}`,
          '',
          `${pathOf(location.uri)}, ${filled(texts.line, location.range.start.line + 1)}`,
        ],
        target: location,
      })),
    ],
  };
}

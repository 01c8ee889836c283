// The coverage map: every question in one glance, and below that each with its answer: joint answers, answers that
// refer to another one, questions that nobody answered.
import { contains, isOpen, titleOf, type Answer, type Location, type Overview, type Question, type References } from '../paper';
import { drawChain, emptyScene, heading, kBoxGap, kHeadingRoom, mean, type Place } from './layout';
import {
  box,
  boxHeight,
  detours,
  enumerated,
  filled,
  fit,
  head,
  keyOf,
  kMargin,
  kLaneWidth,
  kSignSize,
  laneRoom,
  link,
  stack,
  type Canvas,
  type Item,
  type KeyEntry,
  type Scene,
  type Sign,
} from './scene';

/** A cell of the glance, the gap to the next one, and the room below for the brackets of joint answers. */
const kCells = { width: 38, height: 38, gap: 6, bracket: 14 };
/** The same for so many questions that they would not be seen at once. */
const kSmallCells = { width: 30, height: 33, gap: 4, bracket: 8 };
const kManyQuestions = 120;
/** The most for a long label. */
const kWidestCell = 90;
const kLinkRoom = 44;
/** In a narrow tab links are shorter, so that names are not cut off. */
const kLinkShare = 0.05;
/** Narrower boxes say nothing: the picture is wider than the tab then. */
const kNarrowestColumn = 130;
const kMostLanes = 8;
/** The most for what is named but does not exist. */
const kBrokenWidth = 92;
const kCrossHeight = 24;
/** Between a sign and its words. */
const kWordGap = 6;
const kIndent = 18;
const kHeadingHeight = 34;
/** A longer list is cut into pieces with a heading each. */
const kPieceLength = 50;

/** A question or a part of one, as a row of the map. */
interface Row {
  id: string;
  question: Question;
  isPart: boolean;
  sign: Sign;
  answers: Answer[];
}

interface AnswerBox {
  id: string;
  answer: Answer;
  rows: Row[];
}

/** An end of a reference. */
type End = AnswerBox | Row;

/** A reference that stands in an answer. */
interface Chain {
  from: AnswerBox;
  to: End | undefined;
  /** What it names. */
  name: string;
  place: Location;
}

/** `uri`: of the paper. */
export function coverageMap(uri: string, overview: Overview, references: References | undefined, canvas: Canvas): Scene {
  const rows = rowsOf(overview);
  const answers = answersOf(rows);
  const chains = chainsOf(uri, references, answers, rows);
  const { texts } = canvas;
  const table = {
    head: [texts.question, texts.state, texts.answer, texts.leadsTo],
    rows: rows.map((row) => tableRow(uri, row, answers, chains, canvas)),
  };
  const scene = emptyScene(canvas, table, rows.length === 0 ? texts.noQuestions : undefined);
  const key: KeyEntry[] = [
    ...keyOf([...rows.map(({ sign }) => sign), ...chains.flatMap(({ to }) => (to === undefined ? ['broken' as const] : []))], texts),
    ...(answers.some((answer) => answer.rows.length > 1) ? [['joint', texts.jointAnswer] as const] : []),
    ...(chains.some(({ to }) => to !== undefined) ? [['chain', texts.chain] as const] : []),
  ];
  const below = head(scene, titleOf(overview, uri), noteOf(overview, canvas), key, canvas);
  const glance = drawGlance(scene, uri, rows, below + 20, canvas);
  scene.height = drawMap(scene, uri, rows, answers, chains, glance, canvas) + kMargin;
  return scene;
}

function rowsOf(overview: Overview): Row[] {
  const seen = new Map<string, number>();
  return overview.questions.flatMap((question) => {
    const key = `${question.section}/${question.label}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const id = `q${key}/${before}`;
    const whole: Row = { id, question, isPart: false, sign: signOf(question, overview), answers: question.answers };
    // Parts that are answered together with their question are nothing to look at by themselves.
    const parts = question.parts.some((part) => part.answers.length > 0 || (overview.answersExpected && isOpen(part) && !isOpen(question)))
      ? question.parts
      : [];
    return [
      whole,
      ...parts.map((part, index): Row => ({
        id: `${id}/${index}`,
        question: part,
        isPart: true,
        sign: signOf(part, overview),
        answers: part.answers,
      })),
    ];
  });
}

function signOf(question: Question, { answersExpected }: Overview): Sign {
  if (question.state === 'unanswered' && !answersExpected) {
    return 'notExpected';
  }
  return answersExpected && !isOpen(question) && question.parts.some(isOpen) ? 'partial' : question.state;
}

/** Each answer once, with the rows it is for. */
function answersOf(rows: readonly Row[]): AnswerBox[] {
  const boxes = new Map<string, AnswerBox>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    for (const answer of row.answers) {
      const { line, character } = answer.selectionRange.start;
      const place = `${line}:${character}`;
      const known = boxes.get(place);
      if (known !== undefined) {
        known.rows.push(row);
        continue;
      }
      const before = seen.get(answer.name) ?? 0;
      seen.set(answer.name, before + 1);
      boxes.set(place, { id: `a${answer.name}/${before}`, answer, rows: [row] });
    }
  }
  return [...boxes.values()];
}

function chainsOf(uri: string, references: References | undefined, answers: readonly AnswerBox[], rows: readonly Row[]): Chain[] {
  return (references?.inside ?? []).flatMap((reference): Chain[] => {
    const inside = answers.filter(({ answer }) => contains(answer.range, reference.range.start));
    // The innermost: the answer to a part lies in that to its question.
    const from = inside.at(-1);
    if (from === undefined) {
      return [];
    }
    const at = reference.target?.range.start;
    const to =
      at &&
      (answers.filter(({ answer }) => contains(answer.range, at)).at(-1) ??
        rows.filter(({ question }) => contains(question.range, at)).at(-1));
    return to === from ? [] : [{ from, to, name: reference.to, place: { uri, range: reference.range } }];
  });
}

function noteOf({ answersExpected, counts }: Overview, { texts }: Canvas): string {
  if (!answersExpected) {
    return filled(texts.questionCount, counts.asked);
  }
  return [
    filled(texts.progress, counts.answered, counts.asked),
    ...(counts.reference > 0 ? [filled(texts.onlyRefer, counts.reference)] : []),
  ].join(' · ');
}

/** One small cell for each question, with brackets below those that are answered together. Gives where it ends. */
function drawGlance(scene: Scene, uri: string, rows: readonly Row[], top: number, canvas: Canvas): number {
  const whole = rows.filter((row) => !row.isPart);
  if (whole.length === 0) {
    return top;
  }
  heading(scene, kMargin, top, canvas.texts.inOneGlance, canvas.width - 2 * kMargin, canvas);
  const { width: usual, height, gap, bracket } = whole.length > kManyQuestions ? kSmallCells : kCells;
  const widest = Math.max(...whole.map(({ question }) => canvas.measure(question.label, 'name')));
  const width = Math.max(usual, Math.min(kWidestCell, Math.ceil(widest) + kWordGap));
  const perLine = Math.max(1, Math.floor((canvas.width - 2 * kMargin + gap) / (width + gap)));
  const place = (index: number) => ({
    x: kMargin + (index % perLine) * (width + gap),
    y: top + kHeadingRoom + Math.floor(index / perLine) * (height + bracket),
  });
  whole.forEach((row, index) => {
    const { x, y } = place(index);
    const label = fit(row.question.label, width - 2, 'name', canvas.measure);
    scene.items.push({
      id: `cell ${row.id}`,
      part: 'glance',
      x,
      y,
      width,
      height,
      shape: 'cell',
      sign: row.sign,
      words: [{ x: x + width / 2, y: y + 14, text: label, look: 'name', anchor: 'middle' }],
      spoken: spokenRow(row, canvas),
      target: { uri, range: row.question.selectionRange },
      covers: row.question.range,
    });
    const before = whole[index - 1];
    if (before !== undefined && index % perLine !== 0 && isJoint(before, row)) {
      const from = place(index - 1).x + width / 2;
      const to = x + width / 2;
      scene.lines.push({
        id: `joint ${row.id}`,
        path: `M${from} ${y + height}v5H${to}v-5`,
        look: 'link',
        from: `cell ${before.id}`,
        to: `cell ${row.id}`,
      });
    }
  });
  return place(whole.length - 1).y + height + bracket + 14;
}

function isJoint(a: Row, b: Row): boolean {
  const starts = a.answers.map(({ selectionRange }) => selectionRange.start);
  return b.answers.some(({ selectionRange: { start } }) =>
    starts.some(({ line, character }) => line === start.line && character === start.character));
}

/** Questions at the left, answers at the right. Gives where it ends. */
function drawMap(
  scene: Scene,
  uri: string,
  rows: readonly Row[],
  answers: readonly AnswerBox[],
  chains: readonly Chain[],
  top: number,
  canvas: Canvas,
): number {
  if (rows.length === 0) {
    return top;
  }
  const { texts } = canvas;
  const nowhere = chains.filter(({ to }) => to === undefined);
  const brokenRoom = Math.min(kBrokenWidth, Math.max(0, ...nowhere.map(({ name }) => kSignSize + kWordGap + canvas.measure(name, 'words'))));
  const found = lanesOf(chains, rows);
  const beside = Math.max(laneRoom(found.lanes), brokenRoom > 0 ? 2 * kLaneWidth : 0) + brokenRoom;
  const linkRoom = Math.min(kLinkRoom, Math.floor(canvas.width * kLinkShare));
  const column = Math.max(kNarrowestColumn, Math.floor((canvas.width - 2 * kMargin - beside - linkRoom) / 2));
  const height = boxHeight(
    column,
    [
      ...rows.map(({ question: { name, text } }) => ({ name, words: text })),
      ...answers.map(({ answer: { name, text } }) => ({ name, words: text })),
    ],
    canvas,
  );
  const answerX = kMargin + column + linkRoom;
  scene.width = Math.max(scene.width, answerX + column + beside + kMargin);

  heading(scene, kMargin, top, texts.questionsAndAnswers, canvas.width - 2 * kMargin, canvas);
  const rowY = placeRows(scene, rows, top + kHeadingRoom, height, canvas);
  const middle = (row: Row) => (rowY.get(row.id) ?? 0) + height / 2;
  for (const row of rows) {
    const indent = row.isPart ? kIndent : 0;
    scene.items.push(
      box(
        {
          id: row.id,
          part: 'map',
          x: kMargin + indent,
          y: rowY.get(row.id) ?? 0,
          width: column - indent,
          height,
          sign: row.sign,
          spoken: spokenRow(row, canvas),
          target: { uri, range: row.question.selectionRange },
          covers: row.question.range,
        },
        row.question.name,
        row.question.text,
        canvas,
      ),
    );
  }

  // What is missing stands among the answers, so that the gap is seen.
  const missing = rows.filter((row) => row.answers.length === 0 && row.sign === 'unanswered');
  const wished = [
    ...answers.map((answer) => ({ answer, wish: mean(answer.rows.map(middle)), height })),
    ...missing.map((row) => ({ row, wish: middle(row), height })),
  ];
  const tops = new Map<string, number>();
  let bottom = Math.max(...rowY.values()) + height;
  for (const { thing, y } of stack(wished, top + kHeadingRoom, kBoxGap)) {
    bottom = Math.max(bottom, y + height);
    if ('row' in thing) {
      tops.set(thing.row.id, y);
      scene.items.push(missingBox(uri, thing.row, { x: answerX, y, width: column, height }, canvas));
    } else {
      tops.set(thing.answer.id, y);
      scene.items.push(answerBox(uri, thing.answer, chains, { x: answerX, y, width: column, height }, canvas));
      for (const row of thing.answer.rows) {
        scene.lines.push({
          id: `link ${row.id} ${thing.answer.id}`,
          path: link([kMargin + column, middle(row)], [answerX, y + height / 2]),
          look: 'link',
          from: row.id,
          to: thing.answer.id,
        });
      }
    }
  }

  const left = answerX + column;
  found.chains.forEach(({ from, to }, index) => {
    const chain = { id: `chain ${from.id} ${to.id} ${index}`, from: from.id, to: to.id, lane: found.lanes[index] ?? 0 };
    drawChain(scene, chain, { side: 1, x: left, tops, height });
  });
  const crossX = left + beside - brokenRoom;
  // One answer may refer to several things that do not exist.
  const crosses = nowhere.map((chain) => ({ chain, wish: (tops.get(chain.from.id) ?? 0) + height / 2, height: kCrossHeight }));
  stack(crosses, top + kHeadingRoom, 0).forEach(({ thing: { chain, wish }, y }, index) => {
    bottom = Math.max(bottom, y + kCrossHeight);
    drawBroken(scene, chain, index, { left, from: wish, x: crossX, y: y + kCrossHeight / 2, width: brokenRoom }, canvas);
  });
  return bottom;
}

interface Lanes {
  chains: { from: AnswerBox; to: End }[];
  lanes: number[];
}

/** Lanes for the references to what exists. Where the ends stand does not matter yet, only what is above what. */
function lanesOf(chains: readonly Chain[], rows: readonly Row[]): Lanes {
  const known = chains.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  const place = (end: End) => mean(('answer' in end ? end.rows : [end]).map((row) => rows.indexOf(row)));
  return { chains: known, lanes: detours(known.map(({ from, to }) => [place(from), place(to)] as const), kMostLanes) };
}

/** Tops of the rows; a row is as high as the answers that only it has. Long lists get headings. */
function placeRows(scene: Scene, rows: readonly Row[], top: number, height: number, canvas: Canvas): Map<string, number> {
  const pieces = piecesOf(rows);
  const tops = new Map<string, number>();
  let y = top;
  for (const piece of pieces) {
    if (pieces.length > 1) {
      scene.words.push({ x: kMargin, y: y + 20, text: pieceHeading(piece, canvas), look: 'note' });
      y += kHeadingHeight;
    }
    for (const row of piece) {
      tops.set(row.id, y);
      y += Math.max(1, row.answers.length) * (height + kBoxGap);
    }
  }
  return tops;
}

/** By section, and long sections in pieces; a question stays with its parts. */
function piecesOf(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = [];
  let questions = 0;
  for (const row of rows) {
    const last = pieces.at(-1);
    const isNew = last === undefined || last[0]?.question.section !== row.question.section;
    if (isNew || (!row.isPart && questions === kPieceLength)) {
      pieces.push([row]);
      questions = 1;
    } else {
      last.push(row);
      questions += row.isPart ? 0 : 1;
    }
  }
  return pieces;
}

function pieceHeading(piece: readonly Row[], { texts }: Canvas): string {
  const whole = piece.filter((row) => !row.isPart);
  const labels = filled(texts.range, whole[0]?.question.label ?? '', whole.at(-1)?.question.label ?? '');
  const answered = whole.filter(({ question }) => !isOpen(question)).length;
  return whole.some(({ sign }) => sign === 'notExpected')
    ? labels
    : `${labels} · ${filled(texts.progress, answered, whole.length)}`;
}

function answerBox(uri: string, { id, answer, rows }: AnswerBox, chains: readonly Chain[], place: Place, canvas: Canvas): Item {
  const { texts } = canvas;
  const labels = enumerated(rows.map(({ question }) => question.label), texts.and);
  const leads = chains.filter(({ from }) => from.id === id).map((chain) => chainText(chain, canvas));
  const state = rows[0]?.sign ?? 'answered';
  return box(
    {
      id,
      part: 'map',
      ...place,
      // What is wrong with the question as a whole is told there.
      sign: state === 'partial' ? 'answered' : state,
      spoken: [answer.name, filled(texts.answersTo, labels), ...leads].join(', ') + (answer.text && `: ${answer.text}`),
      target: { uri, range: answer.selectionRange },
      covers: answer.range,
    },
    answer.name,
    answer.text,
    canvas,
  );
}

function missingBox(uri: string, row: Row, place: Place, canvas: Canvas): Item {
  const { texts } = canvas;
  return box(
    {
      id: `missing ${row.id}`,
      part: 'map',
      ...place,
      sign: 'unanswered',
      spoken: `${row.question.name}, ${texts.signs.unanswered}`,
      target: { uri, range: row.question.selectionRange },
    },
    texts.signs.unanswered,
    '',
    canvas,
  );
}

function drawBroken(
  scene: Scene,
  chain: Chain,
  index: number,
  { left, from, x, y, width }: { left: number; from: number; x: number; y: number; width: number },
  canvas: Canvas,
): void {
  const id = `broken ${chain.from.id} ${index}`;
  const textX = x + kSignSize + kWordGap;
  scene.items.push({
    id,
    part: 'map',
    x,
    y: y - kCrossHeight / 2,
    width,
    height: kCrossHeight,
    shape: 'mark',
    sign: 'broken',
    words: [{ x: textX, y: y + 4.5, text: fit(chain.name, x + width - textX, 'words', canvas.measure), look: 'words' }],
    spoken: `${chain.from.answer.name}, ${filled(canvas.texts.refersToNothing, chain.name)}`,
    target: chain.place,
  });
  scene.lines.push({ id: `line ${id}`, path: link([left, from], [x - 3, y]), look: 'broken', from: chain.from.id, to: id });
}

function spokenRow(row: Row, { texts }: Canvas): string {
  const { question, sign, answers } = row;
  const by = answers.length > 0 ? ` (${answers.map(({ name }) => name).join(', ')})` : '';
  return `${question.name}, ${texts.signs[sign]}${by}${question.text && `: ${question.text}`}`;
}

function chainText({ to, name }: Chain, { texts }: Canvas): string {
  return to === undefined ? filled(texts.refersToNothing, name) : filled(texts.refersTo, nameOf(to));
}

function nameOf(end: End): string {
  return 'answer' in end ? end.answer.name : end.question.name;
}

function tableRow(uri: string, row: Row, answers: readonly AnswerBox[], chains: readonly Chain[], canvas: Canvas): Scene['table']['rows'][number] {
  const own = answers.filter(({ rows }) => rows.includes(row));
  const leads = chains.filter(({ from }) => own.includes(from));
  return {
    id: row.id,
    cells: [
      `${row.question.name}${row.question.text && `: ${row.question.text}`}`,
      canvas.texts.signs[row.sign],
      own.map(({ answer }) => answer.name).join('; '),
      [...new Set(leads.map(({ to, name }) => (to === undefined ? `${name} (${canvas.texts.signs.broken})` : nameOf(to))))].join('; '),
    ],
    target: { uri, range: row.question.selectionRange },
  };
}

// What the pictures have in common in how they are laid out: they begin with an empty scene, put headings above their parts,
// boxes of one height under each other, and arrows beside a column from one box to another.
import { detour, kLaneWidth, wrapped, type Canvas, type Item, type Scene, type Table } from './scene';

/** Between boxes under each other. */
export const kBoxGap = 8;
/** From the top of a part to its first box: the heading stands there. */
export const kHeadingRoom = 26;
const kHeadingLines = 3;
const kHeadingLine = 17;

/** Where a box stands, and how large it is. */
export type Place = Pick<Item, 'x' | 'y' | 'width' | 'height'>;

/** A scene with nothing in it yet; `empty` is said instead of it when there is nothing to draw. */
export function emptyScene({ width }: Canvas, table: Table, empty: string | undefined): Scene {
  return { width, height: 0, items: [], lines: [], words: [], marks: [], table, ...(empty === undefined ? {} : { empty }) };
}

/** Writes the heading of a part that begins at `top`, in the width that it has. Gives where the part goes on. */
export function heading(scene: Pick<Scene, 'words'>, x: number, top: number, text: string, width: number, { measure }: Canvas): number {
  const lines = wrapped(text, width, kHeadingLines, 'heading', measure);
  lines.forEach((line, index) => scene.words.push({ x, y: top + 12 + index * kHeadingLine, text: line, look: 'heading' }));
  return top + kHeadingRoom + (lines.length - 1) * kHeadingLine;
}

/** Boxes under each other: the side on which arrows run, the tops of the boxes by their ids, and their height. */
export interface Column {
  /** 1 for arrows at the right of the boxes, -1 at the left. */
  side: 1 | -1;
  /** Of that edge of the boxes. */
  x: number;
  tops: ReadonlyMap<string, number>;
  height: number;
}

/** What refers to what: ids of boxes, and the lane of the arrow between them. */
export interface Chain {
  id: string;
  from: string;
  to: string;
  lane: number;
}

/** Draws an arrow in a lane beside a column, unless one of its ends is not there. It leaves the lower half of a box and enters
 * the upper half of another, so that both can be told apart. */
export function drawChain(scene: Pick<Scene, 'lines'>, { id, from, to, lane }: Chain, { side, x, tops, height }: Column): void {
  const [y1, y2] = [tops.get(from), tops.get(to)];
  if (y1 !== undefined && y2 !== undefined) {
    const path = detour([x, y1 + height * 0.68], [x + side * 2, y2 + height * 0.32], x + side * (lane + 2) * kLaneWidth, side);
    scene.lines.push({ id, path, look: 'chain', from, to });
  }
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

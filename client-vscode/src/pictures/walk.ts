// Where an arrow key leads in a picture.
import type { Item } from './scene';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How much worse a step aside is than a step ahead. */
const kAside = 3;

/** The nearest item of the same part in a direction; undefined at the edge. */
export function neighbourOf(items: readonly Item[], item: Item, direction: Direction): Item | undefined {
  const sideways = direction === 'left' || direction === 'right';
  const forward = direction === 'right' || direction === 'down' ? 1 : -1;
  let nearest: Item | undefined;
  let shortest = Infinity;
  for (const other of items) {
    const [ahead, aside] = sideways
      ? [forward * (middleX(other) - middleX(item)), Math.abs(middleY(other) - middleY(item))]
      : [forward * (middleY(other) - middleY(item)), apart(other.x, other.width, item.x, item.width)];
    const way = ahead + kAside * aside;
    if (other.part === item.part && ahead > 1 && way < shortest) {
      nearest = other;
      shortest = way;
    }
  }
  return nearest;
}

function middleX({ x, width }: Item): number {
  return x + width / 2;
}

function middleY({ y, height }: Item): number {
  return y + height / 2;
}

/** The gap between two intervals; none where they overlap. */
function apart(a: number, aWidth: number, b: number, bWidth: number): number {
  return Math.max(0, a - (b + bWidth), b - (a + aWidth));
}

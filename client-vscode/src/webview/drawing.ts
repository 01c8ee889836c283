// Draws a scene as SVG and lets it be walked through: Tab from part to part, arrow keys within one, Enter to choose. What
// stays the same keeps its element, and with it the focus. All words of the paper are set as text.
import { select, type Selection } from 'd3-selection';

import { contains, type Location, type Position } from '../paper';
import { kPad, kSignSize, type Item, type Line, type Mark, type Scene, type Words } from '../pictures/scene';
import { kSignPaths } from '../pictures/signs';
import { neighbourOf, type Direction } from '../pictures/walk';

const kKeys: Record<string, Direction | 'first' | 'last' | 'choose'> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  Enter: 'choose',
  ' ': 'choose',
};
const kBarHeight = 4;

type Group<Datum> = Selection<SVGGElement, Datum, SVGGElement, unknown>;

export class Drawing {
  private scene: Scene | undefined;
  /** What the Tab key comes to, by part. */
  private readonly stops = new Map<string, string>();

  constructor(
    readonly svg: SVGSVGElement,
    private readonly choose: (target: Location) => void,
  ) {
    for (const layer of ['lines', 'marks', 'words', 'parts']) {
      select(svg).append('g').attr('class', layer);
    }
    select(svg).select('.lines').attr('aria-hidden', 'true');
    select(svg).select('.marks').attr('aria-hidden', 'true');
    svg.addEventListener('click', (event) => this.chooseItem(this.itemOf(event.target)));
    svg.addEventListener('keydown', (event) => this.press(event));
    svg.addEventListener('focusin', (event) => this.enter(this.itemOf(event.target)));
    svg.addEventListener('focusout', () => this.showTies(undefined));
    svg.addEventListener('mouseover', (event) => this.showTies(this.itemOf(event.target)));
  }

  /** `name`: of the whole picture, for who does not see it. */
  draw(scene: Scene, name: string): void {
    this.scene = scene;
    const { items } = scene;
    const parts = [...new Set(items.map(({ part }) => part))];
    for (const part of parts) {
      const inPart = items.filter((item) => item.part === part);
      if (!inPart.some(({ id }) => id === this.stops.get(part))) {
        this.stops.set(part, inPart[0]?.id ?? '');
      }
    }
    const focused = this.itemOf(this.svg.ownerDocument.activeElement)?.id;
    const svg = select(this.svg)
      .attr('width', scene.width)
      .attr('height', scene.height)
      .attr('viewBox', `0 0 ${scene.width} ${scene.height}`)
      .attr('role', 'group')
      .attr('aria-label', name);
    drawLines(svg.select<SVGGElement>('.lines'), scene.lines);
    drawMarks(svg.select<SVGGElement>('.marks'), scene.marks);
    drawWords(svg.select<SVGGElement>('.words'), scene.words);
    const groups = svg
      .select<SVGGElement>('.parts')
      .selectAll<SVGGElement, string>('g.part')
      .data(parts, (part) => part)
      .join('g')
      .attr('class', 'part')
      .attr('role', 'group');
    groups.each((part, index, nodes) => {
      const group = select<SVGGElement, unknown>(nodes[index] as SVGGElement);
      drawItems(group, items.filter((item) => item.part === part), (item) => item.id === this.stops.get(part));
    });
    // Putting elements into another order takes the focus from them.
    if (focused !== undefined && focused !== this.itemOf(this.svg.ownerDocument.activeElement)?.id) {
      this.focus(focused);
    }
  }

  /** Marks what stands for the text at the cursor, and gives the last of those elements. */
  showCursor(at: Position): Element | undefined {
    const here = (item: Item) => item.covers !== undefined && contains(item.covers, at);
    const all = select(this.svg).selectAll<SVGGElement, Item>('g.item');
    all.classed('current', here).attr('aria-current', (item) => (here(item) ? 'true' : null));
    return all.filter(here).nodes().at(-1);
  }

  /** Puts the focus where the Tab key would. */
  focusFirst(): void {
    const first = this.scene?.items[0];
    if (first !== undefined) {
      this.focus(this.stops.get(first.part) ?? first.id);
    }
  }

  private press(event: KeyboardEvent): void {
    const item = this.itemOf(event.target);
    const key = kKeys[event.key];
    if (item === undefined || key === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    if (key === 'choose') {
      this.chooseItem(item);
      return;
    }
    const part = this.scene?.items.filter((other) => other.part === item.part) ?? [];
    const next = key === 'first' ? part[0] : key === 'last' ? part.at(-1) : neighbourOf(part, item, key);
    if (next !== undefined) {
      this.focus(next.id);
    }
  }

  private focus(id: string): void {
    const element = select(this.svg)
      .selectAll<SVGGElement, Item>('g.item')
      .filter((item) => item.id === id)
      .node();
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private enter(item: Item | undefined): void {
    if (item === undefined) {
      return;
    }
    this.stops.set(item.part, item.id);
    select(this.svg)
      .selectAll<SVGGElement, Item>('g.item')
      .filter((other) => other.part === item.part)
      .attr('tabindex', (other) => (other.id === item.id ? 0 : -1));
    this.showTies(item);
  }

  /** Brings the lines forward that end at an item. */
  private showTies(item: Item | undefined): void {
    const isTie = (line: Line) => item !== undefined && (line.from === item.id || line.to === item.id);
    const lines = select(this.svg).selectAll<SVGPathElement, Line>('.lines path');
    lines.classed('tie', isTie);
    lines.filter(isTie).raise();
  }

  private chooseItem(item: Item | undefined): void {
    if (item?.target !== undefined) {
      this.choose(item.target);
    }
  }

  private itemOf(target: EventTarget | null): Item | undefined {
    const element = (target as Element | null)?.closest?.('g.item');
    return element && this.svg.contains(element) ? select<Element, Item>(element).datum() : undefined;
  }
}

function drawLines(layer: Selection<SVGGElement, unknown, null, undefined>, lines: readonly Line[]): void {
  layer
    .selectAll<SVGPathElement, Line>('path')
    .data(lines, (line) => line.id)
    .join('path')
    .attr('class', (line) => `line ${line.look}`)
    .attr('d', (line) => line.path);
}

function drawMarks(layer: Selection<SVGGElement, unknown, null, undefined>, marks: readonly Mark[]): void {
  layer
    .selectAll<SVGPathElement, Mark>('path')
    .data(marks)
    .join('path')
    .attr('class', (mark) => `sign ${mark.sign}`)
    .attr('transform', (mark) => `translate(${mark.x} ${mark.y})`)
    .attr('d', (mark) => kSignPaths[mark.sign]);
}

function drawWords(layer: Selection<SVGGElement, unknown, null, undefined>, words: readonly Words[]): void {
  layer
    .selectAll<SVGTextElement, Words>('text')
    .data(words)
    .join('text')
    .attr('class', (word) => word.look)
    .attr('x', (word) => word.x)
    .attr('y', (word) => word.y)
    .attr('text-anchor', (word) => word.anchor ?? 'start')
    .text((word) => word.text);
}

function drawItems(layer: Selection<SVGGElement, unknown, null, undefined>, items: readonly Item[], isStop: (item: Item) => boolean): void {
  const all: Group<Item> = layer
    .selectAll<SVGGElement, Item>('g.item')
    .data(items, (item) => item.id)
    .join((entering) => {
      const item = entering.append('g');
      item.append('title');
      item.append('rect').attr('class', 'frame');
      item.append('path').attr('class', 'bar');
      item.append('path').attr('class', 'sign');
      return item;
    });
  all
    .attr('class', ({ shape, sign }) => `item ${shape} is-${sign}`)
    .attr('role', 'link')
    .attr('tabindex', (item) => (isStop(item) ? 0 : -1))
    .attr('aria-label', ({ spoken }) => spoken);
  all.select('title').text(({ spoken }) => spoken);
  all
    .select('.frame')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height)
    .attr('rx', 3);
  all.select('.bar').attr('d', barPath);
  all
    .select('.sign')
    .attr('class', ({ sign }) => `sign ${sign}`)
    .attr('transform', signPlace)
    .attr('d', ({ sign }) => kSignPaths[sign]);
  all.each((item, index, nodes) => drawWords(select(nodes[index] as SVGGElement), item.words));
}

function signPlace({ shape, x, y, width, height, signX }: Item): string {
  switch (shape) {
    case 'box':
      return `translate(${x + kPad} ${y + (height - kSignSize) / 2})`;
    case 'cell':
      return `translate(${x + (width - kSignSize) / 2} ${y + height - kSignSize - 3})`;
    case 'mark':
      return `translate(${signX ?? x} ${y + (height - kSignSize) / 2})`;
  }
}

/** A thin bar with those ends marked that are on the picture. */
function barPath({ x, y, height, signX, bar }: Item): string {
  if (bar === undefined) {
    return '';
  }
  const top = y + height - kBarHeight;
  const start = bar.openStart ? `M${signX ?? x} ${top + kBarHeight}` : `M${signX ?? x} ${top}v${kBarHeight}`;
  return `${start}h${bar.length}${bar.openEnd ? '' : `v${-kBarHeight}`}`;
}

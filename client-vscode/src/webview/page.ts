// The page with the pictures: a tab for each of them, the picture or its table, and buttons to save it.
import { titleOf, type Location, type Position } from '../paper';
import { coverageMap } from '../pictures/coverage_map';
import { folderGraph } from '../pictures/folder_graph';
import { kPictures, type ExportFormat, type FromPage, type ShownPaper, type ToPage } from '../pictures/messages';
import { referenceGraph } from '../pictures/reference_graph';
import type { Canvas, Scene, Words } from '../pictures/scene';
import type { PictureName, PictureTexts } from '../pictures/texts';
import { timeLine } from '../pictures/time_line';
import { Drawing } from './drawing';
import { pngBase64, svgText } from './saving';
import { fillTable } from './table';

/** What the page keeps while nobody sees it. */
interface PageState {
  picture: PictureName;
  asTable: boolean;
  scroll: Partial<Record<PictureName, number>>;
}

/** The editor, as seen from the page. */
export interface Editor {
  postMessage: (message: FromPage) => void;
  getState: () => PageState | undefined;
  setState: (state: PageState) => void;
}

const kSmallest = 420;
/** Width of a letter where nothing can be measured. */
const kUsualLetter = 7;
/** As in the style sheet. */
const kFonts: Record<Words['look'], string> = {
  title: '600 16px',
  heading: '600 13px',
  name: '600 12px',
  words: '12px',
  note: '12px',
};

/** Fills the page and listens to the editor. */
export function createPage(editor: Editor): void {
  const page = new Page(editor, elements());
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data));
  editor.postMessage({ kind: 'ready' });
}

interface Elements {
  tabs: Record<PictureName, HTMLButtonElement>;
  tabList: HTMLElement;
  asTable: HTMLButtonElement;
  save: Record<ExportFormat, HTMLButtonElement>;
  panel: HTMLElement;
  message: HTMLElement;
  svg: SVGSVGElement;
  table: HTMLTableElement;
  hint: HTMLElement;
}

function elements(): Elements {
  const button = (className: string) => {
    const created = document.createElement('button');
    created.type = 'button';
    created.className = className;
    return created;
  };
  const tab = (picture: PictureName) => {
    const created = button('tab');
    created.id = `tab-${picture}`;
    created.setAttribute('role', 'tab');
    created.setAttribute('aria-controls', 'panel');
    return created;
  };
  const part = (tag: string, id: string) => Object.assign(document.createElement(tag), { id });
  const made: Elements = {
    tabs: { map: tab('map'), references: tab('references'), time: tab('time'), folder: tab('folder') },
    tabList: part('div', 'tabs'),
    asTable: button('action'),
    save: { svg: button('action'), png: button('action') },
    panel: part('div', 'panel'),
    message: part('p', 'message'),
    svg: document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
    table: document.createElement('table'),
    hint: part('p', 'hint'),
  };
  made.svg.setAttribute('aria-describedby', made.hint.id);
  made.tabList.setAttribute('role', 'tablist');
  made.tabList.append(...kPictures.map((picture) => made.tabs[picture]));
  made.panel.setAttribute('role', 'tabpanel');
  made.message.setAttribute('role', 'status');
  const actions = part('div', 'actions');
  actions.append(made.asTable, made.save.svg, made.save.png);
  const head = document.createElement('header');
  head.append(made.tabList, actions);
  made.panel.append(made.message, made.svg, made.table);
  const main = document.createElement('main');
  main.append(made.panel, made.hint);
  document.body.replaceChildren(head, main);
  return made;
}

class Page {
  private state: PageState;
  private texts: PictureTexts | undefined;
  private language = 'en';
  private paper: ShownPaper | 'none' | 'reading' = 'reading';
  private cursor: Position | undefined;
  private readonly drawing: Drawing;
  private frame: number | undefined;
  private readonly pen = document.createElement('canvas').getContext('2d');

  constructor(
    private readonly editor: Editor,
    private readonly at: Elements,
  ) {
    this.state = editor.getState() ?? { picture: 'map', asTable: false, scroll: {} };
    this.drawing = new Drawing(at.svg, (target) => this.goTo(target));
    for (const picture of kPictures) {
      at.tabs[picture].addEventListener('click', () => this.choose(picture));
    }
    at.tabList.addEventListener('keydown', (event) => this.pressTab(event));
    at.asTable.addEventListener('click', () => {
      this.keep({ asTable: !this.state.asTable });
      this.show();
    });
    at.save.svg.addEventListener('click', () => void this.save('svg'));
    at.save.png.addEventListener('click', () => void this.save('png'));
    at.panel.addEventListener('scroll', () => {
      const { picture, scroll } = this.state;
      this.keep({ scroll: { ...scroll, [picture]: at.panel.scrollTop } });
    });
    new ResizeObserver(() => this.showSoon()).observe(at.panel);
  }

  receive(message: ToPage): void {
    switch (message.kind) {
      case 'texts':
        this.texts = message.texts;
        this.language = message.language;
        this.name(message.texts);
        break;
      case 'picture':
        this.keep({ picture: message.picture });
        break;
      case 'paper':
        this.paper = message.paper;
        break;
      case 'cursor':
        this.cursor = message.at;
        this.showCursor();
        return;
    }
    this.show();
  }

  private name(texts: PictureTexts): void {
    const { tabs, tabList, asTable, save, hint } = this.at;
    for (const picture of kPictures) {
      tabs[picture].textContent = texts.pictures[picture];
    }
    tabList.setAttribute('aria-label', texts.which);
    asTable.textContent = texts.asTable;
    save.svg.textContent = texts.saveSvg;
    save.png.textContent = texts.savePng;
    hint.textContent = texts.howTo;
  }

  private choose(picture: PictureName): void {
    this.keep({ picture });
    this.editor.postMessage({ kind: 'picture', picture });
    this.show();
    this.at.panel.scrollTop = this.state.scroll[picture] ?? 0;
  }

  private keep(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.editor.setState(this.state);
  }

  private goTo(target: Location): void {
    this.editor.postMessage({ kind: 'goTo', target });
  }

  /** Arrow keys go from tab to tab, and down into the picture. */
  private pressTab(event: KeyboardEvent): void {
    const index = kPictures.indexOf(this.state.picture);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = kPictures[(index + step + kPictures.length) % kPictures.length];
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      this.choose(next);
      this.at.tabs[next].focus();
    } else if (event.key === 'ArrowDown' && !this.state.asTable) {
      event.preventDefault();
      this.drawing.focusFirst();
    }
  }

  private showSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.show();
    });
  }

  private show(): void {
    const { texts } = this;
    if (texts === undefined) {
      return;
    }
    const { picture, asTable } = this.state;
    const { tabs, panel, message, svg, table, save, hint } = this.at;
    for (const other of kPictures) {
      tabs[other].setAttribute('aria-selected', String(other === picture));
      tabs[other].tabIndex = other === picture ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', tabs[picture].id);
    this.at.asTable.setAttribute('aria-pressed', String(asTable));
    const drawn = this.scene(texts);
    const scene = typeof drawn === 'string' ? undefined : drawn;
    const said = typeof drawn === 'string' ? drawn : (drawn.empty ?? '');
    // Said anew only when it changed: it is read out.
    if (message.textContent !== said) {
      message.textContent = said;
    }
    const isDrawn = scene !== undefined && scene.empty === undefined;
    svg.toggleAttribute('hidden', !isDrawn || asTable);
    table.hidden = !isDrawn || !asTable;
    hint.hidden = !isDrawn || asTable;
    this.at.asTable.disabled = !isDrawn;
    save.svg.disabled = save.png.disabled = !isDrawn || asTable;
    if (isDrawn && asTable) {
      fillTable(table, texts.pictures[picture], scene.table, (target) => this.goTo(target));
    } else if (isDrawn) {
      this.drawing.draw(scene, texts.pictures[picture]);
      this.showCursor();
    }
  }

  /** The picture to draw, or what is to be said instead. */
  private scene(texts: PictureTexts): Scene | string {
    const { paper } = this;
    if (typeof paper === 'string') {
      return paper === 'none' ? texts.noPaper : texts.reading;
    }
    const family = getComputedStyle(document.body).fontFamily;
    const canvas: Canvas = {
      // A narrow tab is scrolled sideways rather than read with a magnifying glass.
      width: Math.max(kSmallest, this.at.panel.clientWidth),
      measure: (text, look) => this.measure(text, `${kFonts[look]} ${family}`),
      language: this.language,
      texts,
    };
    const { uri, overview, references, facts, folder, paths } = paper;
    switch (this.state.picture) {
      case 'map':
        return coverageMap(uri, overview, references, canvas);
      case 'references':
        return references === undefined ? texts.reading : referenceGraph(uri, overview, references, (other) => paths[other] ?? other, canvas);
      case 'time':
        return facts === 'unknown'
          ? texts.factsUnknown
          : facts === undefined
            ? texts.reading
            : timeLine(uri, titleOf(overview, uri), facts, canvas);
      case 'folder':
        return folder === 'unknown' ? texts.folderUnknown : folder === undefined ? texts.reading : folderGraph(uri, folder, canvas);
    }
  }

  private measure(text: string, font: string): number {
    if (this.pen === null) {
      return text.length * kUsualLetter;
    }
    this.pen.font = font;
    return this.pen.measureText(text).width;
  }

  private showCursor(): void {
    const element = this.cursor && this.drawing.showCursor(this.cursor);
    // Who walks through the picture is not taken elsewhere.
    if (element !== undefined && !document.hasFocus()) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  private async save(format: ExportFormat): Promise<void> {
    const { picture } = this.state;
    const { svg } = this.at;
    try {
      const text = svgText(svg, this.texts?.pictures[picture] ?? '');
      const { width, height } = svg.viewBox.baseVal;
      const content = format === 'svg' ? text : await pngBase64(text, width, height);
      this.editor.postMessage({ kind: 'export', picture, format, content });
    } catch (error) {
      this.editor.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

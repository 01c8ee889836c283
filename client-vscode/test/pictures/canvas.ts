// Where pictures are drawn in tests: each character is seven pixels wide, and texts are English.
import type { Canvas, Item, Scene } from '../../src/pictures/scene';
import { pictureTexts } from '../../src/pictures/texts';

export const kTexts = pictureTexts({ t: (message) => message });

export function canvasOf(width = 700): Canvas {
  return { width, measure: (text) => text.length * 7, language: 'en', texts: kTexts };
}

/** The item of which all that is said begins with `spoken`. */
export function itemOf(scene: Scene, spoken: string, part?: string): Item {
  const found = scene.items.find((item) => item.spoken.startsWith(spoken) && (part === undefined || item.part === part));
  if (found === undefined) {
    throw new Error(`no "${spoken}" among ${scene.items.map((item) => item.spoken).join(' | ')}`);
  }
  return found;
}

/** What is wrong with where things are: items on top of each other, outside the picture, or words that run out of a box. */
export function faultsOf(scene: Scene): string[] {
  const faults: string[] = [];
  scene.items.forEach((item, index) => {
    if (item.x < 0 || item.y < 0 || item.x + item.width > scene.width + 1 || item.y + item.height > scene.height) {
      faults.push(`outside: ${item.spoken}`);
    }
    for (const { x, text, anchor } of item.words) {
      const width = text.length * 7;
      const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
      if (left < item.x - 1 || left + width > item.x + item.width + 1) {
        faults.push(`runs out: ${text}`);
      }
    }
    for (const other of scene.items.slice(index + 1)) {
      const apart =
        item.x + item.width <= other.x || other.x + other.width <= item.x || item.y + item.height <= other.y || other.y + other.height <= item.y;
      if (!apart) {
        faults.push(`overlap: ${item.spoken} / ${other.spoken}`);
      }
    }
  });
  const ids = scene.items.map(({ id }) => id).concat(scene.lines.map(({ id }) => id));
  return new Set(ids).size === ids.length ? faults : [...faults, 'an id occurs twice'];
}

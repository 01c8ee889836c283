// What the editor and the page with the pictures say to each other.
import type { Facts } from '../facts';
import type { Folder } from '../folder';
import type { Location, Overview, Position, Range, References } from '../paper';
import type { PictureName, PictureTexts } from './texts';

/** The paper as it is drawn. */
export interface ShownPaper {
  uri: string;
  overview: Overview;
  references: References | undefined;
  /** `unknown`: the server has no such request; undefined: not asked, or no answer yet. */
  facts: Facts | 'unknown' | undefined;
  /** The same. */
  folder: Folder | 'unknown' | undefined;
  /** Texts of the folder, by URI, as people call them. */
  paths: Record<string, string>;
}

export type ToPage =
  | { kind: 'texts'; texts: PictureTexts; language: string }
  | { kind: 'paper'; paper: ShownPaper | 'none' | 'reading' }
  | { kind: 'picture'; picture: PictureName }
  | { kind: 'cursor'; at: Position };

export type ExportFormat = 'svg' | 'png';

export type FromPage =
  | { kind: 'ready' }
  | { kind: 'picture'; picture: PictureName }
  | { kind: 'goTo'; target: Location }
  /** `content`: the text of an SVG, or a PNG in base64. */
  | { kind: 'export'; picture: PictureName; format: ExportFormat; content: string }
  | { kind: 'failed'; reason: string };

export const kPictures: readonly PictureName[] = ['map', 'references', 'time', 'folder'];

/** A message of the page; undefined for anything that is none. */
export function fromPage(value: unknown): FromPage | undefined {
  const message = value as Partial<Record<string, unknown>> | null | undefined;
  switch (message?.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'picture':
      return isPicture(message.picture) ? { kind: 'picture', picture: message.picture } : undefined;
    case 'goTo':
      return isLocation(message.target) ? { kind: 'goTo', target: message.target } : undefined;
    case 'export': {
      const { picture, format, content } = message;
      return isPicture(picture) && (format === 'svg' || format === 'png') && typeof content === 'string'
        ? { kind: 'export', picture, format, content }
        : undefined;
    }
    case 'failed':
      return { kind: 'failed', reason: String(message.reason) };
    default:
      return undefined;
  }
}

/** Whether the server named this text: a page leads nowhere else. */
export function leadsTo(uri: string, { uri: own, references, facts, folder }: ShownPaper): boolean {
  return (
    uri === own ||
    (references?.inside ?? []).some(({ target }) => target?.uri === uri) ||
    (references?.outside ?? []).some(({ target }) => target?.uri === uri) ||
    (references?.incoming ?? []).some(({ location }) => location.uri === uri) ||
    (typeof facts === 'object' && facts.facts.some(({ elsewhere }) => elsewhere.some((statement) => statement.uri === uri))) ||
    (typeof folder === 'object' && folder.papers.some((paper) => paper.uri === uri))
  );
}

function isPicture(value: unknown): value is PictureName {
  return kPictures.some((picture) => picture === value);
}

/** The picture that a tab showed before the window was loaded anew; the first one when what it kept says none. */
export function keptPicture(state: unknown): PictureName {
  const picture = (state as { picture?: unknown } | null | undefined)?.picture;
  return isPicture(picture) ? picture : 'map';
}

function isLocation(value: unknown): value is Location {
  const location = value as Partial<Location> | null | undefined;
  return typeof location?.uri === 'string' && isRange(location.range);
}

function isRange(value: unknown): value is Range {
  const range = value as Partial<Range> | null | undefined;
  return [range?.start, range?.end].every(
    (position) => Number.isSafeInteger(position?.line) && Number.isSafeInteger(position?.character),
  );
}

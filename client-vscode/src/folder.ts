// What the server tells of a whole folder (vraagbaak/folder in server/docs/protocol-extensions.md): which of its texts cite
// which; and what can be asked of that without an editor.

export const kFolderRequest = 'vraagbaak/folder';

export interface FolderPaper {
  uri: string;
  /** As people call it: "Aanhangsel van de Handelingen 2025–2026, nr. 4321", or the name of its file. */
  name: string;
  /** What it is about; may be empty. */
  title: string;
  /** As 2026-03-31; absent where it bears none. */
  date?: string;
}

export interface Folder {
  /** Texts that cite another text of the folder or are cited by one, and the asked paper itself; newest first, without a
   * date last. */
  papers: FolderPaper[];
  /** Indexes into `papers`; `count` citations. */
  links: { from: number; to: number; count: number }[];
  /** How many linked texts are left out, because there are too many. */
  more: number;
  index: { building: boolean; papers: number };
}

/** That one text cites another, so many times. */
export interface Citation {
  from: FolderPaper;
  to: FolderPaper;
  count: number;
}

/** Who cites whom. */
export function citationsOf({ papers, links }: Folder): Citation[] {
  return links.flatMap((link) => {
    const [from, to] = [papers[link.from], papers[link.to]];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to, count: link.count }];
  });
}

/** The same with each address as `written` writes it, so that addresses of server and editor can be compared. */
export function withAddresses(folder: Folder, written: (uri: string) => string): Folder {
  return { ...folder, papers: folder.papers.map((paper) => ({ ...paper, uri: written(paper.uri) })) };
}

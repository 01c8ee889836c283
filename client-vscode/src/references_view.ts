// The tree of references: inside the paper, to other publications, and from other texts of the folder.
import * as vscode from 'vscode';

import { goTo, requirePaper, toRange, type ActivePaper } from './active_paper';
import { chosenRow } from './chosen_row';
import { officialAddress, type Location, type ReferenceFrom, type ReferenceInside, type ReferenceOutside } from './paper';

export const kReferencesView = 'vraagbaak.references';
/** Goes to the words of the reference that is chosen. */
const kGoTo = 'vraagbaak.goToReference';

type Node =
  | { kind: 'group'; id: string; label: string; children: Node[] }
  | { kind: 'inside'; reference: ReferenceInside }
  | { kind: 'outside'; reference: ReferenceOutside }
  | { kind: 'text'; uri: string; children: Node[] }
  | { kind: 'from'; reference: ReferenceFrom };

class ReferenceTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private roots: Node[] = [];

  constructor(private readonly paper: ActivePaper) {}

  fill(): void {
    const references = this.paper.references;
    this.roots =
      references === undefined
        ? []
        : [
            group('inside', vscode.l10n.t('Within this paper'), references.inside.map((reference) => ({ kind: 'inside', reference }))),
            group('outside', vscode.l10n.t('To other papers'), references.outside.map((reference) => ({ kind: 'outside', reference }))),
            group('from', vscode.l10n.t('From other papers'), byText(references.incoming)),
          ].filter((node) => node.children.length > 0);
    this.changed.fire(undefined);
  }

  get isEmpty(): boolean {
    return this.roots.length === 0;
  }

  getChildren(node?: Node): Node[] {
    return node === undefined ? this.roots : 'children' in node ? node.children : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'group': {
        const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
        item.id = node.id;
        item.description = String(node.children.length);
        return item;
      }
      case 'inside':
        return insideItem(node.reference);
      case 'outside':
        return outsideItem(node.reference);
      case 'text':
        return textItem(node.uri, node.children);
      case 'from':
        return fromItem(node.reference);
    }
  }
}

function group(id: string, label: string, children: Node[]): Node & { kind: 'group' } {
  return { kind: 'group', id, label, children };
}

function byText(incoming: readonly ReferenceFrom[]): Node[] {
  const texts = new Map<string, Node[]>();
  for (const reference of incoming) {
    const { uri } = reference.location;
    texts.set(uri, [...(texts.get(uri) ?? []), { kind: 'from', reference }]);
  }
  return [...texts].map(([uri, children]) => ({ kind: 'text', uri, children }));
}

function insideItem(reference: ReferenceInside): vscode.TreeItem {
  const item = new vscode.TreeItem(reference.from === '' ? reference.to : `${reference.from} → ${reference.to}`);
  item.description = reference.words;
  item.tooltip = new vscode.MarkdownString().appendText(reference.words);
  if (reference.target === undefined) {
    item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    item.tooltip = new vscode.MarkdownString()
      .appendText(reference.words)
      .appendMarkdown(`\n\n${vscode.l10n.t('There is no such question in this paper.')}`);
    item.accessibilityInformation = {
      label: `${String(item.label)}, ${vscode.l10n.t('There is no such question in this paper.')}`,
    };
  } else {
    item.iconPath = new vscode.ThemeIcon('arrow-right');
    item.contextValue = 'target';
  }
  item.command = { command: kGoTo, title: '' };
  return item;
}

function outsideItem(reference: ReferenceOutside): vscode.TreeItem {
  const name = reference.title ?? reference.name;
  const item = new vscode.TreeItem(
    reference.question === undefined ? name : vscode.l10n.t('Question {0} of {1}', reference.question, name),
  );
  const inFolder = reference.target !== undefined;
  const onTheWeb = officialAddress(reference) !== undefined;
  item.description = reference.title === undefined ? '' : reference.name;
  item.iconPath = new vscode.ThemeIcon(inFolder ? 'file' : onTheWeb ? 'globe' : 'question');
  const where = inFolder
    ? vscode.l10n.t('In this folder')
    : onTheWeb
      ? vscode.l10n.t('Not in this folder; it has an official address')
      : vscode.l10n.t('Not in this folder; no official address is known');
  const full = `${String(item.label)} ${item.description}`.trim();
  item.tooltip = new vscode.MarkdownString().appendText(`${full}\n\n${reference.words}`).appendMarkdown(`\n\n${where}`);
  item.accessibilityInformation = { label: `${full}, ${where}` };
  item.contextValue = [inFolder ? 'target' : '', onTheWeb ? 'address' : ''].join(' ').trim();
  item.command = { command: kGoTo, title: '' };
  return item;
}

function textItem(uri: string, children: readonly Node[]): vscode.TreeItem {
  const [first] = children;
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const title = first?.kind === 'from' ? first.reference.title : '';
  const item = new vscode.TreeItem(title === '' ? path : title, vscode.TreeItemCollapsibleState.Expanded);
  item.description = title === '' ? '' : path;
  item.iconPath = new vscode.ThemeIcon('file');
  item.tooltip = path;
  return item;
}

function fromItem({ location, question }: ReferenceFrom): vscode.TreeItem {
  const item = new vscode.TreeItem(
    question === undefined ? vscode.l10n.t('The whole paper') : vscode.l10n.t('Question {0}', question),
  );
  item.description = vscode.l10n.t('line {0}', location.range.start.line + 1);
  item.iconPath = new vscode.ThemeIcon('arrow-left');
  item.command = { command: kGoTo, title: '' };
  return item;
}

function targetOf(node: Node | undefined): Location | undefined {
  switch (node?.kind) {
    case 'inside':
    case 'outside':
      return node.reference.target;
    case 'from':
      return node.reference.location;
    default:
      return undefined;
  }
}

function wordsOf(node: Node, paper: ActivePaper): Location | undefined {
  switch (node.kind) {
    case 'inside':
    case 'outside':
      return paper.document && { uri: paper.document.uri.toString(), range: node.reference.range };
    default:
      return targetOf(node);
  }
}

export function createReferencesView(paper: ActivePaper): vscode.Disposable {
  const tree = new ReferenceTree(paper);
  const view = vscode.window.createTreeView<Node>(kReferencesView, { treeDataProvider: tree, showCollapseAll: true });
  const show = () => {
    tree.fill();
    view.message = paper.references !== undefined && tree.isEmpty ? vscode.l10n.t('No references.') : '';
  };
  show();
  return vscode.Disposable.from(
    view,
    paper.onDidChange(show),
    vscode.commands.registerCommand(kGoTo, async () => {
      const node = await chosenRow(view);
      const words = node && wordsOf(node, paper);
      return words && goTo(vscode.Uri.parse(words.uri), toRange(words.range), paper.editor?.viewColumn);
    }),
    vscode.commands.registerCommand('vraagbaak.goToTarget', async (node?: Node) => {
      const target = targetOf(node ?? (await chosenRow(view)));
      return target && goTo(vscode.Uri.parse(target.uri), toRange(target.range), paper.editor?.viewColumn);
    }),
    vscode.commands.registerCommand('vraagbaak.openOfficialPaper', (node?: Node) =>
      openOfficialPaper(paper, node?.kind === 'outside' ? node.reference : undefined),
    ),
  );
}

/** Opens the official address of a reference in the browser, once the user has seen and confirmed it. */
async function openOfficialPaper(paper: ActivePaper, chosen?: ReferenceOutside): Promise<void> {
  if (requirePaper(paper) === undefined) {
    return;
  }
  const reference = chosen ?? (await chooseReference(paper));
  const address = reference && officialAddress(reference);
  if (reference === undefined || address === undefined) {
    return;
  }
  const open = vscode.l10n.t('Open in browser');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open {0} in the browser?', reference.name),
    { modal: true, detail: address },
    open,
  );
  if (choice === open) {
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }
}

async function chooseReference(paper: ActivePaper): Promise<ReferenceOutside | undefined> {
  const known = (paper.references?.outside ?? []).filter((reference) => officialAddress(reference) !== undefined);
  const each = known.filter((reference, index) => known.findIndex(({ address }) => address === reference.address) === index);
  if (each.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This paper names no publication with a known address.'));
    return undefined;
  }
  const cursor = paper.editor?.selection.active;
  const here = cursor && each.find((reference) => toRange(reference.range).contains(cursor));
  if (here !== undefined) {
    return here;
  }
  const picked = await vscode.window.showQuickPick(
    each.map((reference) => ({ label: reference.name, description: reference.title ?? '', detail: reference.address ?? '', reference })),
    { title: vscode.l10n.t('Open the official paper'), placeHolder: vscode.l10n.t('Which publication?') },
  );
  return picked?.reference;
}

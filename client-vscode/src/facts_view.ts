// The ledger of the paper as a tree: what others contradict on top, then all figures and dates by question and answer,
// each with where else it is stated. It is asked for while somebody sees it.
import * as vscode from 'vscode';

import { goTo, toRange, waitingText, type ActivePaper } from './active_paper';
import { chosenRow } from './chosen_row';
import type { ServerClient } from './client';
import { periodInWords } from './days';
import { byBlock, contradicted, descriptionOf, kFactsRequest, type Fact, type Facts, type Statement } from './facts';
import type { Location } from './paper';

export const kFactsView = 'vraagbaak.facts';
/** Goes to the figure of the row that is chosen. */
const kGoTo = 'vraagbaak.goToFact';

type Node =
  | { kind: 'group'; id: string; label: string; contradictions: boolean; children: Node[] }
  | { kind: 'fact'; id: string; fact: Fact; children: Node[] }
  | { kind: 'statement'; id: string; statement: Statement };

class FactTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private roots: Node[] = [];

  fill(facts: readonly Fact[]): void {
    const disputed = contradicted(facts);
    const seen = new Map<string, number>();
    this.roots = byBlock(facts).map(({ name, facts: stated }) => {
      // A name that occurs twice is told apart by its order, so that branches stay as they are while somebody types.
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      const label = name === '' ? vscode.l10n.t('Outside questions and answers') : name;
      return group(`block/${name}/${before}`, label, false, stated);
    });
    if (disputed.length > 0) {
      this.roots.unshift(group('contradicted', vscode.l10n.t('Contradicted'), true, disputed));
    }
    this.changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    return node === undefined ? this.roots : node.kind === 'statement' ? [] : node.children;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item =
      node.kind === 'group' ? groupItem(node) : node.kind === 'fact' ? factItem(node.fact) : statementItem(node.statement);
    item.id = node.id;
    if (node.kind !== 'group') {
      item.command = { command: kGoTo, title: '' };
    }
    return item;
  }
}

function group(id: string, label: string, contradictions: boolean, facts: readonly Fact[]): Node {
  const children = facts.map((fact, i): Node => {
    const own = `${id}/${i}`;
    const statements = fact.elsewhere.map((statement, j): Node => ({ kind: 'statement', id: `${own}/${j}`, statement }));
    return { kind: 'fact', id: own, fact, children: statements };
  });
  return { kind: 'group', id, label, contradictions, children };
}

function groupItem(node: Node & { kind: 'group' }): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(node.children.length);
  if (node.contradictions) {
    item.iconPath = stateIcon('contradicted');
  }
  return item;
}

function factItem(fact: Fact): vscode.TreeItem {
  const label = fact.value ?? fact.text;
  const item = new vscode.TreeItem(
    label,
    fact.elsewhere.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.description = descriptionOf(fact);
  const isTime = fact.kind === 'date' || fact.kind === 'period';
  item.iconPath = fact.state === 'alone' && isTime ? new vscode.ThemeIcon('calendar') : stateIcon(fact.state);
  const days = periodInWords(fact, vscode.env.language, {
    since: vscode.l10n.t('since {0}'),
    until: vscode.l10n.t('until {0}'),
  });
  const lines = [days === '' ? label : `${label} (${days})`, fact.sentence, stateText(fact.state)];
  item.tooltip = paragraphs(lines);
  item.accessibilityInformation = { label: [label, stateText(fact.state), item.description].filter(Boolean).join(', ') };
  return item;
}

function statementItem({ text, source, sentence, agrees }: Statement): vscode.TreeItem {
  const item = new vscode.TreeItem(`${agrees ? '=' : '≠'} ${text}`);
  item.description = source;
  item.iconPath = stateIcon(agrees ? 'agreed' : 'contradicted');
  item.tooltip = paragraphs([source, sentence]);
  const relation = agrees ? vscode.l10n.t('the same') : vscode.l10n.t('otherwise');
  item.accessibilityInformation = { label: `${relation}: ${text}, ${source}` };
  return item;
}

/** All of it is text of papers, so none of it is Markdown. */
function paragraphs(lines: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  lines.filter((line) => line !== '').forEach((line) => markdown.appendText(line).appendMarkdown('\n\n'));
  return markdown;
}

function stateIcon(state: Fact['state']): vscode.ThemeIcon {
  switch (state) {
    case 'contradicted':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'agreed':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
    case 'alone':
      return new vscode.ThemeIcon('symbol-number');
  }
}

function stateText(state: Fact['state']): string {
  switch (state) {
    case 'contradicted':
      return vscode.l10n.t('another place says otherwise');
    case 'agreed':
      return vscode.l10n.t('another place says the same');
    case 'alone':
      return '';
  }
}

/** The facts of the active paper, asked for again when something else is known of it. */
class Ledger implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  /** Undefined while the server has not answered. */
  facts: Facts | undefined;
  private document: vscode.TextDocument | undefined;
  private asked: vscode.CancellationTokenSource | undefined;

  constructor(
    private readonly paper: ActivePaper,
    private readonly client: ServerClient,
  ) {}

  dispose(): void {
    this.asked?.dispose();
    this.changed.dispose();
  }

  async ask(): Promise<void> {
    this.asked?.cancel();
    const { document } = this.paper;
    if (document !== this.document) {
      this.document = document;
      this.facts = undefined;
      this.changed.fire();
    }
    // Without an overview the server has not read the paper yet, and tells when it has.
    if (document === undefined || this.paper.overview === undefined) {
      return;
    }
    const asked = new vscode.CancellationTokenSource();
    this.asked = asked;
    const facts = await this.client.ask<Facts>(kFactsRequest, document.uri, asked.token);
    if (this.asked === asked && !asked.token.isCancellationRequested) {
      this.facts = facts;
      this.changed.fire();
    }
  }
}

/** What stands above the rows. */
function message({ facts, truncated }: Facts): string {
  if (facts.length === 0) {
    return vscode.l10n.t('No figures or dates in this text.');
  }
  if (truncated) {
    return vscode.l10n.t('Only the first {0} figures and dates are shown.', facts.length);
  }
  return vscode.l10n.t('Figures and dates: {0}; contradicted: {1}', facts.length, contradicted(facts).length);
}

export function createFactsView(paper: ActivePaper, client: ServerClient): vscode.Disposable {
  const tree = new FactTree();
  const view = vscode.window.createTreeView<Node>(kFactsView, { treeDataProvider: tree, showCollapseAll: true });
  const ledger = new Ledger(paper, client);
  const show = () => {
    tree.fill(ledger.facts?.facts ?? []);
    view.message = ledger.facts === undefined ? waitingText(paper) : message(ledger.facts);
  };
  const ask = () => {
    if (view.visible) {
      void ledger.ask();
    }
  };
  ask();
  return vscode.Disposable.from(
    view,
    ledger,
    ledger.onDidChange(show),
    paper.onDidChange(ask),
    view.onDidChangeVisibility(ask),
    vscode.commands.registerCommand(kGoTo, async () => {
      const place = placeOf(await chosenRow(view), paper);
      return place && goTo(vscode.Uri.parse(place.uri), toRange(place.range), paper.editor?.viewColumn);
    }),
  );
}

function placeOf(node: Node | undefined, paper: ActivePaper): Location | undefined {
  switch (node?.kind) {
    case 'fact':
      return paper.document && { uri: paper.document.uri.toString(), range: node.fact.range };
    case 'statement':
      return node.statement;
    default:
      return undefined;
  }
}

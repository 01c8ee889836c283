// The tree of questions: how far each one is, with its parts, its answers and who refers to it.
import * as vscode from 'vscode';

import { goTo, requirePaper, toRange, waitingText, type ActivePaper } from './active_paper';
import { chosenRow } from './chosen_row';
import { kSection } from './config';
import { Debounce } from './debounce';
import {
  canTakePlace,
  neighbour,
  nextOpen,
  openQuestions,
  questionsAt,
  sameQuestion,
  type Answer,
  type Mention,
  type Overview,
  type Question,
} from './paper';
import { progressText, stateIcon, stateText } from './states';

export const kQuestionsView = 'vraagbaak.questions';
/** Goes to the row that is chosen. The editor forgets arguments of commands when rows are drawn anew, so it has none. */
const kGoTo = 'vraagbaak.goToQuestion';
const kOnlyOpen = 'vraagbaak.onlyOpen';
const kDragType = 'application/vnd.code.tree.vraagbaak.questions';
const kCursorDelayMs = 150;

type Node =
  | { kind: 'question'; question: Question; parent: Node | undefined; id: string }
  | { kind: 'answer'; answer: Answer; parent: Node; id: string }
  | { kind: 'mention'; mention: Mention; parent: Node; id: string };

class QuestionTree implements vscode.TreeDataProvider<Node>, vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [kDragType];
  readonly dropMimeTypes = [kDragType];
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly drawn = new vscode.EventEmitter<void>();
  /** Fires when the editor has asked for the rows that it shows next. */
  readonly onDidDraw = this.drawn.event;
  roots: Node[] = [];
  private contents = '';
  /** Whether the editor shows other rows than these, or none. */
  isStale = true;

  constructor(
    private readonly paper: ActivePaper,
    private readonly move: (question: Question, target: Question) => Promise<void>,
  ) {}

  fill(onlyOpen: boolean): void {
    const contents = JSON.stringify([onlyOpen, { ...this.paper.overview, version: undefined, index: undefined }]);
    // Rows that stay are not drawn anew, and keep what is chosen: the server also answers when only the folder changed.
    if (contents === this.contents) {
      return;
    }
    this.contents = contents;
    const questions = this.paper.overview?.questions ?? [];
    const seen = new Map<string, number>();
    this.roots = (onlyOpen ? openQuestions(questions) : questions).map((question) => {
      // A number that occurs twice is told apart by its order, so that branches stay open while somebody types.
      const key = `${question.section}/${question.label}`;
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return { kind: 'question', question, parent: undefined, id: `${key}/${before}` };
    });
    this.isStale = true;
    this.changed.fire(undefined);
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      this.isStale = false;
      this.drawn.fire();
      return this.roots;
    }
    if (node.kind !== 'question') {
      return [];
    }
    const { question, id } = node;
    return [
      ...question.parts.map((part, i): Node => ({ kind: 'question', question: part, parent: node, id: `${id}/p${i}` })),
      ...question.answers.map((answer, i): Node => ({ kind: 'answer', answer, parent: node, id: `${id}/a${i}` })),
      ...question.mentions.map((mention, i): Node => ({ kind: 'mention', mention, parent: node, id: `${id}/m${i}` })),
    ];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item =
      node.kind === 'question'
        ? this.questionItem(node.question)
        : node.kind === 'answer'
          ? answerItem(node.answer)
          : mentionItem(node.mention);
    item.id = node.id;
    if (node.kind === 'question' && node.parent === undefined && /^\d+$/.test(node.question.label)) {
      item.contextValue = 'question';
    }
    item.command = { command: kGoTo, title: '' };
    return item;
  }

  handleDrag(nodes: readonly Node[], data: vscode.DataTransfer): void {
    const [node] = nodes;
    if (node?.kind === 'question' && node.parent === undefined) {
      data.set(kDragType, new vscode.DataTransferItem(node.id));
    }
  }

  async handleDrop(target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const id: unknown = data.get(kDragType)?.value;
    const moved = this.roots.find((node) => node.id === id);
    const root = target === undefined ? this.roots.at(-1) : rootOf(target);
    if (moved?.kind === 'question' && root?.kind === 'question') {
      await this.move(moved.question, root.question);
    }
  }

  private questionItem(question: Question): vscode.TreeItem {
    const overview = this.paper.overview as Overview;
    const state = stateText(question, overview);
    const hasChildren = question.parts.length + question.answers.length + question.mentions.length > 0;
    const item = new vscode.TreeItem(
      question.name,
      hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    item.description = question.text;
    item.iconPath = stateIcon(question, overview);
    item.tooltip = new vscode.MarkdownString()
      .appendMarkdown(`**${question.name}**: ${state}\n\n`)
      .appendText(question.text);
    item.accessibilityInformation = { label: `${question.name}, ${state}: ${question.text}` };
    return item;
  }
}

function answerItem(answer: Answer): vscode.TreeItem {
  const item = new vscode.TreeItem(answer.name);
  item.description = answer.text;
  item.iconPath = new vscode.ThemeIcon('comment');
  item.tooltip = new vscode.MarkdownString().appendMarkdown(`**${answer.name}**\n\n`).appendText(answer.text);
  return item;
}

function mentionItem(mention: Mention): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Referred to from {0}', mention.from || '…'));
  item.description = mention.words;
  item.iconPath = new vscode.ThemeIcon('references');
  item.tooltip = new vscode.MarkdownString().appendText(mention.words);
  return item;
}

function rangeOf(node: Node): vscode.Range {
  switch (node.kind) {
    case 'question':
      return toRange(node.question.selectionRange);
    case 'answer':
      return toRange(node.answer.selectionRange);
    case 'mention':
      return toRange(node.mention.range);
  }
}

function rootOf(node: Node): Node {
  return node.parent === undefined ? node : rootOf(node.parent);
}

/** The view with its commands. `state` remembers the filter for the folder. */
export function createQuestionsView(paper: ActivePaper, state: vscode.Memento): vscode.Disposable {
  const tree = new QuestionTree(paper, (question, target) => moveQuestion(paper, question, target));
  const view = vscode.window.createTreeView<Node>(kQuestionsView, {
    treeDataProvider: tree,
    dragAndDropController: tree,
    showCollapseAll: true,
  });

  const show = () => {
    const overview = paper.overview;
    const onlyOpen = state.get(kOnlyOpen, false);
    void vscode.commands.executeCommand('setContext', kOnlyOpen, onlyOpen);
    tree.fill(onlyOpen);
    view.message = overview === undefined ? waitingText(paper) : message(overview, onlyOpen);
    const open = overview?.answersExpected === true ? overview.counts.unanswered + overview.counts.empty : 0;
    view.badge = open === 0 ? undefined : { value: open, tooltip: vscode.l10n.t('{0} questions without an answer', open) };
  };
  const filter = async (onlyOpen: boolean) => {
    await state.update(kOnlyOpen, onlyOpen);
    show();
  };
  const cursor = new Debounce(kCursorDelayMs, () => void followCursor(paper, tree, view));
  const step = (direction: -1 | 1) => async (node?: Node) => {
    const chosen = node ?? (await chosenRow(view));
    const other = chosen?.kind === 'question' && paper.overview && neighbour(paper.overview, chosen.question, direction);
    return chosen?.kind === 'question' && other ? moveQuestion(paper, chosen.question, other) : undefined;
  };
  show();
  return vscode.Disposable.from(
    view,
    cursor,
    paper.onDidChange(show),
    tree.onDidDraw(() => cursor.request()),
    view.onDidChangeVisibility(() => cursor.request()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === paper.editor && cursor.request()),
    vscode.commands.registerCommand('vraagbaak.showOnlyOpen', () => filter(true)),
    vscode.commands.registerCommand('vraagbaak.showAll', () => filter(false)),
    vscode.commands.registerCommand('vraagbaak.moveQuestionUp', step(-1)),
    vscode.commands.registerCommand('vraagbaak.moveQuestionDown', step(1)),
    vscode.commands.registerCommand('vraagbaak.nextUnanswered', () => goToNextOpen(paper)),
    vscode.commands.registerCommand(kGoTo, async () => {
      const node = await chosenRow(view);
      return node && paper.document && goTo(paper.document.uri, rangeOf(node), paper.editor?.viewColumn);
    }),
  );
}

function message(overview: Overview, onlyOpen: boolean): string {
  const progress = progressText(overview);
  if (!onlyOpen) {
    return progress;
  }
  return openQuestions(overview.questions).length === 0
    ? vscode.l10n.t('{0}. Nothing is left to answer.', progress)
    : vscode.l10n.t('{0}. Only what is left to answer is shown.', progress);
}

/** Chooses the row of the question at the cursor. Revealing a row waits until it is drawn and then shows its view too, so that
 * a view that was left meanwhile would come back: only rows that are drawn are revealed. */
async function followCursor(paper: ActivePaper, tree: QuestionTree, view: vscode.TreeView<Node>): Promise<void> {
  const enabled = vscode.workspace.getConfiguration(kSection, paper.document?.uri).get('questions.followCursor') !== false;
  if (!enabled || !view.visible || tree.isStale || paper.overview === undefined || paper.editor === undefined) {
    return;
  }
  const [question] = questionsAt(paper.overview, paper.editor.selection.active);
  const node = tree.roots.find(
    (root) => root.kind === 'question' && root.question.selectionRange.start.line === question?.selectionRange.start.line,
  );
  const selected = view.selection[0];
  if (node !== undefined && (selected === undefined || rootOf(selected).id !== node.id)) {
    await view.reveal(node, { select: true, focus: false });
  }
}

/** Gives `question` the number of `target`: the server moves it with its answer and changes every reference. Both may come
 * from a list that is some keystrokes old. */
async function moveQuestion(paper: ActivePaper, question: Question, target: Question): Promise<void> {
  const document = paper.document;
  if (document === undefined || !canTakePlace(question, target)) {
    return;
  }
  const overview = await paper.currentOverview();
  const moved = overview && sameQuestion(overview, question);
  const changed = () => vscode.window.showWarningMessage(vscode.l10n.t('The text changed meanwhile. Move the question again.'));
  if (overview === undefined || moved === undefined || sameQuestion(overview, target) === undefined) {
    void changed();
    return;
  }
  try {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      toRange(moved.selectionRange).start,
      target.label,
    );
    if (edit !== undefined && !(await vscode.workspace.applyEdit(edit))) {
      void changed();
    }
  } catch (error) {
    // The server says why in words for the user.
    void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}

async function goToNextOpen(paper: ActivePaper): Promise<void> {
  const editor = requirePaper(paper);
  const { overview } = paper;
  if (editor === undefined || overview === undefined) {
    return;
  }
  const question = nextOpen(overview, editor.selection.active);
  if (question === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Every question has an answer.'));
    return;
  }
  await goTo(editor.document.uri, toRange(question.selectionRange), editor.viewColumn);
}

// What the server tells of a paper (server/docs/protocol-extensions.md), and what can be asked of that without an editor.

export const kOverviewRequest = 'vraagbaak/overview';
export const kReferencesRequest = 'vraagbaak/references';

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface Location {
  uri: string;
  range: Range;
}

export type QuestionState = 'unanswered' | 'empty' | 'problem' | 'reference' | 'answered';

export interface Answer {
  name: string;
  text: string;
  range: Range;
  selectionRange: Range;
}

export interface Mention {
  from: string;
  words: string;
  range: Range;
}

export interface Question {
  label: string;
  section: number;
  name: string;
  state: QuestionState;
  text: string;
  range: Range;
  selectionRange: Range;
  answers: Answer[];
  mentions: Mention[];
  parts: Question[];
}

export interface Overview {
  version: number;
  form: string;
  formName: string;
  title: string;
  id?: string;
  answersExpected: boolean;
  counts: {
    asked: number;
    answered: number;
    reference: number;
    empty: number;
    unanswered: number;
    findings: number;
  };
  index: { building: boolean; papers: number };
  questions: Question[];
  furniture: Range[];
}

export interface ReferenceInside {
  range: Range;
  words: string;
  from: string;
  to: string;
  target?: Location;
}

export interface ReferenceOutside {
  range: Range;
  words: string;
  id: string;
  name: string;
  question?: string;
  address?: string;
  title?: string;
  target?: Location;
}

export interface ReferenceFrom {
  location: Location;
  title: string;
  question?: string;
}

export interface References {
  version: number;
  inside: ReferenceInside[];
  outside: ReferenceOutside[];
  incoming: ReferenceFrom[];
}

/** What people call the paper at `uri`: its title, or its file's name for a draft that has no head yet. */
export function titleOf({ title, formName }: Overview, uri: string): string {
  const file = decodeURIComponent(uri.slice(Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1));
  return title || file.replace(/\.[^.]+$/, '') || formName;
}

/** True for a question that somebody still has to answer. */
export function isOpen(question: Question): boolean {
  return question.state === 'unanswered' || question.state === 'empty';
}

/** Questions and parts that are open. A question of which a part is open stays, with that part alone. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.flatMap((question) => {
    const parts = openQuestions(question.parts);
    return isOpen(question) || parts.length > 0 ? [{ ...question, parts }] : [];
  });
}

/** The questions at a place: whose text it lies in, or whose answer; several for a joint answer. */
export function questionsAt(overview: Overview, at: Position): Question[] {
  return overview.questions.filter(
    (question) => contains(question.range, at) || answersOf(question).some((answer) => contains(answer.range, at)),
  );
}

/** The answers of a question and of its parts, each once. */
export function answersOf(question: Question): Answer[] {
  const answers = [...question.answers, ...question.parts.flatMap((part) => part.answers)];
  return answers.filter((answer, index) => answers.findIndex((other) => isSame(other.range, answer.range)) === index);
}

/** The first open question or part behind a place, or from the start of the text when there is none. */
export function nextOpen(overview: Overview, at: Position): Question | undefined {
  const open = overview.questions
    .flatMap((question) => [question, ...question.parts])
    // Of a question with open parts the parts are what is to be done.
    .filter((question) => isOpen(question) && !question.parts.some(isOpen));
  return open.find((question) => isBefore(at, question.selectionRange.start)) ?? open[0];
}

/** The question whose place `question` takes when it goes up (-1) or down (1); undefined at the end of its section. */
export function neighbour(overview: Overview, question: Question, step: -1 | 1): Question | undefined {
  const index = overview.questions.findIndex((other) => isSame(other.selectionRange, question.selectionRange));
  const other = index < 0 ? undefined : overview.questions[index + step];
  return other !== undefined && other.section === question.section ? other : undefined;
}

/** Whether the one can be put in the place of the other by giving it the other's number. */
export function canTakePlace(moved: Question, target: Question): boolean {
  const isWhole = (question: Question) => /^\d+$/.test(question.label);
  return isWhole(moved) && isWhole(target) && moved.section === target.section && moved.label !== target.label;
}

/** The question of that number in an overview of a later text; undefined when it is no longer there. */
export function sameQuestion({ questions }: Overview, question: Question): Question | undefined {
  return questions.find(({ section, label }) => section === question.section && label === question.label);
}

/** The official address to open for a reference; undefined for anything but a web address over https. */
export function officialAddress(reference: ReferenceOutside): string | undefined {
  const { address } = reference;
  return address !== undefined && /^https:\/\/[^\s/]+\.[^\s/]+/.test(address) ? address : undefined;
}

export function contains(range: Range, at: Position): boolean {
  return !isBefore(at, range.start) && !isBefore(range.end, at);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

// Papers for tests, as the server would describe them: each question and answer on whole lines.
import type { Answer, Overview, Question, QuestionState, Range } from '../src/paper';

export function place(first: number, last: number): Range {
  return { start: { line: first, character: 0 }, end: { line: last, character: 80 } };
}

export function answer(name: string, first: number, last: number): Answer {
  return { name, text: '', range: place(first, last), selectionRange: place(first, first) };
}

export function question(label: string, line: number, state: QuestionState, more: Partial<Question> = {}): Question {
  return {
    label,
    section: 0,
    name: `Vraag ${label}`,
    state,
    text: '',
    range: place(line, line + (more.parts?.length ?? 0) + 1),
    selectionRange: place(line, line),
    answers: [],
    mentions: [],
    parts: [],
    ...more,
  };
}

export function overviewOf(questions: Question[]): Overview {
  const count = (state: QuestionState) => questions.filter((asked) => asked.state === state).length;
  return {
    version: 1,
    form: 'draft',
    formName: 'Concept',
    title: '',
    answersExpected: true,
    counts: {
      asked: questions.length,
      answered: questions.length - count('unanswered') - count('empty'),
      reference: count('reference'),
      empty: count('empty'),
      unanswered: count('unanswered'),
      findings: 0,
    },
    index: { building: false, papers: 0 },
    questions,
    furniture: [],
  };
}

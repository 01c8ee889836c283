// The text of "question beside answer". Free of the editor's API, so that it can be tested without one.
import { answersOf, type Question, type Range } from './paper';

export interface BesideTexts {
  /** The words at a place of the paper. */
  textOf(range: Range): string;
  /** The state of a question in words. */
  state(question: Question): string;
  /** "answered in Antwoord 4a" */
  answeredIn(names: string): string;
  referredFrom: string;
}

/** The questions one below the other, then each of their answers once. */
export function besideText(questions: readonly Question[], texts: BesideTexts): string {
  const shown: Question[] = [];
  const pieces = questions.map((question) => {
    shown.push(question);
    return questionText(question, texts);
  });
  const answers = shown.flatMap(answersOf);
  const seen = new Set<string>();
  for (const answer of answers) {
    const key = JSON.stringify(answer.range);
    if (!seen.has(key)) {
      seen.add(key);
      pieces.push(texts.textOf(answer.range).trim());
    }
  }
  return `${pieces.join('\n\n')}\n`;
}

function questionText(question: Question, texts: BesideTexts): string {
  const lines = [texts.textOf(question.range).trim(), '', `▸ ${question.name}: ${texts.state(question)}`];
  for (const part of question.parts) {
    const names = part.answers.map((answer) => answer.name).join(', ');
    lines.push(`  ▸ ${part.name}: ${names === '' ? texts.state(part) : texts.answeredIn(names)}`);
  }
  if (question.mentions.length > 0) {
    const from = [...new Set(question.mentions.map((mention) => mention.from || '…'))].join(', ');
    lines.push(`▸ ${texts.referredFrom}: ${from}`);
  }
  return lines.join('\n');
}

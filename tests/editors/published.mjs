// What a user does with papers as they were published, noise of PDF and Word included: one of each form that lies annotated
// beside the repository. Their annotations say what must be seen.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const kFolder = 'published';

/** The first annotated paper of each form in `corpus`: {form, file, text, gold}. None when that folder is not there. */
export function publishedPapers(corpus) {
  const folder = path.join(corpus, 'annotated');
  if (!existsSync(folder)) {
    return [];
  }
  const papers = new Map();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.gold.json')).sort()) {
    const gold = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    if (!papers.has(gold.dialect)) {
      papers.set(gold.dialect, { form: gold.dialect, file: gold.file, text: readFileSync(path.join(folder, gold.file)), gold });
    }
  }
  return [...papers.values()];
}

export async function readPublished({ vscode, step, filePath, fileText, published }) {
  if (published.length === 0) {
    console.log('      there are no published papers beside the repository: none is read');
    return;
  }
  // Not before: the folder of the other stories has their papers alone.
  mkdirSync(filePath(kFolder));
  for (const { file, text } of published) {
    writeFileSync(filePath(path.join(kFolder, file)), text);
  }

  for (const { form, file, gold } of published) {
    const numbers = gold.questions.filter((label) => /^\d+$/.test(label));
    await step(`a published paper is recognised, and its questions are counted: ${form}`, async () => {
      await vscode.openFile(file);
      await vscode.until('the language', async () => (await vscode.languageMode()) === 'Parliamentary questions');
      await vscode.focusView('Questions', 'Control+k', 'q');
      const answered = numbers.filter((number) => !gold.unanswered.includes(number)).length;
      // A paper that tells of a delay is not behind with its answers.
      const progress = gold.answers.length > 0 ? `${answered} of ${numbers.length} answered` : `${numbers.length} questions`;
      await vscode.until(progress, async () => (await vscode.viewMessage('Questions')).startsWith(progress));
      await vscode.until('its first question', async () =>
        (await vscode.viewRows('Questions'))[0].label.startsWith(`Vraag ${numbers[0]}`));
      await vscode.picture(`published-${form}`);
    });

    const reference = gold.internal_refs.find(({ text, targets }) => targets.length === 1 && /op vraag \d+$/.test(text) && !text.includes('\n'));
    if (reference === undefined) {
      continue;
    }
    await step(`F12 on "${reference.text}" leads to that question's answer: ${form}`, async () => {
      const { line } = reference;
      const content = fileText(path.join(kFolder, file)).split('\n')[line - 1];
      await vscode.goTo(line, content.indexOf(reference.text) + reference.text.length);
      // A reference may be to the question that it stands under.
      await vscode.insist('a jump', () => vscode.press('F12'), async () => ![undefined, line].includes((await vscode.cursor())?.line));
      await vscode.until(`question ${reference.targets[0]} chosen`, async () =>
        new RegExp(`^Vraag ${reference.targets[0]}\\b`).test(await vscode.selectedRow('Questions')));
    });
  }
}

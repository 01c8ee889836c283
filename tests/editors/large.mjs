// What a user does with a paper that is far longer than any: it is read to its end, jumps lead through all of it, and what is
// typed shows and is checked.
import assert from 'node:assert/strict';

const kLarge = 'groot-dossier.pqa';
const kLeastBytes = 1_000_000;

/** A list of questions and answers of a good megabyte, the last answer of which refers to the first question. */
function largePaper() {
  const pieces = [];
  let number = 0;
  for (let bytes = 0; bytes < kLeastBytes; bytes += pieces.at(-1).length) {
    number++;
    pieces.push(`Vraag ${number}
Hoeveel bruggen telt gemeente ${number}, en wanneer zijn zij voor het laatst gekeurd door een dienst die daartoe bevoegd is?

Antwoord ${number}
De gemeente telt ${100 + (number % 900)} bruggen. De keuring vond plaats op ${1 + (number % 28)} maart 2025; de uitkomst staat in het
verslag dat de gemeente daarvan heeft gemaakt. Voor de kosten verwijs ik naar de begroting van die gemeente.

`);
  }
  return { number, text: `${pieces.join('').trimEnd()}\nZie het antwoord op vraag 1.\n` };
}

const kPaper = largePaper();

/** Written into the folder before it is opened. */
export const kLargePapers = { [kLarge]: kPaper.text };

export async function readLarge({ vscode, step, place, fileText }) {
  const { number } = kPaper;

  await step('a paper of a megabyte is read to its end', async () => {
    assert.ok(fileText(kLarge).length > kLeastBytes);
    await vscode.openFile(kLarge);
    await vscode.focusView('Questions', 'Control+k', 'q');
    await vscode.until('all answered', async () => (await vscode.viewMessage('Questions')) === `${number} of ${number} answered`);
    await vscode.goTo(place(kLarge, 'Zie het antwoord op vraag 1').line);
    await vscode.until('where the cursor is', async () => (await vscode.breadcrumbs()).some((name) => name === `Antwoord ${number}`));
    await vscode.until('its question chosen', async () =>
      (await vscode.selectedRow('Questions')).startsWith(`Vraag ${number},`));
    await vscode.picture('large');
  });

  await step('F12 leads from its last line to its first answer', async () => {
    const { line, column } = place(kLarge, 'Zie het antwoord op vraag 1');
    await vscode.goToDefinition(line, column, kLarge, place(kLarge, 'Antwoord 1').line);
  });

  await step('what is typed in it shows, is checked, and counts', async () => {
    await vscode.goTo(place(kLarge, 'Zie het antwoord op vraag 1').line + 1);
    await vscode.type(`\nVraag ${number + 1}\nZie ook het antwoord op vraag ${number + 5}.`);
    await vscode.reads(`antwoord op vraag ${number + 5}`);
    await vscode.until('one more question', async () =>
      (await vscode.viewMessage('Questions')) === `${number} of ${number + 1} answered`);
    await vscode.showProblems();
    await vscode.until('the problem', async () =>
      (await vscode.problems()).some((row) => row.text.includes(`vraag ${number + 5}`) && /reference-unresolved/.test(row.text)));
    await vscode.press('Control+j');
    await vscode.focusText();
    await vscode.revert();
    await vscode.closeFile(kLarge);
  });
}

// What a user does to find their way in a folder of papers that cite each other.
import assert from 'node:assert/strict';

const kDraft = 'conceptantwoord-deelfietsen.pqa';
const kQuestions = 'vragen-fietsenstallingen.pqa';

export async function navigate({ vscode, step, place, changeFolderSettings }) {
  const isOpen = async (file, line) => {
    await vscode.inFront(file);
    await vscode.cursorOn(line);
  };

  await step('a line above a question says by what it is answered, and leads to who refers to it', async () => {
    await vscode.openFile(kDraft);
    for (const lens of ['2 verwijzingen', 'beantwoord door antwoord 1', 'niet beantwoord']) {
      await vscode.until(`"${lens}"`, async () => (await vscode.lenses()).includes(lens));
    }
    await vscode.clickLens('2 verwijzingen');
    await vscode.peekedPlaces(2);
    await vscode.picture('references');
    await vscode.endPeek();
  });

  await step('behind a reference stands what it is about, unless that is switched off', async () => {
    await vscode.reads('antwoord op vraag 1 “Hoeveel deelfietsen', '2026Z04512 “volle fietsenstallingen');
    await vscode.picture('reminders');
    changeFolderSettings({ 'vraagbaak.inlayHints.questions': false });
    await vscode.until('no reminder of a question', async () =>
      !(await vscode.lines()).some((line) => line.includes('“Hoeveel deelfietsen')));
    changeFolderSettings({});
    await vscode.reads('antwoord op vraag 1 “Hoeveel deelfietsen');
  });

  await step('resting on a citation shows the paper', async () => {
    const { line, column } = place(kDraft, '2026Z04512');
    await vscode.hover(line, column, /volle fietsenstallingen bij stations/, /9 maart 2026/, /Zonneveld/);
    await vscode.picture('other-paper');
    await vscode.endHover();
  });

  await step('resting on a question of another paper shows that question', async () => {
    const { line, column } = place(kDraft, 'en het antwoord op vraag 2');
    await vscode.hover(line, column, /Hoeveel plaatsen komen er tot en met 2030 bij/);
    await vscode.picture('other-question');
    await vscode.endHover();
  });

  await step('F12 on a citation opens the paper, F12 on its question that question', async () => {
    const paper = place(kDraft, '2026Z04512');
    await vscode.goToDefinition(paper.line, paper.column, kQuestions, 1);
    await vscode.press('Control+Alt+-');
    await isOpen(kDraft, paper.line);
    const question = place(kDraft, 'en het antwoord op vraag 2');
    await vscode.goToDefinition(question.line, question.column, kQuestions, place(kQuestions, 'Vraag 2').line);
  });

  await step('Shift+F12 on the number of a paper lists who cites it', async () => {
    await vscode.goTo(1, 3);
    const places = await vscode.peekReferences(2);
    await vscode.picture('citations');
    await vscode.endPeek();
    assert.ok(places.every((text) => text.includes(kDraft)), places.join(' | '));
  });

  await step('Ctrl+T finds a question by its words', async () => {
    await vscode.searchFolder('gemeenten beperken', /^Vraag 3/, /Welke gemeenten beperken het aantal deelfietsen\?/);
    await vscode.picture('search');
    await vscode.press('Enter');
    await isOpen(kDraft, place(kDraft, 'Vraag 3').line);
  });

  await step('Ctrl+T finds a paper by its number', async () => {
    await vscode.searchFolder('2026Z04512', /volle fietsenstallingen bij stations/, /Zonneveld/);
    await vscode.press('Enter');
    await isOpen(kQuestions, 1);
  });

  await step('the chain of references is shown as callers and calls', async () => {
    await vscode.openFile(kDraft);
    const { line, column } = place(kDraft, 'Vraag 1');
    await vscode.goTo(line, column);
    await vscode.callers('Vraag 1', 'Vraag 2', 'Vraag 4');
    await vscode.picture('chain');
    await vscode.press('Control+Shift+E');
  });
}

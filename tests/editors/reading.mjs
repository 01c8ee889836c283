// What a user does to read a paper: outline, colours, problems, hovers, jumps inside it.
import assert from 'node:assert/strict';

const kPaper = 'aanhangsel-4321.pqa';
const kList = 'lijst-van-vragen.pqa';
const kFlemish = 'schriftelijke-vraag.pqa';
const kPlainText = 'aanhangsel-4321.txt';

const kNote = 'notitie.txt';

/** Papers that the samples lack; written into the folder before it is opened. */
export const kReadingPapers = {
  [kNote]: `Kunt u nagaan hoeveel bruggen er zijn, zoals gevraagd in vraag 9?

Antwoord 1
Er zijn er twaalf.
`,
};
/** Papers under another name than the sample's; copied before the folder is opened. */
export const kReadingCopies = { [kPlainText]: kPaper };

export async function read({ vscode, step, place, changeSettings, changeFolderSettings, outlineNames, outlineShows, serverProcesses }) {
  await step('a paper opens in its own language', async () => {
    await vscode.openFile(kPaper);
    await vscode.until('the language', async () => (await vscode.languageMode()) === 'Parliamentary questions');
  });

  await step('the server that runs is the one in the package', async () => {
    await vscode.until('one server', async () => serverProcesses().length === 1);
  });

  await step('the outline lists questions and answers', async () => {
    await vscode.showOutline();
    await outlineShows('Antwoord 5');
    const names = await outlineNames();
    for (const name of ['Vraag 1', 'Antwoord 1', 'Vraag 4', 'Vraag 4a', 'Vraag 4b', 'Antwoord 5']) {
      assert.ok(names.some((text) => text.startsWith(name)), `no ${name} in ${names.join(' | ')}`);
    }
    assert.ok(!names.some((text) => text.startsWith('Vraag 9')), 'a mere reference is no question');
  });

  await step('the line above the text names the answer that the cursor is in', async () => {
    await vscode.goTo(place(kPaper, 'spreek de gemeenten').line);
    await vscode.until('the names', async () => {
      const names = await vscode.breadcrumbs();
      return names.includes('Antwoord 4') && names.includes('Antwoord 4a');
    });
    await vscode.picture('breadcrumbs');
  });

  await step('a question is folded to its label, and unfolded', async () => {
    const words = 'Hoeveel veerdiensten';
    await vscode.goTo(place(kPaper, words).line);
    await vscode.reads(words);
    await vscode.press('Control+Shift+BracketLeft');
    await vscode.until('the label alone', async () => {
      const text = (await vscode.lines()).join('\n');
      return text.includes('Vraag 2') && !text.includes(words);
    });
    await vscode.press('Control+Shift+BracketRight');
    await vscode.reads(words);
  });

  await step('labels and references have a colour of their own', async () => {
    await vscode.goTo(1);
    await vscode.until('a coloured label', async () => {
      const plain = await vscode.colourOf('Kent u het bericht');
      const label = await vscode.colourOf('Vraag 1');
      return plain && label && plain !== label;
    });
    const { line } = place(kPaper, 'het antwoord op vraag 5');
    await vscode.goTo(line);
    await vscode.until('a coloured reference', async () => {
      const plain = await vscode.colourOf('Ja.');
      const reference = (await vscode.colourOf('antwoord op vraag 5')) ?? (await vscode.colourOf('vraag 5'));
      return plain && reference && plain !== reference;
    });
  });

  await step('a reference to a question that is not there is a problem', async () => {
    await vscode.showProblems();
    await vscode.until('the problem', async () =>
      (await vscode.problems()).some((row) => /vraag 9/.test(row.text) && /reference-unresolved/.test(row.text)));
    assert.equal((await vscode.problems()).length, 1, 'the paper has one defect');
    await vscode.goTo(place(kPaper, 'vraag 9').line);
    await vscode.until('an underlined word', async () => (await vscode.squiggles()).length > 0);
    await vscode.picture('problems');
  });

  await step('resting on a reference shows the question and its answer', async () => {
    const { line, column } = place(kPaper, 'het antwoord op vraag 5');
    await vscode.hover(line, column, /Wat zijn de oorzaken van de inperking/, /drie oorzaken/);
    await vscode.picture('outline');
    await vscode.endHover();
    await vscode.press('Control+j');
  });

  await step('resting on a Kamerstuk shows its number and address', async () => {
    const { line, column } = place(kPaper, '(Kamerstuk 31 409, nr. 412');
    await vscode.hover(line, column, /31 ?409/, /kst-31409-412|officielebekendmakingen/);
    await vscode.picture('hover');
    await vscode.endHover();
  });

  await step('F12 on a reference jumps to the answer, and back again', async () => {
    const from = place(kPaper, 'het antwoord op vraag 5');
    await vscode.goToDefinition(from.line, from.column, kPaper, place(kPaper, 'Antwoord 5 en 6').line);
    await vscode.picture('definition');
    await vscode.press('Control+Alt+-');
    await vscode.cursorOn(from.line);
  });

  await step('the names follow the language that is set', async () => {
    await changeSettings({ 'vraagbaak.locale': 'en' });
    await outlineShows('Question 4');
    await vscode.picture('english');
    await changeSettings({ 'vraagbaak.locale': 'nl' });
    await outlineShows('Vraag 4');
  });

  await step('a finding that is switched off disappears', async () => {
    changeFolderSettings({ 'vraagbaak.diagnostics.severity': { 'reference-unresolved': 'off' } });
    await vscode.showProblems();
    await vscode.until('no problem', async () => (await vscode.problems()).length === 0);
    changeFolderSettings({});
    await vscode.until('the problem', async () => (await vscode.problems()).length === 1);
  });

  await step('a list of questions is read', async () => {
    await vscode.openFile(kList);
    await outlineShows('Vraag 6');
    await vscode.until('what is left to do', async () =>
      (await vscode.problems()).some((row) => /placeholder-left/.test(row.text)));
    await vscode.picture('list');
    await vscode.press('Control+j');
  });

  await step('a Flemish question is read', async () => {
    await vscode.openFile(kFlemish);
    await outlineShows('Vraag 2');
    await outlineShows('Antwoord 3');
    await vscode.picture('flemish');
  });

  await step('the problems of a paper go when it is closed', async () => {
    await vscode.openFile(kList);
    await vscode.closeFile(kList);
    await vscode.showProblems();
    await vscode.until('no problem of it', async () =>
      !(await vscode.problems()).some((row) => /placeholder-left/.test(row.text)));
    await vscode.press('Control+j');
  });

  await step('a text file that holds such a paper is recognised, also when it is opened again', async () => {
    const isRecognised = async () => (await vscode.languageMode()) === 'Parliamentary questions';
    await vscode.openFile(kPlainText);
    await vscode.until('the language', isRecognised);
    await vscode.closeFile(kPlainText);
    await vscode.openFile(kPlainText);
    await vscode.until('the language', isRecognised);
    await outlineShows('Antwoord 5');
  });

  await step('a text file that nothing tells of is read as a paper when the settings associate it', async () => {
    await vscode.openFile(kNote);
    await vscode.until('plain text', async () => (await vscode.languageMode()) === 'Plain Text');
    changeFolderSettings({ 'files.associations': { '*.txt': 'pqa' } });
    await vscode.until('the language', async () => (await vscode.languageMode()) === 'Parliamentary questions');
    await outlineShows('Antwoord 1');
    changeFolderSettings({});
    await vscode.until('plain text again', async () => (await vscode.languageMode()) === 'Plain Text');
  });
}

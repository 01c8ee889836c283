// What a user does to write answers, renumber, mend and lay out. Each step leaves the papers as it found them.
import assert from 'node:assert/strict';

const kDraft = 'conceptantwoord-deelfietsen.pqa';
const kQuestions = 'vragen-fietsenstallingen.pqa';
const kNewName = 'vragen-stallingen.pqa';
const kUnsorted = 'antwoorden-door-elkaar.pqa';

/** Papers for the steps that the samples have no text for; written into the folder before it is opened. */
export const kDraftingPapers = {
  [kUnsorted]: [
    'Vraag 1', 'Hoeveel bruggen zijn er?', 'Vraag 2', 'Hoeveel sluizen zijn er?', '',
    'Antwoord 2', 'Er zijn acht sluizen.', 'Antwoord 1', 'Er zijn drie bruggen.', '',
  ].join('\n'),
};

export async function draft({ vscode, step, place, fileText }) {
  /** Puts the cursor behind the last word of `text`, at the end of its line. */
  const goBehind = async (text) => {
    const { line, column } = place(kDraft, text);
    await vscode.goTo(line, column);
    await vscode.press('End');
  };
  const refactor = () => vscode.actions(() => vscode.press('Control+Shift+R'));
  const words = (text) => text.split(/\s+/).filter((word) => word !== '');

  await step('the heading of the missing answer is proposed', async () => {
    await vscode.openFile(kDraft);
    await goBehind('Welke gemeenten');
    await vscode.type('\n\nAnt');
    await vscode.press('Control+Space');
    assert.deepEqual(await vscode.proposals(), ['Antwoord 3  Welke gemeenten beperken het aantal deelfietsen?']);
    await vscode.takeProposal('Antwoord 3');
    await vscode.reads('\nAntwoord 3\n');
  });

  await step('after "Zie het antwoord op vraag" the questions are proposed with what they ask', async () => {
    await vscode.type('Zie het antwoord op vraag ');
    const rows = await vscode.proposals();
    assert.deepEqual(rows.map((row) => row.slice(0, 12)), ['1  Hoeveel d', '2  Klopt het', '4  Bent u be']);
    await vscode.showDetails();
    await vscode.picture('completion');
    await vscode.takeProposal('4');
    await vscode.reads('Zie het antwoord op vraag 4 “Bent u bereid');
  });

  await step('after "Kamerstuk" the papers of the folder are proposed', async () => {
    await vscode.type(' en Kamerstuk ');
    const rows = await vscode.proposals();
    await vscode.picture('completion-papers');
    assert.ok(rows.some((row) => row.startsWith('31 409, nr. 412')), rows.join(' | '));
    await vscode.takeProposal('31 409, nr. 412');
    await vscode.reads('Kamerstuk 31 409, nr. 412');
    await vscode.revert();
  });

  await step('F2 on a number moves the question, its answer and every reference; one undo takes all back', async () => {
    const { line, column } = place(kDraft, 'Vraag 1');
    assert.equal(await vscode.rename(line, column, '3', 'rename'), '1');
    await vscode.reads(
      'Vraag 3\nHoeveel deelfietsen staan er bij stations?\n\nAntwoord 3\nEr staan 23.400',
      'Vraag 1\nKlopt het dat',
      'Zie het antwoord op vraag 3',
      'verwijs ik naar het antwoord op vraag 3',
    );
    await vscode.picture('renamed');
    await vscode.undo();
    await vscode.reads('Vraag 1\nHoeveel deelfietsen', 'Zie het antwoord op vraag 1');
  });

  await step('the light bulb adds the answer that is missing, and the problem is gone', async () => {
    await vscode.showProblems();
    await vscode.until('the problem', async () =>
      (await vscode.problems()).some((row) => /Vraag 3 heeft geen antwoord/.test(row.text)));
    const { line, column } = place(kDraft, 'Vraag 3');
    await vscode.goTo(line, column);
    const titles = await vscode.actions(() => vscode.lightBulb());
    await vscode.picture('quick-fix');
    assert.equal(titles[0], 'Voeg antwoord 3 toe, om in te vullen');
    await vscode.chooseAction(titles[0]);
    await vscode.reads('Antwoord 3\n[in te vullen]');
    await vscode.until('what is left to do', async () => {
      const rows = (await vscode.problems()).map((row) => row.text);
      return rows.some((row) => /placeholder-left/.test(row)) && !rows.some((row) => /answer-missing/.test(row));
    });
    await vscode.press('Control+j');
    await vscode.revert();
  });

  await step('a citation that is written wrongly is corrected', async () => {
    await goBehind('Er staan 23.400');
    await vscode.type(' Zie Kamerstuk (279 25 nr. 868).');
    const titles = await vscode.quickFixes('Schrijf "Kamerstuk 27 925, nr. 868"');
    await vscode.picture('malformed');
    await vscode.chooseAction(titles[0]);
    await vscode.reads('Zie Kamerstuk 27 925, nr. 868.');
    await vscode.revert();
  });

  await step('all that is certain is mended at once', async () => {
    await goBehind('Er staan 23.400');
    await vscode.type(' Zie Kamerstuk (279 25 nr. 868).');
    await vscode.quickFixes('Schrijf "Kamerstuk 27 925, nr. 868"');
    await vscode.press('Escape');
    await vscode.actions(() => vscode.runCommand('Source Action...'));
    await vscode.picture('fix-all');
    await vscode.chooseAction('Verhelp alles in dit document wat zeker is');
    await vscode.reads('Zie Kamerstuk 27 925, nr. 868.', 'Antwoord 3\n[in te vullen]');
    await vscode.revert();
  });

  await step('a question is moved, and a new one is put in', async () => {
    const { line, column } = place(kDraft, 'Vraag 1');
    await vscode.goTo(line, column);
    const titles = await refactor();
    await vscode.picture('refactorings');
    assert.ok(titles.includes('Vraag 1 naar beneden verplaatsen'), titles.join(' | '));
    await vscode.chooseAction('Vraag 1 naar beneden verplaatsen');
    await vscode.reads('Vraag 2\nHoeveel deelfietsen', 'Zie het antwoord op vraag 2');
    await vscode.undo();
    await vscode.goTo(line, column);
    await refactor();
    await vscode.chooseAction('Vraag invoegen na vraag 1');
    await vscode.reads('Vraag 3\nKlopt het dat', 'Zie het antwoord op vraag 1');
    await vscode.undo();
  });

  await step('formatting sets blank lines, loses no word, and has nothing left to do the second time', async () => {
    const before = fileText(kDraft);
    await goBehind('Antwoord 1');
    await vscode.type('\n\n\n');
    await vscode.runCommand('Format Document');
    await vscode.until('no rows of blank lines', async () => !(await vscode.lines()).join('\n').includes('\n\n\n'));
    await vscode.save();
    const once = fileText(kDraft);
    assert.deepEqual(words(once), words(before));
    await vscode.runCommand('Format Document');
    await vscode.save();
    assert.equal(fileText(kDraft), once);
  });

  await step('a paper with questions becomes a draft of the answers', async () => {
    await vscode.openFile(kQuestions);
    await vscode.goTo(place(kQuestions, 'Vraag 1').line);
    await refactor();
    await vscode.chooseAction('Maak hiervan een concept van de antwoorden');
    await vscode.reads('Antwoord van [naam] (ontvangen [datum])', '[in te vullen vóór 30 maart 2026]', '\nAntwoord 3\n');
    await vscode.picture('answer-draft');
    await vscode.revert();
  });

  await step('answers are put in the order of the questions', async () => {
    await vscode.openFile(kUnsorted);
    await vscode.goTo(place(kUnsorted, 'Vraag 1').line);
    await refactor();
    await vscode.chooseAction('Zet de antwoorden in de volgorde van de vragen');
    await vscode.reads('Antwoord 1\nEr zijn drie bruggen.\nAntwoord 2\nEr zijn acht sluizen.');
    await vscode.revert();
  });

  await step('when a file gets another name, texts that mention it follow', async () => {
    await vscode.openFile(kDraft);
    await goBehind('Er staan 23.400');
    await vscode.type(` Zie ${kQuestions}.`);
    await vscode.save();
    await vscode.openFile(kQuestions);
    await vscode.renameFile(kNewName);
    await vscode.openFile(kDraft);
    await vscode.reads(`Zie ${kNewName}.`);
  });
}

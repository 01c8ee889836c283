// What a user sees beside the text: questions, references, the status bar, the question beside its answer, marks, the tour.
import assert from 'node:assert/strict';

import { kAnswer, kEarlier } from './facts.mjs';

const kPaper = 'aanhangsel-4321.pqa';
const kDraft = 'conceptantwoord-deelfietsen.pqa';
const kParts = 'wachtlijsten.pqa';
const kOrder = 'volgorde.pqa';
const kNoFigures = 'zonder-cijfers.pqa';

/** Papers that the samples lack; written into the folder before it is opened. */
export const kViewPapers = {
  [kParts]: `Vraag 1
Graag cijfers over de wachtlijsten van de zwemlessen:
a) per provincie;
b) per jaar.

Antwoord 1
a) De cijfers per provincie staan op de website.

Vraag 2
Zie ook de brief van 3 maart 2026 (Kamerstuk 35 925, nr. 7). Klopt die nog?

Antwoord 2
[in te vullen]
`,
  [kNoFigures]: `Vraag 1
Klopt het dat de brug weer open is?

Antwoord 1
Ja.
`,
  [kOrder]: `Vraag 1
Hoeveel badmeesters zijn er?

Antwoord 1
Er zijn 2.300 badmeesters.

Vraag 2
Is dat genoeg?

Antwoord 2
Ten dele. Zie het antwoord op vraag 1.
`,
};

export async function view({ vscode, step, place, fileText }) {
  const questions = () => vscode.viewRows('Questions');
  const references = () => vscode.viewRows('References');
  const facts = () => vscode.viewRows('Facts');
  const listed = (rows, start) => rows.find((row) => row.label.startsWith(start));
  const shows = (rows, start) =>
    vscode.until(`"${start}" in the view`, async () => listed(await rows(), start));
  const focusQuestions = async () => {
    await vscode.focusView('Questions', 'Control+k', 'q');
    await vscode.until('the questions', async () => (await questions()).length > 0);
  };

  await step('the questions of a paper are listed with how far they are', async () => {
    await vscode.openFile(kPaper);
    await focusQuestions();
    await shows(questions, 'Vraag 1, answered: Kent u het bericht');
    await shows(questions, 'Vraag 3, answered, with a finding: Deelt u de mening');
    assert.equal((await questions()).length, 7);
    await vscode.until('the progress', async () => (await vscode.viewMessage('Questions')) === '7 of 7 answered');
    await vscode.picture('views-questions');
  });

  await step('a question opens into its parts, its answers and who refers to it', async () => {
    await vscode.expandRow('Questions', 'Vraag 4,');
    await shows(questions, 'Vraag 4a, answered');
    await vscode.expandRow('Questions', 'Vraag 5,');
    await shows(questions, 'Antwoord 5, 6');
    await shows(questions, 'Referred to from Antwoord 2');
    await vscode.picture('views-questions-open');
  });

  await step('a click on a question goes to its words', async () => {
    await vscode.clickRow('Questions', 'Vraag 7,');
    await vscode.cursorOn(place(kPaper, 'Vraag 7').line);
  });

  await step('the list follows the cursor', async () => {
    await vscode.goTo(place(kPaper, 'Hoeveel veerdiensten').line);
    await vscode.until('Vraag 2 chosen', async () =>
      (await vscode.selectedRow('Questions'))?.startsWith('Vraag 2,'));
  });

  await step('the references are listed with where they lead', async () => {
    await vscode.foldView('Questions');
    await shows(references, 'Antwoord 2 → Vraag 5');
    await shows(references, 'Antwoord 3 → Vraag 9, There is no such question');
    await shows(references, 'Kamerstuk 31 409, nr. 412');
    await vscode.picture('views-references');
    await vscode.unfoldView('Questions');
  });

  await step('an official paper is opened only after it was confirmed', async () => {
    await vscode.runCommand('Vraagbaak: Open the official paper', { leaves: true });
    await vscode.choose('Kamerstuk 31 409, nr. 412');
    const dialog = await vscode.dialog();
    assert.match(dialog, /Open Kamerstuk 31 409, nr\. 412 in the browser\?/);
    assert.match(dialog, /https:\/\/zoek\.officielebekendmakingen\.nl\/kst-31409-412/);
    await vscode.picture('views-official');
    await vscode.answerDialog('Cancel');
  });

  await step('the status bar tells how far the paper is, and opens what can be done', async () => {
    // While the folder is read it says so.
    const state = /Recognised as.*7 of 7 answered; 1 finding; \d+ texts in the folder are known/;
    const item = await vscode.until(`${state}`, async () => {
      const found = await vscode.statusItem('vraagbaak.paper');
      return state.test(found?.label ?? '') && found;
    });
    assert.match(item.text, /Aanhangsel.*7\/7.*1/);
    await vscode.clickStatusItem('vraagbaak.paper');
    await vscode.until('the menu', async () => (await vscode.quickPickRows()).some((row) => /Show the questions/.test(row)));
    await vscode.picture('views-menu');
    await vscode.press('Escape');
  });

  await step('a running title steps back in reading mode', async () => {
    await vscode.goTo(place(kPaper, 'Tweede Kamer, vergaderjaar').line);
    await vscode.chord('Control+k', 'l');
    await vscode.until('a dimmed title', async () => (await vscode.opacityOf('Tweede Kamer, vergaderjaar')) === '0.3');
    await vscode.picture('views-reading');
    await vscode.chord('Control+k', 'l');
    await vscode.until('a clear title', async () => (await vscode.opacityOf('Tweede Kamer, vergaderjaar')) === '1');
  });

  await step('the question stands beside its answer and follows the cursor', async () => {
    await vscode.goTo(place(kPaper, 'drie oorzaken').line);
    await vscode.openBeside(/Question beside answer/, 'Control+k', 'b');
    await vscode.reads('▸ Vraag 5: answered', '▸ Vraag 6: answered', '▸ Referred to from: Antwoord 2');
    await vscode.picture('views-beside');
    await vscode.goTo(place(kPaper, 'spreek de gemeenten').line);
    await vscode.reads('▸ Vraag 4a: answered in Antwoord 4a', '▸ Vraag 4b: answered in Antwoord 4b');
    await vscode.closeFile('Question beside answer');
  });

  await step('only what is still to be answered is shown when asked', async () => {
    await vscode.openFile(kDraft);
    await focusQuestions();
    await shows(questions, 'Vraag 3, not answered: Welke gemeenten');
    await vscode.runCommand('Vraagbaak: Show only questions without an answer');
    await vscode.until('one question', async () => (await questions()).length === 1);
    await vscode.until('what is shown', async () =>
      (await vscode.viewMessage('Questions')) === '3 of 4 answered. Only what is left to answer is shown.');
    await vscode.picture('views-filtered');
    await vscode.runCommand('Vraagbaak: Show all questions');
    await vscode.until('all questions', async () => (await questions()).length === 4);
  });

  await step('the next question without an answer is one key away', async () => {
    await vscode.goTo(1);
    await vscode.chord('Control+k', 'n');
    await vscode.cursorOn(place(kDraft, 'Vraag 3').line);
  });

  await step('a question is dragged to another place, and the references follow', async () => {
    await vscode.openFile(kOrder);
    await focusQuestions();
    await shows(questions, 'Vraag 2, answered: Is dat genoeg');
    await vscode.dragRow('Questions', 'Vraag 1,', 'Vraag 2,');
    await vscode.reads('Ten dele. Zie het antwoord op vraag 2');
    await shows(questions, 'Vraag 1, answered: Is dat genoeg');
    await vscode.picture('views-dragged');
    await vscode.press('Control+1');
    await vscode.undo();
  });

  await step('a question moves with the keyboard', async () => {
    await focusQuestions();
    await shows(questions, 'Vraag 2, answered: Is dat genoeg');
    await vscode.clickRow('Questions', 'Vraag 2,');
    await vscode.cursorOn(place(kOrder, 'Vraag 2').line);
    await vscode.focusView('Questions', 'Control+k', 'q');
    // What is the first one stays the first one.
    await vscode.insist('the other order', () => vscode.press('Alt+ArrowUp'), async () =>
      listed(await questions(), 'Vraag 1, answered: Is dat genoeg'));
    await vscode.press('Control+1');
    await vscode.undo();
  });

  await step('a part that nobody answered is marked in the text', async () => {
    await vscode.openFile(kParts);
    await focusQuestions();
    await vscode.until('the mark', async () => (await vscode.marksAfter()).some((mark) => mark.trim() === 'not answered'));
    await shows(questions, 'Vraag 2, answer still empty');
    await vscode.picture('views-part');
  });

  await step('the figures of a paper are listed by question and answer, what is contradicted first', async () => {
    await vscode.openFile(kAnswer);
    await vscode.foldView('Questions');
    await vscode.foldView('References');
    await vscode.focusView('Facts', 'Control+k', 'g');
    await shows(facts, 'Contradicted');
    await shows(facts, '593 schepen, another place says otherwise');
    const rows = (await facts()).map((row) => row.label);
    assert.match(rows[0], /^Contradicted/);
    assert.match(rows[1], /^593 schepen, another place says otherwise/);
    await vscode.until('the message', async () =>
      (await vscode.viewMessage('Facts')) === 'Figures and dates: 6; contradicted: 2');
    await vscode.picture('views-facts');
  });

  await step('a click on a figure goes to its words', async () => {
    await vscode.clickRow('Facts', '593 schepen, another place says otherwise');
    await vscode.cursorOn(place(kAnswer, '593 schepen').line);
  });

  await step('a figure opens into where else it is stated, and a click leads there', async () => {
    await vscode.expandRow('Facts', '593 schepen, another place says otherwise');
    await shows(facts, 'otherwise: 539 schepen, deze tekst, Antwoord 2');
    await vscode.picture('views-facts-open');
    await vscode.clickRow('Facts', 'otherwise: 539 schepen, de keuring van schepen, 10 maart 2025');
    await vscode.inFront(kEarlier);
    await vscode.cursorOn(place(kEarlier, '539 schepen').line);
  });

  await step('a text without figures has an empty list that says so', async () => {
    await vscode.openFile(kNoFigures);
    await vscode.until('the message', async () =>
      (await vscode.viewMessage('Facts')) === 'No figures or dates in this text.');
    await vscode.until('no rows', async () => (await facts()).length === 0);
    await vscode.foldView('Facts');
    await vscode.unfoldView('References');
    await vscode.unfoldView('Questions');
  });

  await step('a paper is compared with another text of the folder', async () => {
    await vscode.openFile('aanhangsel-4321.txt');
    await shows(questions, 'Vraag 1, answered: Kent u het bericht');
    await vscode.runCommand('Vraagbaak: Compare with an earlier version', { leaves: true });
    await vscode.choose('aanhangsel-4321.pqa');
    await vscode.until('two sides', async () => vscode.showsComparison());
    await vscode.picture('views-compare');
  });

  await step('sample papers come into a folder of their own', async () => {
    await vscode.runCommand('Vraagbaak: Create a folder with sample papers', { leaves: true });
    await vscode.confirmPath();
    await vscode.until('the message', async () =>
      (await vscode.notifications()).some((text) => /The sample folder was created/.test(text)));
    assert.match(fileText('Vraagbaak samples/schriftelijke-vraag.pqa'), /^SCHRIFTELIJKE VRAAG/);
    await vscode.runCommand('Notifications: Clear All Notifications');
  });

  await step('the tour shows what there is', async () => {
    await vscode.press('Control+b');
    await vscode.runCommand('Vraagbaak: Show the tour');
    await vscode.until('the steps', async () => (await vscode.tourSteps()).length === 6);
    await vscode.picture('views-tour');
  });

  await step('a page tells what to do when the server does not run', async () => {
    await vscode.runCommand('Vraagbaak: What to do when the server does not run');
    await vscode.until('the page', async () => vscode.hasTab(/no-server\.md/));
    await vscode.until('its words', async () => /Start it again\./.test(await vscode.pageText()));
    await vscode.picture('views-help');
  });
}

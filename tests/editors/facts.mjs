// What a user sees of the figures in a paper: what an amount stands for, who says otherwise, where it comes from; what is
// known already while they type, and what is wrong with a sheet of established figures.
import assert from 'node:assert/strict';

export const kAnswer = 'antwoord-keuring.pqa';
export const kEarlier = 'keuring-vorig-jaar.pqa';
const kSalt = 'concept-zout.pqa';
const kSheet = 'vaste-cijfers.feiten.toml';

export const kFactPapers = {
  [kEarlier]: `2025Z01234
Vragen van het lid De Wit (VVD) aan de Minister van Infrastructuur en Waterstaat over de keuring van schepen (ingezonden 3 februari 2025).
Antwoord van Minister Van Dam (Infrastructuur en Waterstaat) (ontvangen 10 maart 2025).

Vraag 1
Hoeveel schepen zijn gekeurd?

Antwoord 1
In totaal werden in 2024 539 schepen gekeurd in Delfzijl.
`,
  [kAnswer]: `2026Z00321
Vragen van het lid Smit (D66) aan de Minister van Infrastructuur en Waterstaat over de keuring van schepen (ingezonden 2 februari 2026).
Antwoord van Minister Van Dam (Infrastructuur en Waterstaat) (ontvangen 9 maart 2026).

Vraag 1
Hoeveel schepen zijn in 2024 in Delfzijl gekeurd?

Antwoord 1
In 2024 zijn in Delfzijl in totaal 593 schepen gekeurd. De keuring van een schip kostte gemiddeld 1,2 mln. euro.

Vraag 2
Is dat meer dan verwacht?

Antwoord 2
Nee. In totaal werden in 2024 in Delfzijl 539 schepen gekeurd.
`,
  'eerder-antwoord-zout.pqa': `2025Z04567
Vragen van het lid Bakker (VVD) aan de Minister van Economische Zaken over de uitvoer van zout (ingezonden 3 maart 2025).
Antwoord van Minister De Boer (Economische Zaken) (ontvangen 7 april 2025).

Vraag 1
Hoeveel zout is uitgevoerd?

Antwoord 1
De uitvoer van zout bedroeg in 2024 371,38 miljoen euro. Voor de uitvoer van zout werken 593 personen.
`,
  [kSalt]: `2026Z00654
Vragen van het lid Bakker (VVD) aan de Minister van Economische Zaken over de uitvoer van zout (ingezonden 2 februari 2026).
Antwoord van Minister De Boer (Economische Zaken) (ontvangen 9 maart 2026).

Vraag 1
Hoeveel zout is uitgevoerd?

Antwoord 1
Op 17 november jl. waren er 258 vergunningen, waarvan 45 voor een haven in Zeeland.
Er zijn in totaal 12 zouthavens: 8 in Groningen en 4 in Zeeland.
`,
};

export async function weigh({ vscode, step, place, changeFolderSettings }) {
  let underlined = [];
  /** Undoes what a step did to the paper, and waits for the findings of the paper as it was. */
  const revert = async () => {
    await vscode.revert();
    await vscode.until('the same words underlined', async () =>
      JSON.stringify(await vscode.underlined()) === JSON.stringify(underlined));
  };

  await step('two figures for one thing are a problem, in words that name both', async () => {
    await vscode.openFile(kAnswer);
    await vscode.showProblems();
    await vscode.until('the problem', async () =>
      (await vscode.problems()).some((row) => /539 schepen, op een andere plaats 593 schepen/.test(row.text)));
    await vscode.picture('facts-problem');
    await vscode.press('Control+j');
  });

  await step('resting on a figure shows who says otherwise, with source and sentence', async () => {
    const { line, column } = place(kAnswer, 'in totaal 593');
    underlined = await vscode.until('both figures underlined, as other papers were looked up', async () => {
      const found = await vscode.underlined();
      return found.length === 2 && found;
    });
    await vscode.hover(line, column, /Hetzelfde elders/, /≠ 539 schepen/, /10 maart 2025, regel 9/,
      /In totaal werden in 2024 539 schepen gekeurd/, /Quick Fix\.\.\./);
    await vscode.picture('facts-hover');
    await vscode.endHover();
  });

  await step('resting on an amount shows all its digits', async () => {
    const { line, column } = place(kAnswer, 'gemiddeld 1,2');
    await vscode.hover(line, column, /1\.200\.000/);
    await vscode.picture('facts-amount');
    await vscode.endHover();
  });

  await step('F12 on a figure jumps to the oldest paper that states it', async () => {
    const from = place(kAnswer, 'in totaal 593');
    await vscode.openFile(kAnswer);
    await vscode.goToDefinition(from.line, from.column, kEarlier, place(kEarlier, '539 schepen').line);
  });

  await step('the value that another paper states is taken over', async () => {
    await vscode.openFile(kAnswer);
    const { line, column } = place(kAnswer, 'in totaal 593');
    await vscode.goTo(line, column);
    const title = 'Waarde overnemen uit de keuring van schepen, 10 maart 2025: 539 schepen';
    await vscode.quickFixes(title);
    await vscode.picture('facts-take-over');
    await vscode.chooseAction(title);
    await vscode.reads('in Delfzijl in totaal 539 schepen gekeurd');
    await revert();
  });

  await step('of two figures for one thing in a paper, one is written in both places', async () => {
    const { line, column } = place(kAnswer, 'Delfzijl 539');
    await vscode.goTo(line, column);
    await vscode.quickFixes('Schrijf op de andere plaats ook 539 schepen');
    await vscode.picture('facts-same');
    await vscode.chooseAction('Schrijf op de andere plaats ook 539 schepen');
    await vscode.reads('in Delfzijl in totaal 539 schepen gekeurd');
    await revert();
  });

  await step('the paper that states the same is put behind a figure', async () => {
    const { line, column } = place(kAnswer, 'Delfzijl 539');
    await vscode.goTo(line, column);
    await vscode.quickFixes('Bron invoegen: 2025Z01234');
    await vscode.picture('facts-source');
    await vscode.chooseAction('Bron invoegen: 2025Z01234');
    await vscode.reads('in Delfzijl 539 schepen (2025Z01234');
    await revert();
  });

  await step('while an amount is typed, what other papers state is proposed, with source and sentence', async () => {
    await vscode.openFile(kSalt);
    // Room for the sentence beside the proposals.
    await vscode.press('Control+b');
    await vscode.goTo(place(kSalt, 'en 4 in Zeeland').line);
    await vscode.press('End');
    await vscode.type('\nDe uitvoer van zout bedraagt ');
    const rows = await vscode.proposals();
    assert.ok(rows[0].startsWith('371,38 miljoen euro'), rows.join(' | '));
    assert.match(rows[0], /7 april 2025 · de uitvoer van zout/, 'the day first, as the end is cut off');
    const details = await vscode.showDetails();
    await vscode.picture('facts-completion');
    assert.match(details, /de uitvoer van zout, 7 april 2025/);
    assert.match(details, /De uitvoer van zout bedroeg in 2024 371,38 miljoen euro/);
    await vscode.takeProposal('371,38 miljoen euro (met bron)');
    await vscode.reads('bedraagt 371,38 miljoen euro (2025Z04567');
    await vscode.press('Control+b');
    await vscode.revert();
  });

  await step('resting on a part shows which share it is, resting on a sum whether it is right', async () => {
    const part = place(kSalt, 'waarvan 45');
    await vscode.hover(part.line, part.column, /17,4% van 258 vergunningen/);
    await vscode.picture('facts-share');
    await vscode.endHover();
    const whole = place(kSalt, 'in totaal 12');
    await vscode.hover(whole.line, whole.column, /8 \+ 4 = 12.*dat klopt/);
    await vscode.picture('facts-sum');
    await vscode.endHover();
  });

  await step('behind "17 november jl." stands the day, behind a part its share, once that is asked for', async () => {
    await vscode.openFile(kSalt);
    changeFolderSettings({ 'vraagbaak.inlayHints.dates': true, 'vraagbaak.inlayHints.shares': true });
    await vscode.reads('17 november jl. 17 november 2025', 'waarvan 45 17,4%');
    await vscode.picture('facts-hints');
    changeFolderSettings({});
    await vscode.until('no such hints', async () => !/17 november 2025|17,4%/.test((await vscode.lines()).join('\n')));
  });

  await step('a word that a sheet of established figures does not know is a problem until it is mended', async () => {
    const { line } = place(kSheet, 'eenheid = "deelfietsen"');
    const letters = async (text) => {
      await vscode.goTo(line, 'eenhei'.length + 1);
      await vscode.press('Backspace');
      await vscode.press('Backspace');
      await vscode.type(text);
      await vscode.save();
    };
    const sheetProblems = async () => (await vscode.problems()).filter((row) => /eenhied/.test(row.text));
    await vscode.openFile(kSheet);
    await letters('ie');
    await vscode.showProblems();
    await vscode.filterProblems('fact-sheet');
    await vscode.until('the problem', async () =>
      (await sheetProblems()).some((row) => row.text.includes('Bedoelt u “eenheid”?')));
    // Room for the whole of it.
    await vscode.press('Control+b');
    await vscode.picture('facts-sheet');
    await vscode.press('Control+b');
    await letters('ei');
    await vscode.until('no problem', async () => (await sheetProblems()).length === 0);
    await vscode.filterProblems('');
    await vscode.press('Control+j');
  });
}

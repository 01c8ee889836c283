// What a user sees of the figures in a paper: what an amount stands for, who says otherwise, where it comes from.
import assert from 'node:assert/strict';

export const kAnswer = 'antwoord-keuring.pqa';
export const kEarlier = 'eerder-antwoord-keuring.pqa';

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
};

export async function weigh({ vscode, step, place }) {
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
    const text = await vscode.hover(line, column);
    await vscode.picture('facts-hover');
    await vscode.endHover();
    assert.match(text, /Hetzelfde elders/);
    assert.match(text, /≠ 539 schepen/);
    assert.match(text, /2025-03-10, regel 9/);
    assert.match(text, /In totaal werden in 2024 539 schepen gekeurd/);
  });

  await step('resting on an amount shows all its digits', async () => {
    const { line, column } = place(kAnswer, 'gemiddeld 1,2');
    const text = await vscode.hover(line, column);
    await vscode.picture('facts-amount');
    await vscode.endHover();
    assert.match(text, /1\.200\.000/);
  });

  await step('F12 on a figure jumps to the oldest paper that states it', async () => {
    const from = place(kAnswer, 'in totaal 593');
    await vscode.openFile(kAnswer);
    const to = await vscode.goToDefinition(from.line, from.column);
    assert.equal(to.line, place(kEarlier, '539 schepen').line);
    await vscode.until('the earlier paper', async () => vscode.hasTab(/eerder-antwoord-keuring/));
  });
}

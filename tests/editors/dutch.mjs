// What a user sees whose VS Code speaks Dutch: every text of the extension, from the command palette to the pictures. VS Code
// itself stays English here, as its language packs come from its marketplace only.
import { kAnswer } from './facts.mjs';

const kPaper = 'aanhangsel-4321.pqa';

export async function speakDutch({ vscode, step }) {
  const shows = async (view, start) =>
    vscode.until(`"${start}" in ${view}`, async () => (await vscode.viewRows(view)).some((row) => row.label.startsWith(start)));
  const marks = async (start) =>
    vscode.until(`"${start}" in the picture`, async () =>
      (await vscode.pageMarks('#panel g.item')).some((mark) => mark.startsWith(start)));

  await step('the language of a paper and its state are told in Dutch', async () => {
    await vscode.openFile(kPaper);
    await vscode.until('the language', async () => (await vscode.languageMode()) === 'Parlementaire vragen');
    const state = /Herkend als: Aanhangsel van de Handelingen.*7 van 7 beantwoord; 1 bevinding/;
    await vscode.until(`${state} and the texts of the folder`, async () => {
      const label = (await vscode.statusItem('vraagbaak.paper'))?.label ?? '';
      return state.test(label) && /teksten in de map zijn bekend/.test(label);
    });
    await vscode.clickStatusItem('vraagbaak.paper');
    await vscode.until('the menu', async () => (await vscode.quickPickRows()).some((row) => /De vragen tonen/.test(row)));
    await vscode.picture('dutch-menu');
    await vscode.press('Escape');
  });

  await step('commands have Dutch names', async () => {
    await vscode.quickOpen('>Vraagbaak: Met een eerdere versie vergelijken');
    await vscode.until('the command', async () =>
      (await vscode.quickPickRows()).some((row) => row.startsWith('Vraagbaak: Met een eerdere versie vergelijken')));
    await vscode.quickOpen('>Vraagbaak:');
    await vscode.until('the commands', async () => (await vscode.quickPickRows()).length > 5);
    await vscode.picture('dutch-commands');
    await vscode.press('Escape');
  });

  await step('questions, references and facts are listed in Dutch', async () => {
    await vscode.openFile(kAnswer);
    await vscode.focusView('Vragen', 'Control+k', 'q');
    await shows('Vragen', 'Vraag 2, beantwoord, met een bevinding: Is dat meer');
    await vscode.until('the progress', async () => (await vscode.viewMessage('Vragen')) === '2 van 2 beantwoord');
    await vscode.unfoldView('Feiten');
    await shows('Feiten', 'Tegengesproken');
    await vscode.unfoldView('Verwijzingen');
    await vscode.until('no references', async () => (await vscode.viewMessage('Verwijzingen')) === 'Geen verwijzingen.');
    await vscode.picture('dutch-views');
    await vscode.foldView('Feiten');
  });

  await step('the pictures speak Dutch', async () => {
    await vscode.openFile(kPaper);
    await vscode.openBeside(/Stuk als beeld/, 'Control+k', 'v');
    await marks('Vraag 1, beantwoord (Antwoord 1): Kent u het bericht');
    await vscode.picture('dutch-picture');
    await vscode.clickMark('#tabs button', 'Verwijzingen');
    await marks('Antwoord 2, verwijst naar');
    await vscode.picture('dutch-picture-references');
    await vscode.clickMark('#tabs button', 'Tijdlijn');
    await marks('312');
    await vscode.picture('dutch-picture-time');
    await vscode.clickMark('#tabs button', 'Map met stukken');
    await marks('2026Z04512, 9 maart 2026, aangehaald door 2026Z05120');
    await vscode.picture('dutch-picture-folder');
    await vscode.closeTab('Stuk als beeld');
  });

  await step('the tour is in Dutch', async () => {
    await vscode.press('Control+b');
    await vscode.runCommand('Vraagbaak: Rondleiding tonen');
    await vscode.until('the steps', async () => (await vscode.tourSteps()).some((row) => /Zie wat is beantwoord/.test(row.text)));
    await vscode.picture('dutch-tour');
  });

  await step('the page of help is the Dutch one', async () => {
    await vscode.runCommand('Vraagbaak: Wat te doen als de server niet werkt');
    await vscode.until('its words', async () => /Als Vraagbaak niet werkt/.test(await vscode.pageText()));
    await vscode.picture('dutch-help');
  });

  await step('settings are explained in Dutch', async () => {
    await vscode.runCommand('Preferences: Open Settings (UI)');
    await vscode.filterSettings('@ext:vraagbaak.vraagbaak');
    await vscode.until('a setting', async () => (await vscode.shownSettings()).some((text) => /Taal van/.test(text)));
    await vscode.picture('dutch-settings');
  });
}

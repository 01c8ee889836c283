// What a user sees of a paper as picture: its coverage, its references, its figures in time, and its folder; in the editor's
// colours, by mouse and by keyboard, and as a file.
import assert from 'node:assert/strict';

const kPaper = 'aanhangsel-4321.pqa';
const kDraft = 'conceptantwoord-deelfietsen.pqa';
/** The draft cites it. */
const kCited = 'vragen-fietsenstallingen.pqa';
/** Of the story of figures. */
const kFigures = 'antwoord-keuring.pqa';
const kEarlier = 'keuring-vorig-jaar.pqa';

export async function picture({ vscode, step, place, fileText, changeFolderSettings }) {
  const marks = () => vscode.pageMarks('#panel g.item');
  const shows = (start) =>
    vscode.until(`"${start}" in the picture`, async () => (await marks()).find((mark) => mark.startsWith(start)));
  /** Names, roles, colours and order of each picture, and of the last one as table, as axe-core judges them. */
  const areForEveryone = async (...tabs) => {
    const judge = async () => {
      const barriers = await vscode.pageBarriers('#panel');
      assert.equal(barriers.length, 0, barriers.join(' | '));
    };
    for (const tab of tabs) {
      await vscode.clickMark('#tabs button', tab);
      await vscode.pageWith('#panel svg:not([hidden]) g.item');
      await judge();
    }
    await vscode.clickMark('#actions button', 'As table');
    await judge();
    await vscode.clickMark('#actions button', 'As table');
  };
  const cursorAt = (file, text) =>
    vscode.cursorOn(place(file, text).line);

  await step('a paper is shown as a map of its questions and answers', async () => {
    await vscode.openFile(kPaper);
    // Room for the picture.
    await vscode.press('Control+b');
    await vscode.openBeside(/Paper as picture/, 'Control+k', 'v');
    await shows('Vraag 1, answered (Antwoord 1): Kent u het bericht');
    await shows('Antwoord 5, 6, answers question 5 and 6');
    await shows('Antwoord 3, refers to Vraag 9, which does not exist');
    assert.equal((await marks()).filter((mark) => /^Vraag \d,/.test(mark)).length, 14, 'seven in one glance and seven below');
    await vscode.picture('pictures-map-light');
  });

  await step('everyone can use each picture and its table, in a light theme', async () => {
    await areForEveryone('Time line', 'Folder', 'References', 'Coverage map');
  });

  await step('a click in the map goes to the words', async () => {
    await vscode.clickMark('#panel g.item', 'Antwoord 5, 6');
    await cursorAt(kPaper, 'Antwoord 5 en 6');
    await vscode.picture('pictures-map-jump');
  });

  await step('the map shows where the cursor is', async () => {
    await vscode.goTo(place(kPaper, 'Hoeveel veerdiensten').line);
    await vscode.until('question 2 marked', async () =>
      (await vscode.pageMarks('#panel g.item[aria-current=true]')).every((mark) => mark.startsWith('Vraag 2,')));
  });

  await step('the picture is read and left with keys alone', async () => {
    await vscode.runCommand('Vraagbaak: Show as picture');
    await vscode.walkPage('[role=tab][aria-selected=true]', [
      ['ArrowDown', 'Vraag'],
      ['End', 'Vraag 7,'],
      ['Tab', 'Antwoord 5, 6,'],
      ['Home', 'Vraag 1,'],
      ['ArrowRight', 'Antwoord 1,'],
    ]);
    await vscode.picture('pictures-map-keys');
    await vscode.press('Enter');
    await cursorAt(kPaper, 'Antwoord 1');
  });

  await step('the references are drawn between the papers, and a click jumps', async () => {
    await vscode.runCommand('Vraagbaak: Show the references as picture');
    await shows('Antwoord 2, refers to Antwoord 5, 6 and Kamerstuk 31 409, nr. 412');
    await vscode.picture('pictures-references-light');
    await vscode.clickMark('#panel g.item', 'Kamerstuk 31 409, nr. 412, official address, cited in Antwoord 2');
    await cursorAt(kPaper, 'Kamerstuk 31 409');
  });

  await step('what is drawn is a table too', async () => {
    await vscode.clickMark('#actions button', 'As table');
    const rows = await vscode.until('rows', async () => {
      const found = await vscode.pageMarks('#panel tbody tr');
      return found.length > 0 && found;
    });
    assert.ok(rows.some((row) => /Antwoord 3.*Vraag 9.*does not exist/.test(row)), rows.join('\n'));
    await vscode.clickMark('#actions button', 'As table');
  });

  for (const [theme, name] of [['Default Dark Modern', 'dark'], ['Default High Contrast', 'high-contrast']]) {
    await step(`the picture follows the theme: ${theme}`, async () => {
      changeFolderSettings({ 'workbench.colorTheme': theme });
      await vscode.pageWith(`body.vscode-${name}`);
      const [words, ground] = [await vscode.pageColour('#panel text.name', 'fill'), await vscode.pageColour('body', 'background-color')];
      assert.ok(brightness(words) - brightness(ground) > 120, `${words} on ${ground}`);
      await vscode.picture(`pictures-references-${name}`);
      await vscode.clickMark('#tabs button', 'Coverage map');
      await shows('Vraag 1, answered');
      await vscode.picture(`pictures-map-${name}`);
    });

    await step(`everyone can use each picture and its table: ${theme}`, async () => {
      await areForEveryone('Coverage map', 'Time line', 'Folder', 'References');
    });
  }

  await step('the folder is drawn with which text cites which, and a click opens one', async () => {
    changeFolderSettings({});
    await vscode.pageWith('body.vscode-light');
    await vscode.focusText();
    await vscode.openFile(kDraft);
    await vscode.clickMark('#tabs button', 'Folder');
    /** The text of the folder with this subject, once it is drawn as cited or citing, and as open or not. */
    const shownAs = (subject, ...words) =>
      vscode.until(`${subject}: ${words}`, async () =>
        (await marks()).find((mark) => mark.includes(subject) && words.every((part) => mark.includes(part))));
    const draft = await shownAs('deelfietsen bij stations', ', the open paper', ', cites ');
    await vscode.until('the draft marked', async () =>
      (await vscode.pageMarks('#panel g.item[aria-current=true]')).join() === draft);
    const cited = await shownAs('volle fietsenstallingen bij stations', ', cited by ');
    await vscode.picture('pictures-folder');
    await vscode.clickMark('#panel g.item', cited);
    await vscode.inFront(kCited);
    await shownAs('volle fietsenstallingen bij stations', ', the open paper', ', cited by ');
    await vscode.focusText();
    await vscode.openFile(kPaper);
    await vscode.clickMark('#tabs button', 'References');
    await shows('Antwoord 2, refers to Antwoord 5, 6');
  });

  await step('the picture follows what is typed', async () => {
    changeFolderSettings({});
    await vscode.focusText();
    await vscode.openFile(kDraft);
    await vscode.clickMark('#tabs button', 'Coverage map');
    await shows('Vraag 3, not answered: Welke gemeenten');
    await vscode.focusText();
    await vscode.goTo(place(kDraft, 'Vraag 4').line - 1);
    await vscode.type('\nAntwoord 3\nHaarlem en Leiden.\n');
    await shows('Vraag 3, answered (Antwoord 3)');
    await vscode.focusText();
    await vscode.revert();
    await shows('Vraag 3, not answered: Welke gemeenten');
  });

  for (const format of ['svg', 'png']) {
    await step(`the picture is saved as ${format.toUpperCase()}`, async () => {
      await vscode.clickMark('#actions button', `Save as ${format.toUpperCase()}`);
      await vscode.saveAs(new RegExp(`/conceptantwoord-deelfietsen-coverage-map\\.${format}$`));
      const wanted = format === 'svg' ? /<svg .*Welke gemeenten.*<\/svg>/s : /PNG\r\n.*IHDR/s;
      await vscode.until('the file', () => wanted.test(fileText(`conceptantwoord-deelfietsen-coverage-map.${format}`)));
      await vscode.runCommand('Notifications: Clear All Notifications');
    });
  }

  await step('figures stand on a time line, with what is said otherwise elsewhere, which a click leads to', async () => {
    await vscode.focusText();
    await vscode.openFile(kFigures);
    await vscode.clickMark('#tabs button', 'Time line');
    await shows('593 schepen, Delfzijl, gekeurd');
    await vscode.picture('pictures-time');
    const earlier = await shows('539 schepen, otherwise in de keuring van schepen');
    await vscode.clickMark('#panel g.item', earlier);
    await cursorAt(kEarlier, '539 schepen');
  });

  await step('the picture is there again after the window is loaded anew', async () => {
    await vscode.reload();
    await shows('539 schepen, gekeurd, Delfzijl');
    await vscode.until('its tab', async () => (await vscode.pageMarks('[role=tab][aria-selected=true]')).join() === 'Time line');
    await vscode.picture('pictures-again');
    await vscode.closeTab('Paper as picture');
    await vscode.press('Control+b');
  });
}

/** From 0 to 255, of a colour as the browser writes it. */
function brightness(colour) {
  const [red, green, blue] = colour.match(/\d+(\.\d+)?/g).map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

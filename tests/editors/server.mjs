// What a user sees of the server itself: it comes back, and what is wrong is explained.
import assert from 'node:assert/strict';
import { readlinkSync, renameSync } from 'node:fs';

const kPaper = 'aanhangsel-4321.pqa';

export async function endure({ vscode, step, place, outlineShows, serverProcesses }) {
  await step('a server that is killed comes back by itself', async () => {
    await vscode.openFile(kPaper);
    // A list that is on its way to the cursor would take the side bar back.
    await vscode.goTo(place(kPaper, 'Hoeveel veerdiensten').line);
    await vscode.focusView('Questions', 'Control+k', 'q');
    await vscode.until('Vraag 2 chosen', async () => (await vscode.selectedRow('Questions')).startsWith('Vraag 2,'));
    await vscode.showOutline();
    await outlineShows('Antwoord 5');
    const [before] = serverProcesses();
    process.kill(before, 'SIGKILL');
    await vscode.until('another server', async () => {
      const [now] = serverProcesses();
      return now !== undefined && now !== before;
    });
    await outlineShows('Antwoord 5');
    assert.deepEqual(await vscode.notifications(), []);
  });

  await step('the restart command starts another server', async () => {
    const [before] = serverProcesses();
    await vscode.runCommand('Vraagbaak: Restart server');
    await vscode.until('another server', async () => {
      const [now, ...more] = serverProcesses();
      return now !== undefined && now !== before && more.length === 0;
    });
    await outlineShows('Antwoord 5');
  });

  await step('a server that is not there is explained', async () => {
    const program = readlinkSync(`/proc/${serverProcesses()[0]}/exe`);
    renameSync(program, `${program}.gone`);
    await vscode.runCommand('Vraagbaak: Restart server');
    await vscode.until('the message', async () =>
      (await vscode.notifications()).some((text) => /holds no server for this machine/.test(text)));
    await vscode.picture('no-server');
    renameSync(`${program}.gone`, program);
  });
}

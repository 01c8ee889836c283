// The extension in a real VS Code, as a list of what a user does and sees. Run by run.sh:
//   node vscode.mjs --vsix FILE.vsix --workspace FOLDER --modules FOLDER --screenshots FOLDER
// The folder is copied and the profile is fresh each time. Ends with "N passed, N failed".
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openVSCode } from './driver.mjs';

const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    workspace: { type: 'string' },
    modules: { type: 'string' },
    screenshots: { type: 'string' },
  },
});

const here = path.dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'vraagbaak-editors-'));
const workspace = path.join(scratch, 'samples');
const profile = path.join(scratch, 'profile');

const kPaper = 'aanhangsel-4321.pqa';
const kList = 'lijst-van-vragen.pqa';
const kFlemish = 'schriftelijke-vraag.pqa';
const kPlainText = 'aanhangsel-4321.txt';

const kSettings = {
  'vraagbaak.locale': 'nl',
  'workbench.colorTheme': 'Default Light Modern',
  'outline.collapseItems': 'alwaysExpand',
  'workbench.editor.enablePreview': false,
  // Nothing but the extension moves on screen, and nothing is asked of another machine.
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

let passed = 0;
let failed = 0;
let vscode;

async function step(name, act) {
  const start = Date.now();
  try {
    await act();
    passed++;
    console.log(`ok    ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
    await vscode?.picture(`failed-${name.replace(/\W+/g, '-')}`);
    await vscode?.press('Escape');
  }
}

/** Line and column, from 1, of the last word of `text`, at its first place in a file. */
function place(file, text) {
  const lines = readFileSync(path.join(workspace, file), 'utf8').split('\n');
  const line = lines.findIndex((content) => content.includes(text));
  assert.ok(line >= 0, `${file} has no "${text}"`);
  return { line: line + 1, column: lines[line].indexOf(text) + text.lastIndexOf(' ') + 2 };
}

async function changeSettings(changes) {
  Object.assign(kSettings, changes);
  await vscode.changeSettings(JSON.stringify(kSettings, null, 2));
}

function codeServer(...args) {
  const environment = { ...process.env, EDITORS_CACHE: options.modules, EDITORS_PROFILE: profile };
  return execFileSync(path.join(here, 'code-server.sh'), args, {
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

/** Process numbers of the servers that run from this profile. */
function serverProcesses() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readlinkSync(`/proc/${name}/exe`).startsWith(`${profile}/extensions/`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function userStory() {
  const outlineNames = async () => (await vscode.outline()).map((row) => row.text);
  const outlineShows = (name) =>
    vscode.until(`"${name}" in the outline`, async () => (await outlineNames()).some((text) => text.includes(name)));

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
    const text = await vscode.hover(line, column);
    await vscode.picture('outline');
    await vscode.endHover();
    await vscode.press('Control+j');
    assert.match(text, /Wat zijn de oorzaken van de inperking/);
    assert.match(text, /drie oorzaken/);
  });

  await step('resting on a Kamerstuk shows its number and address', async () => {
    const { line, column } = place(kPaper, '(Kamerstuk 31 409, nr. 412');
    const text = await vscode.hover(line, column);
    await vscode.picture('hover');
    await vscode.endHover();
    assert.match(text, /31 ?409/);
    assert.match(text, /kst-31409-412|officielebekendmakingen/);
  });

  await step('F12 on a reference jumps to the answer, and back again', async () => {
    const from = place(kPaper, 'het antwoord op vraag 5');
    const answer = place(kPaper, 'Antwoord 5 en 6');
    const to = await vscode.goToDefinition(from.line, from.column);
    await vscode.picture('definition');
    assert.equal(to.line, answer.line);
    await vscode.press('Control+Alt+-');
    await vscode.until('the way back', async () => (await vscode.cursor()).line === from.line);
  });

  await step('the names follow the language that is set', async () => {
    await changeSettings({ 'vraagbaak.locale': 'en' });
    await outlineShows('Question 4');
    await vscode.picture('english');
    await changeSettings({ 'vraagbaak.locale': 'nl' });
    await outlineShows('Vraag 4');
  });

  await step('a finding that is switched off disappears', async () => {
    await changeSettings({ 'vraagbaak.diagnostics.severity': { 'reference-unresolved': 'off' } });
    await vscode.showProblems();
    await vscode.until('no problem', async () => (await vscode.problems()).length === 0);
    await changeSettings({ 'vraagbaak.diagnostics.severity': {} });
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

  await step('a text file that holds such a paper is recognised', async () => {
    await vscode.openFile(kPlainText);
    await vscode.until('the language', async () => (await vscode.languageMode()) === 'Parliamentary questions');
    await outlineShows('Antwoord 5');
  });

  await step('a server that is killed comes back by itself', async () => {
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

  await step('no request left this machine', async () => {
    assert.deepEqual([...vscode.foreign], []);
  });
}

try {
  cpSync(options.workspace, workspace, { recursive: true });
  cpSync(path.join(workspace, kPaper), path.join(workspace, kPlainText));
  codeServer('extension', options.vsix);
  mkdirSync(path.join(profile, 'user/User'), { recursive: true });
  writeFileSync(path.join(profile, 'user/User/settings.json'), JSON.stringify(kSettings));
  const url = codeServer('start', workspace);
  vscode = await openVSCode({ url, modules: options.modules, screenshots: options.screenshots });
  await userStory();
  await vscode.close();
  vscode = undefined;
  await step('no server is left when the editor is gone', async () => {
    codeServer('stop');
    for (let tries = 0; tries < 100 && serverProcesses().length > 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(serverProcesses(), []);
  });
} finally {
  await vscode?.close();
  codeServer('stop');
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

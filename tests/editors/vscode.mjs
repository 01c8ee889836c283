// The extension in a real VS Code, as a list of what a user does and sees. Run by run.sh:
//   node vscode.mjs --vsix FILE.vsix --workspace FOLDER --modules FOLDER --screenshots FOLDER --corpus FOLDER
//     [--story NAME | --half NUMBER] [--recording FILE]
// The folder is copied and the profile is fresh each time. `corpus` may be missing: papers that were published. What editor
// and server say is written to `recording`. Ends with "N passed, N failed".
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { convert, kConversionPapers } from './converting.mjs';
import { draft, kDraftingPapers } from './drafting.mjs';
import { openVSCode } from './driver.mjs';
import { speakDutch } from './dutch.mjs';
import { kFactPapers, weigh } from './facts.mjs';
import { kLargePapers, readLarge } from './large.mjs';
import { navigate } from './navigating.mjs';
import { picture } from './pictures.mjs';
import { publishedPapers, readPublished } from './published.mjs';
import { kReadingCopies, kReadingPapers, read } from './reading.mjs';
import { endure } from './server.mjs';
import { kViewPapers, view } from './views.mjs';

const { values: options } = parseArgs({
  options: {
    vsix: { type: 'string' },
    workspace: { type: 'string' },
    modules: { type: 'string' },
    screenshots: { type: 'string' },
    story: { type: 'string' },
    half: { type: 'string' },
    corpus: { type: 'string' },
    recording: { type: 'string' },
  },
});

const here = path.dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'vraagbaak-editors-'));
const workspace = path.join(scratch, 'samples');
const profile = path.join(scratch, 'profile');
const home = path.join(scratch, 'home');
const kExtension = 'vraagbaak.vraagbaak';

const kSettings = {
  'vraagbaak.locale': 'nl',
  'workbench.colorTheme': 'Default Light Modern',
  'outline.collapseItems': 'alwaysExpand',
  'workbench.editor.enablePreview': false,
  // A browser saves by itself; here the steps say when.
  'files.autoSave': 'off',
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

const kLinesOfReason = 8;

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
    console.log(`FAIL  ${name}: ${error.message.split('\n').slice(0, kLinesOfReason).join(' ')}`);
    await vscode?.picture(`failed-${name.replace(/\W+/g, '-')}`);
    // For whoever reads the output of a machine whose pictures are gone.
    console.log(`      on screen: ${JSON.stringify(await vscode?.onScreen())}`);
    await vscode?.recover();
  }
}

function filePath(file) {
  return path.join(workspace, file);
}

function fileText(file) {
  return readFileSync(filePath(file), 'utf8');
}

/** Line and column, from 1, of the last word of `text`, at its first place in a file. */
function place(file, text) {
  const lines = fileText(file).split('\n');
  const line = lines.findIndex((content) => content.includes(text));
  assert.ok(line >= 0, `${file} has no "${text}"`);
  return { line: line + 1, column: lines[line].indexOf(text) + text.lastIndexOf(' ') + 2 };
}

async function changeSettings(changes) {
  Object.assign(kSettings, changes);
  await vscode.changeSettings(JSON.stringify(kSettings, null, 2));
}

/** Settings of the opened folder, which VS Code takes over at once. */
function changeFolderSettings(settings) {
  mkdirSync(filePath('.vscode'), { recursive: true });
  writeFileSync(filePath('.vscode/settings.json'), JSON.stringify(settings));
}

function codeServer(...args) {
  // A home of its own, so that what is left there can be seen.
  const environment = { ...process.env, EDITORS_CACHE: options.modules, EDITORS_PROFILE: profile, HOME: home };
  delete environment.XDG_CACHE_HOME;
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

/** Puts in the place of the packed server a program that writes down what is said, and runs that server. */
function recordServer(recording) {
  const [folder] = readdirSync(path.join(profile, 'extensions')).filter((name) => name.startsWith(kExtension));
  const server = path.join(profile, 'extensions', folder, 'server/vraagbaak');
  renameSync(server, `${server}.packed`);
  const recorder = path.join(here, '../scripts/record_server.mjs');
  writeFileSync(server, `#!/bin/sh\nexec node "${recorder}" "${recording}" "${server}.packed" "$@"\n`, { mode: 0o755 });
}

/** What the extension has in the profile and in the user's home. VS Code's own logs name every extension that ever ran. */
function traces() {
  return [profile, home].filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.includes('vraagbaak') && !name.startsWith('user/logs/'))
      .map((name) => path.join(folder, name)));
}

async function uninstall({ vscode, step }) {
  await step('the extension is uninstalled', async () => {
    await vscode.openFile('aanhangsel-4321.pqa');
    const storage = path.join(profile, 'user/User/globalStorage', kExtension);
    await vscode.until('an index where VS Code keeps it', () => traces().some((file) => file.startsWith(storage) && file.endsWith('.db')));
    await vscode.uninstallExtension('Vraagbaak');
    // VS Code notes here whose files are to go.
    const noted = path.join(profile, 'extensions/.obsolete');
    await vscode.until('the note', () => existsSync(noted) && readFileSync(noted, 'utf8').includes(kExtension));
  });
}

async function leaveNothing() {
  await step('nothing of it is left when VS Code has started anew', async () => {
    vscode = await openVSCode({ url: codeServer('start', workspace), modules: options.modules, screenshots: options.screenshots });
    await vscode.until('no traces', () => traces().length === 0).catch(() => assert.deepEqual(traces().slice(0, kLinesOfReason), []));
  });
  await vscode.close();
  vscode = undefined;
  codeServer('stop');
}

/** Takes about as long as the other stories together. */
const kFirstHalf = ['read', 'navigate', 'draft', 'weigh', 'published', 'uninstall'];
const kStories = { read, navigate, draft, weigh, published: readPublished, uninstall, view, convert, picture, large: readLarge, endure };
/** Told by a VS Code that was started with Dutch as its language. */
const kDutchStories = { dutch: speakDutch };

function isWanted(story) {
  const half = kFirstHalf.includes(story) ? '1' : '2';
  return (options.story ?? story) === story && (options.half ?? half) === half;
}

/** Tells those of `stories` that are wanted, to a VS Code that speaks `language` and starts with `settings`. */
async function tellIn(language, stories, settings) {
  const wanted = Object.entries(stories).filter(([name]) => isWanted(name));
  if (wanted.length === 0) {
    return;
  }
  writeFileSync(path.join(profile, 'user/User/settings.json'), JSON.stringify(settings));
  const url = codeServer('start', workspace, language);
  vscode = await openVSCode({ url, modules: options.modules, screenshots: options.screenshots });
  const user = userOf(vscode);
  for (const [, tell] of wanted) {
    await tell(user);
  }
  await step(`no request left this machine (${language})`, async () => assert.deepEqual([...vscode.foreign], []));
  await vscode.close();
  vscode = undefined;
  await step(`no server is left when the editor is gone (${language})`, async () => {
    codeServer('stop');
    for (let tries = 0; tries < 100 && serverProcesses().length > 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(serverProcesses(), []);
  });
}

/** What a story has at hand. */
function userOf(vscode) {
  const outlineNames = async () => (await vscode.outline()).map((row) => row.text);
  const outlineShows = (name) =>
    vscode.until(`"${name}" in the outline`, async () => (await outlineNames()).some((text) => text.includes(name)));
  return {
    vscode, step, place, filePath, fileText, changeSettings, changeFolderSettings, outlineNames, outlineShows, serverProcesses,
    published: publishedPapers(options.corpus),
  };
}

try {
  cpSync(options.workspace, workspace, { recursive: true });
  for (const [copy, paper] of Object.entries(kReadingCopies)) {
    cpSync(filePath(paper), filePath(copy));
  }
  const papers = { ...kReadingPapers, ...kDraftingPapers, ...kFactPapers, ...kViewPapers, ...kConversionPapers };
  // The folder of the other half stays small.
  Object.assign(papers, isWanted('large') ? kLargePapers : {});
  for (const [file, content] of Object.entries(papers)) {
    writeFileSync(filePath(file), content);
  }
  mkdirSync(home);
  codeServer('extension', options.vsix);
  if (options.recording !== undefined) {
    recordServer(options.recording);
  }
  mkdirSync(path.join(profile, 'user/User'), { recursive: true });
  await tellIn('en', kStories, kSettings);
  await tellIn('nl', kDutchStories, { ...kSettings, 'vraagbaak.locale': 'auto' });
  if (isWanted('uninstall')) {
    await leaveNothing();
  }
} finally {
  await vscode?.close();
  codeServer('stop');
  codeServer('sweep');
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// The extension in a real VS Code, as a list of what a user does and sees. Run by run.sh:
//   node vscode.mjs --vsix FILE.vsix --workspace FOLDER --modules FOLDER --screenshots FOLDER [--story NAME | --half NUMBER]
// The folder is copied and the profile is fresh each time. Ends with "N passed, N failed".
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync,
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
import { navigate } from './navigating.mjs';
import { picture } from './pictures.mjs';
import { kReadingCopies, read } from './reading.mjs';
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
  },
});

const here = path.dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'vraagbaak-editors-'));
const workspace = path.join(scratch, 'samples');
const profile = path.join(scratch, 'profile');

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
    console.log(`FAIL  ${name}: ${error.message.split('\n')[0]}`);
    await vscode?.picture(`failed-${name.replace(/\W+/g, '-')}`);
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

/** Takes about as long as the other stories together. */
const kFirstHalf = ['read', 'navigate', 'draft', 'weigh'];
const kStories = { read, navigate, draft, weigh, view, convert, picture, endure };
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
  };
}

try {
  cpSync(options.workspace, workspace, { recursive: true });
  for (const [copy, paper] of Object.entries(kReadingCopies)) {
    cpSync(filePath(paper), filePath(copy));
  }
  const papers = { ...kDraftingPapers, ...kFactPapers, ...kViewPapers, ...kConversionPapers };
  for (const [file, content] of Object.entries(papers)) {
    writeFileSync(filePath(file), content);
  }
  codeServer('extension', options.vsix);
  mkdirSync(path.join(profile, 'user/User'), { recursive: true });
  await tellIn('en', kStories, kSettings);
  await tellIn('nl', kDutchStories, { ...kSettings, 'vraagbaak.locale': 'auto' });
} finally {
  await vscode?.close();
  codeServer('stop');
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

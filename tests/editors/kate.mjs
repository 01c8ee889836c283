// The server in Kate, on a screen that nobody sees: the configuration of the documentation starts the server, Kate
// asks what it shows, and a person at the keyboard goes to a definition and types. Run by run.sh, with `vraagbaak` on
// the PATH, recorded:
//   node kate.mjs --papers FOLDER --expectations FILE --configuration FOLDER --recording FILE --screenshots FOLDER
// What Kate shows is known from its window's title, from the file it saves, and from what it asked and was told. Ends
// with "N passed, N failed".
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string' },
    expectations: { type: 'string' },
    configuration: { type: 'string' },
    recording: { type: 'string' },
    screenshots: { type: 'string' },
  },
});
const kPatience = 60_000; // milliseconds until something is held not to happen
const kKeys = { lspclient_find_definition: 'F12' }; // as a user would set them; the plug-in has none of its own
const kTry = 4_000; // milliseconds until a key press is held to be lost, and repeated
const { steps } = JSON.parse(readFileSync(options.expectations, 'utf8'));
const home = mkdtempSync(path.join(tmpdir(), 'vraagbaak-kate-'));
const started = [];
let environment;
let passed = 0;
let failed = 0;

const pause = () => new Promise((done) => setTimeout(done, 100));

async function until(what, look, patience = kPatience) {
  for (const end = Date.now() + patience; ;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`not seen: ${what}`);
    await pause();
  }
}

function start(program, args, more = {}) {
  const child = spawn(program, args, { env: environment, ...more });
  started.push(child);
  child.on('error', (error) => { child.trouble = error; });
  return child;
}

async function step(name, act) {
  try {
    await act();
    passed++;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
    picture(`failed-${name.replace(/\W+/g, '-')}`);
  }
}

function picture(name) {
  if (!options.screenshots) return;
  mkdirSync(options.screenshots, { recursive: true });
  execFileSync('import', ['-window', 'root', path.join(options.screenshots, `${name}.png`)], { env: environment });
}

// --- what was said

function messages() {
  if (!existsSync(options.recording)) return [];
  const lines = readFileSync(options.recording, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line)).filter((entry) => entry.msg);
}

/** Requests of the editor under `method` that were answered, with the answers. */
function exchanges(method) {
  const all = messages();
  const asked = all.filter(({ dir, msg }) => dir === 'c2s' && msg.method === method);
  return asked.flatMap(({ msg }) => {
    const reply = all.find((entry) => entry.dir === 's2c' && entry.msg.id === msg.id && !entry.msg.method);
    return reply ? [{ params: msg.params, result: reply.msg.result }] : [];
  });
}

function published(paper) {
  const all = messages().filter(({ msg }) => msg.method === 'textDocument/publishDiagnostics');
  return all.map(({ msg }) => msg.params).filter(({ uri }) => uri.endsWith(`/${paper}`)).at(-1)?.diagnostics;
}

/** Process numbers of the servers of this desk, which has an index of its own. */
function servers() {
  const ours = `VRAAGBAAK_CACHE=${process.env.VRAAGBAAK_CACHE}`;
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && path.basename(readlinkSync(`/proc/${name}/exe`)) === 'vraagbaak' &&
        readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(ours);
    } catch {
      return false; // It ended while we looked.
    }
  });
}

// --- what a person sees and does

function xdotool(...args) {
  try {
    return execFileSync('xdotool', args, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return ''; // No such window, yet.
  }
}

const windowOf = (paper) => xdotool('search', '--onlyvisible', '--name', paper.replaceAll('.', '\\.')).split('\n')[0];
const shows = (paper) => until(`${paper} in the title`, () => windowOf(paper));

/**
 * Repeats `act` until `look` sees what it is for: a press of keys is lost while a window is being set up. Between two
 * tries it takes away what came up instead, unless it is a question that `asks` for an answer: leaving it means no.
 */
async function press(what, act, look, { asks = false } = {}) {
  const end = Date.now() + kPatience;
  for (;;) {
    await act();
    try {
      return await until(what, look, kTry);
    } catch (error) {
      if (Date.now() > end) throw error;
      if (!asks) xdotool('key', 'Escape');
    }
  }
}

/** Line and column, from 1, of the last word of `text` in a paper. */
function place(paper, text) {
  const lines = readFileSync(path.join(options.papers, paper), 'utf8').split('\n');
  const line = lines.findIndex((content) => content.includes(text));
  assert.ok(line >= 0, `${paper} has no "${text}"`);
  return { line: line + 1, column: lines[line].indexOf(text) + text.lastIndexOf(' ') + 2, text: lines[line] };
}

/** Starts Kate with a paper, or shows the paper in the Kate that runs. */
function openPaper(paper, text, ...more) {
  const { line, column } = place(paper, text);
  start('kate', [...more, '--line', line, '--column', column, path.join(options.papers, paper)].map(String),
    { stdio: 'ignore' });
}

const named = (symbols) => (symbols ?? []).flatMap((symbol) => [symbol.name, ...named(symbol.children)]);

// --- a desk to work at

function configure() {
  const folder = (...parts) => {
    const made = path.join(home, ...parts);
    mkdirSync(made, { recursive: true, mode: 0o700 });
    return made;
  };
  const from = (name) => path.join(options.configuration, name);
  copyFileSync(from('pqa.xml'), path.join(folder('share/org.kde.syntax-highlighting/syntax'), 'pqa.xml'));
  copyFileSync(from('settings.json'), path.join(folder('config/kate/lspclient'), 'settings.json'));
  writeFileSync(path.join(home, 'config/katerc'), [
    '[General]', 'Show welcome view for new window=false', '', '[Kate Plugins]', 'lspclientplugin=true', '',
  ].join('\n'));
  const keys = Object.entries(kKeys).map(([action, key]) => `<Action name="${action}" shortcut="${key}"/>`);
  // A version older than the plug-in's: Kate takes the keys over, and no menus.
  writeFileSync(path.join(folder('share/kxmlgui5/lspclient'), 'ui.rc'),
    `<gui name="lspclient" version="0"><ActionProperties scheme="Default">${keys.join('')}</ActionProperties></gui>\n`);
  environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'share'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_RUNTIME_DIR: folder('run'),
    QT_QPA_PLATFORM: 'xcb',
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANG: 'C.UTF-8',
  };
}

/** The first line that a program prints. */
function firstLine(stream) {
  return new Promise((done, fail) => {
    let text = '';
    stream.on('data', (data) => {
      text += data;
      if (text.includes('\n')) done(text.slice(0, text.indexOf('\n')));
    });
    stream.on('end', () => fail(new Error('it ended')));
  });
}

async function openDesk() {
  configure();
  // The X server chooses a free number and says which.
  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1200x800x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] });
  environment.DISPLAY = `:${await firstLine(screen.stdout)}`;
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { stdio: ['ignore', 'pipe', 'ignore'] });
  environment.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdout);
}

async function userStory() {
  const first = steps[0];
  const outline = steps.find(({ kind }) => kind === 'outline');
  const elsewhere = steps.find(({ kind, opens }) => kind === 'definition' && opens);
  openPaper(first.paper, first.problems[0].at, '--startanon');

  await step('the server starts with a paper, once Kate was told that it may', async () => {
    await shows(first.paper);
    const question = await until('the question', () => windowOf('LSP server start requested'));
    await press('the answer', () => xdotool('key', '--window', question, 'Return'), () => !windowOf('LSP server start'),
      { asks: true });
    await until('the paper at the server', () => messages().some(({ msg }) => msg.method === 'textDocument/didOpen'));
  });
  await step(first.name, async () => {
    const found = await until('problems', () => published(first.paper));
    assert.deepEqual(found.map(({ range }) => range.start.line + 1), first.problems.map(({ at }) => place(first.paper, at).line));
    for (const [i, { message }] of first.problems.entries()) assert.ok(found[i].message.includes(message), found[i].message);
  });
  await step(outline.name, async () => {
    const [{ result }] = await until('an outline', () => {
      const asked = exchanges('textDocument/documentSymbol');
      return asked.length > 0 && asked;
    });
    for (const name of outline.names) assert.ok(named(result).includes(name), `no ${name}`);
  });
  await step(elsewhere.name, async () => {
    openPaper(elsewhere.paper, elsewhere.at);
    const window = await shows(elsewhere.paper);
    xdotool('windowfocus', '--sync', window);
    await press(`${elsewhere.opens} in the title`, () => xdotool('key', kKeys.lspclient_find_definition), () => windowOf(elsewhere.opens));
  });
  await step('what is typed comes to the server and is saved', async () => {
    const window = windowOf(elsewhere.opens);
    const file = path.join(options.papers, elsewhere.opens);
    xdotool('windowfocus', '--sync', window);
    xdotool('key', 'ctrl+End');
    xdotool('type', '--delay', '20', 'Zie vraag 9.');
    await until('a problem', () => published(elsewhere.opens)?.some(({ message }) => message.includes('vraag 9')));
    await press('the saved text', () => xdotool('key', 'ctrl+s'), () => readFileSync(file, 'utf8').includes('Zie vraag 9.'));
  });
  await step('the server goes with the editor', async () => {
    picture('kate');
    assert.equal(servers().length, 1);
    const quit = () => {
      xdotool('windowfocus', '--sync', windowOf(elsewhere.opens));
      xdotool('key', 'ctrl+q');
    };
    await press('the end of the server', quit, () => servers().length === 0);
  });
}

try {
  await openDesk();
  await userStory();
} finally {
  for (const child of started.reverse()) child.kill();
  await Promise.all(started.map((child) => child.exitCode ?? child.signalCode ?? new Promise((end) => child.on('exit', end))));
  rmSync(home, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

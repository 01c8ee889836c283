// Packs the extension with a server inside. Run as
//   npm run package -- --server PATH [--out FILE.vsix]
// The server is copied and stripped. It must be a program for 64-bit x86 Linux that needs no library beyond those of
// every Linux desktop, and answers `--version`.
import { execFileSync } from 'node:child_process';
import {
  chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync, unlinkSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const kTarget = 'linux-x64';
const kMaxServerBytes = 8 * 1024 * 1024;
/** The oldest glibc that VS Code itself runs on (its "requirements" page): no server may ask for a later one. */
const kOldestGlibc = '2.28';
const kLibraries = /^(?:lib(?:c|m|pthread|dl|rt|gcc_s|stdc\+\+)|ld-linux-x86-64)\.so\.\d+$/;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
// npm runs scripts in the folder of package.json; paths are meant from where the user stands.
const from = process.env.INIT_CWD ?? process.cwd();

const { values } = parseArgs({ options: { server: { type: 'string' }, out: { type: 'string' } } });
if (values.server === undefined) {
  fail('usage: npm run package -- --server PATH [--out FILE.vsix]');
}
const out = path.resolve(from, values.out ?? path.join(root, `vraagbaak-${kTarget}.vsix`));

packServer(path.resolve(from, values.server));
packLicence();
packSamples();
const tool = (name, ...args) => execFileSync(path.join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: 'inherit' });
for (const script of ['check', 'build']) {
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' });
}
tool('vsce', 'package', '--target', kTarget, '--no-dependencies', '--allow-missing-repository',
  '--no-rewrite-relative-links', '--out', out);

function packServer(source) {
  const target = path.join(root, 'server/vraagbaak');
  mkdirSync(path.dirname(target), { recursive: true });
  if (existsSync(target)) {
    unlinkSync(target);
  }
  copyFileSync(source, target);
  chmodSync(target, 0o755);
  if (!isLinuxX64(target)) {
    fail(`${source} is not a program for ${kTarget}`);
  }
  execFileSync('strip', ['--strip-all', target]);
  const foreign = libraries(target).filter((name) => !kLibraries.test(name));
  if (foreign.length > 0) {
    fail(`${source} needs ${foreign.join(', ')}, which users may not have; link it statically`);
  }
  const glibc = neededGlibc(target);
  if (glibc !== undefined && compareVersions(glibc, kOldestGlibc) > 0) {
    fail(`${source} needs glibc ${glibc}; the extension is for ${kOldestGlibc} and later`);
  }
  const size = statSync(target).size;
  if (size > kMaxServerBytes) {
    fail(`the stripped server has ${size} bytes, more than ${kMaxServerBytes}`);
  }
  const runsOn = glibc === undefined ? 'runs without the glibc of the machine' : `runs on glibc ${glibc} and later`;
  console.log(`${execFileSync(target, ['--version'], { encoding: 'utf8' }).trim()}, ${(size / 1024).toFixed(0)} KB, ${runsOn}`);
}

/** Reads the ELF header: 64 bits (class 2), little-endian (data 1), machine 0x3e. */
function isLinuxX64(file) {
  const header = Buffer.alloc(20);
  readSync(openSync(file, 'r'), header, 0, header.length, 0);
  return header.toString('latin1', 0, 4) === '\x7fELF' && header[4] === 2 && header[5] === 1 &&
    header.readUInt16LE(18) === 0x3e;
}

/** The shared libraries a program asks for; none when it is linked statically. */
function libraries(file) {
  const dynamic = execFileSync('readelf', ['--dynamic', '--wide', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return [...dynamic.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map((match) => match[1]);
}

/** The oldest glibc a program runs on: the latest version of a symbol that it asks for. Undefined when it asks for none. */
function neededGlibc(file) {
  const versions = execFileSync('readelf', ['--version-info', '--wide', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return [...versions.matchAll(/\bGLIBC_(\d+(?:\.\d+)*)/g)].map((match) => match[1]).sort(compareVersions).at(-1);
}

/** Below, at or above 0, as with numbers: 2.4 comes before 2.28. */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const different = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return different < 0 ? left.length - right.length : left[different] - (right[different] ?? 0);
}

/** The licence of the whole project, next to the manifest where packages carry it. */
function packLicence() {
  const licence = path.join(root, '../LICENSE');
  if (existsSync(licence)) {
    copyFileSync(licence, path.join(root, 'LICENSE'));
  }
}

/** The sample papers of the project, from which the extension makes a folder for the user. */
function packSamples() {
  const target = path.join(root, 'samples');
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(root, '../tests/samples'), target, { recursive: true });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

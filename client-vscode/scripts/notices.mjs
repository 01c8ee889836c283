// Keeps THIRD-PARTY-NOTICES.md in step with what is packed. Run after a build, which leaves lists of what it bundled:
//   node scripts/notices.mjs          fails when the notices of the bundled packages are not those of today
//   node scripts/notices.mjs --write  writes them; what stands above, on the server, is kept by hand
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** From here to the end the file is written by this script. */
const kHeading = '## In the extension';
const kBundles = ['extension', 'pictures'];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const file = path.join(root, 'THIRD-PARTY-NOTICES.md');

const text = readFileSync(file, 'utf8');
const kept = text.slice(0, text.indexOf(`${kHeading}\n`));
const whole = `${kept}${kHeading}\n\n${bundledPackages().map(notice).join('\n')}`;
if (process.argv.includes('--write')) {
  writeFileSync(file, whole);
} else if (text !== whole) {
  console.error('THIRD-PARTY-NOTICES.md does not tell of the packages that are bundled: npm run notices');
  process.exit(1);
}

/** Folders of the packages of which something is in a bundle, by name. */
function bundledPackages() {
  const inputs = kBundles.flatMap((bundle) => {
    const { outputs } = JSON.parse(readFileSync(path.join(root, `dist/${bundle}.meta.json`), 'utf8'));
    return Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  });
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter((folder) => folder !== undefined);
  return [...new Set(folders)].sort((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1));
}

/** What a package asks to be passed on with it: its licence, and the notices of what it holds of others. */
function notice(folder) {
  const { name, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const files = readdirSync(path.join(root, folder)).filter((entry) => /^(licen[cs]e|copying|notice|thirdpartynotices)/i.test(entry));
  if (!files.some((entry) => /^(licen[cs]e|copying)/i.test(entry))) {
    console.error(`${folder} has no licence of its own: it cannot be bundled before its text is found`);
    process.exit(1);
  }
  const quoted = files.sort().map((entry) => {
    const lines = readFileSync(path.join(root, folder, entry), 'utf8').trim().split(/\r?\n/);
    return `\`\`\`text\n${lines.map((line) => line.trimEnd()).join('\n')}\n\`\`\`\n`;
  });
  return `### ${name}\n\nLicence: ${license}.\n\n${quoted.join('\n')}`;
}

// Makes a large folder out of some texts: copies with other case numbers, paper numbers and file names, so that a copy
// is a paper of its own which the others cite. For measuring the index (server/docs/performance.md).
//   node make_folder.mjs TEXTS OUT COUNT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, out, count] = process.argv.slice(2);
const kPerFolder = 100;
const names = readdirSync(source, { recursive: true })
  .filter((name) => /\.(txt|md|pqa)$/.test(name))
  .sort();
const texts = names.map((name) => readFileSync(join(source, name), 'utf8'));

/** The same text as paper number `copy`; the first copy is the text itself. */
function varied(text, copy) {
  const shifted = (digits, span) => String((Number(digits) + copy) % span).padStart(digits.length, '0');
  return text
    .replace(/(20\d\d[ZD])(\d{5})/g, (_, year, digits) => year + shifted(digits, 100000))
    .replace(/(nr\. )(\d{2,4})\b/g, (_, label, digits) => label + shifted(digits, 10 ** digits.length))
    .replace(/^(AH )(\d+)/gm, (_, label, digits) => label + shifted(digits, 10000));
}

for (let index = 0; index < Number(count); ++index) {
  const which = index % names.length;
  const copy = Math.floor(index / names.length);
  const folder = join(out, String(Math.floor(index / kPerFolder)).padStart(4, '0'));
  mkdirSync(folder, { recursive: true });
  const base = names[which].replace(/^.*[\\/]/, '');
  const name = base.replace(/-(\d+)((?:-docx)?\.\w+)$/, (_, digits, rest) => `-${Number(digits) + copy}${rest}`);
  writeFileSync(join(folder, `${index}_${name}`), varied(texts[which], copy));
}

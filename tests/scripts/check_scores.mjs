// Holds the server to its figures on annotated real texts, and checks that it reads the others without trouble.
//   node check_scores.mjs CORPUS SERVER
// CORPUS holds score.mjs, annotated/ and plain/. Prints each figure with its bound and closes with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [corpus, server] = process.argv.slice(2);
let passed = 0, failed = 0;
function claim(what, holds) {
  holds ? passed++ : failed++;
  console.log(`${holds ? 'ok    ' : 'NOT OK'} ${what}`);
}

const scoring = spawnSync('node', [join(corpus, 'score.mjs'), '--server', `${server} lsp`, '--verbose'], {
  encoding: 'utf8', maxBuffer: 1 << 28, timeout: 100_000,
});
console.log(scoring.stdout);
const figures = JSON.parse(scoring.stdout.trim().split('\n').at(-1) || '{}');
const atLeast = {
  structure_exact: 24, questions_f1: 0.995, answers_f1: 0.985, internal_recall: 0.95, external_recall: 0.95,
  external_precision: 0.98, defects_recall: 0.7,
};
for (const [name, bound] of Object.entries(atLeast)) {
  claim(`${name} ${figures[name]} (at least ${bound})`, Number(figures[name]) >= bound);
}
claim(`false alarms per document ${figures.false_alarms_per_document} (at most 0.2)`,
  Number(figures.false_alarms_per_document) <= 0.2);

const plain = join(corpus, 'plain');
const withoutQuestions = /^00[12]_/; // a brochure and a news item
for (const name of readdirSync(plain).filter((file) => file.endsWith('.txt')).sort()) {
  const outline = spawnSync(server, ['outline', '--json', join(plain, name)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (outline.status !== 0) {
    claim(`plain/${name}: status ${outline.status ?? outline.signal} ${outline.stderr}`, false);
    continue;
  }
  const { questions } = JSON.parse(outline.stdout);
  if (withoutQuestions.test(name)) claim(`plain/${name}: ${questions.length} questions (none)`, questions.length === 0);
  else passed++;
}
const check = spawnSync(server, ['check', '--format', 'json', plain], { encoding: 'utf8', maxBuffer: 1 << 28 });
claim(`check over plain/: status ${check.status ?? check.signal} (0 or 1)`, check.status === 0 || check.status === 1);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

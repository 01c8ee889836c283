// Judges recordings of sessions (record_server.mjs, record_session.mjs): each side sends only what the other announced
// it can take, and every request has one reply.
//   node check_recording.mjs RECORDING.jsonl…     ends with "N passed, N failed", counted in messages
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { judge } from './capabilities.mjs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const { wrong, count } = judge(readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)));
  for (const { line, what } of wrong) console.log(`FAIL  ${path.basename(file)}:${line}: ${what}`);
  const bad = new Set(wrong.map(({ line }) => line)).size;
  passed += count - Math.min(bad, count);
  failed += bad;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

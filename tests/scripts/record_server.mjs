// Stands between an editor and the server, changes nothing, and writes down what both say, one message a line:
// {dir: "c2s" | "s2c", t, msg}, or {…, bad} for bytes that are no message; "start" and "exit" frame each session.
//   node record_server.mjs RECORDING.jsonl SERVER [ARGUMENT…]
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

import { MessageReader } from './messages.mjs';

const [recording, server, ...args] = process.argv.slice(2);
// Written at once and in order: an editor may kill this process at any time.
const record = (entry) => appendFileSync(recording, `${JSON.stringify({ t: Date.now(), ...entry })}\n`);
// What an editor says to a server that it told to go is said to nobody.
let gone = false;
const take = (dir) => (msg) => {
  if (dir === 'c2s' && gone) return;
  gone ||= dir === 'c2s' && msg.method === 'exit';
  record({ dir, msg });
};
const reader = (dir) => new MessageReader(take(dir), (bad) => record({ dir, bad }));

const child = spawn(server, args, { stdio: ['pipe', 'pipe', 'inherit'] });
record({ dir: 'start' });
const asked = reader('c2s');
process.stdin.on('data', (data) => {
  asked.push(data);
  child.stdin.write(data);
});
process.stdin.on('end', () => child.stdin.end());
child.stdin.on('error', () => {}); // The server is gone; its end is recorded below.
const said = reader('s2c');
child.stdout.on('data', (data) => {
  said.push(data);
  process.stdout.write(data);
});
process.stdout.on('error', () => child.kill());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (code, sig) => {
  // A server that nobody told to go has to end with 1 (LSP 3.17, exit); only another end is worth writing down.
  if (gone || code !== 1) record({ dir: 'exit', code, sig });
  process.exit(code ?? 1);
});

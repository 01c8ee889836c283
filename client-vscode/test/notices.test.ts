// Whoever wrote something that is packed is named with their licence. (The bundled packages are checked by the build.)
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** The libraries of the server by how their headers begin; the text of the grammar is the project's own. */
const kLibraries: readonly (readonly [header: string, library: string])[] = [
  ['boost/', 'Boost'],
  ['CLI/', 'CLI11'],
  ['libstemmer.h', 'libstemmer (Snowball)'],
  ['nlohmann/', 'JSON for Modern C++'],
  ['sqlite3.h', 'SQLite'],
  ['toml++/', 'toml++'],
  ['tree_sitter/', 'tree-sitter'],
  ['utf8proc.h', 'utf8proc'],
  ['tree-sitter-pqa.h', ''],
];
/** Of the system itself. */
const kSystem = /^(?:dirent|fcntl|poll|sched|signal|unistd)\.h$|^sys\//;

describe('notices', () => {
  const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');

  it('name every library that the server includes', () => {
    const files = readdirSync('../server/src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:h|cpp)$/.test(file));
    const included = files
      .flatMap((file) => [...readFileSync(`../server/src/${file}`, 'utf8').matchAll(/^#include <([^>]*(?:\/|\.h)[^>]*)>/gm)])
      .map(([, header = '']) => header)
      .filter((header) => !kSystem.test(header));
    assert.ok(included.length > 0);
    for (const header of new Set(included)) {
      const library = kLibraries.find(([start]) => header.startsWith(start))?.[1];
      assert.ok(library !== undefined, `<${header}> is of a library that is not known here`);
      assert.ok(library === '' || notices.includes(`\n### ${library}\n`), `no notice of ${library}`);
    }
  });

  it('lead to licences that are packed along', () => {
    const packed = readFileSync('.vscodeignore', 'utf8');
    const linked = [...notices.matchAll(/\]\(([^):#]+)\)/g)].map(([, file = '']) => file);
    assert.ok(linked.length > 0);
    for (const file of linked) {
      assert.ok(readFileSync(file, 'utf8').length > 0);
      assert.ok(packed.includes(`!${file.replace(/[^/]+\.txt$/, '*.txt')}\n`), `${file} is not packed`);
    }
    assert.ok(packed.includes('!THIRD-PARTY-NOTICES.md\n'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findServer, serverEnvironment, type Machine } from '../src/server_path';

function machine(...programs: string[]): Machine {
  return { home: '/home/clerk', platform: 'linux', isExecutable: (file) => programs.includes(file) };
}

describe('findServer', () => {
  it('takes the server that comes with the extension', () => {
    assert.deepEqual(findServer('', '/ext', machine('/ext/server/vraagbaak')), {
      kind: 'found',
      path: '/ext/server/vraagbaak',
    });
  });

  it('prefers the setting', () => {
    assert.deepEqual(findServer('/opt/vraagbaak', '/ext', machine('/ext/server/vraagbaak', '/opt/vraagbaak')), {
      kind: 'found',
      path: '/opt/vraagbaak',
    });
  });

  it('reads ~ as the home folder', () => {
    assert.deepEqual(findServer('~/bin/vraagbaak', '/ext', machine('/home/clerk/bin/vraagbaak')), {
      kind: 'found',
      path: '/home/clerk/bin/vraagbaak',
    });
  });

  it('says so when the setting is wrong, rather than running another server', () => {
    assert.deepEqual(findServer('/opt/gone', '/ext', machine('/ext/server/vraagbaak')), {
      kind: 'setting-wrong',
      path: '/opt/gone',
    });
  });

  it('refuses a relative path, which would depend on the opened folder', () => {
    assert.deepEqual(findServer('bin/vraagbaak', '/ext', machine('bin/vraagbaak')), {
      kind: 'setting-wrong',
      path: 'bin/vraagbaak',
    });
  });

  it('says so when the package holds no server', () => {
    assert.deepEqual(findServer('', '/ext', machine()), { kind: 'not-bundled' });
  });

  it('knows the name of a program on Windows', () => {
    const windows = { ...machine('/ext/server/vraagbaak.exe'), platform: 'win32' as const };
    assert.equal(findServer('', '/ext', windows).kind, 'found');
  });
});

describe('serverEnvironment', () => {
  it('has the index kept where VS Code removes it along with the extension', () => {
    assert.deepEqual(serverEnvironment({ LANG: 'nl_NL.UTF-8' }, '/storage/vraagbaak'), {
      LANG: 'nl_NL.UTF-8',
      VRAAGBAAK_CACHE: '/storage/vraagbaak/index',
    });
  });

  it('leaves a folder of the user’s choice alone', () => {
    assert.deepEqual(serverEnvironment({ VRAAGBAAK_CACHE: '/shared' }, '/storage'), { VRAAGBAAK_CACHE: '/shared' });
  });
});

// Where the server is: the setting, else the one packed with the extension. Never a program from the opened folder. And where
// it keeps what it knows.
import * as path from 'node:path';

/** What this file asks of the machine. */
export interface Machine {
  home: string;
  platform: NodeJS.Platform;
  /** True for a file that may be run. */
  isExecutable(file: string): boolean;
}

export type ServerPath =
  | { kind: 'found'; path: string }
  /** The setting names something that cannot be run. */
  | { kind: 'setting-wrong'; path: string }
  /** There is no setting, and this package holds no server for this machine. */
  | { kind: 'not-bundled' };

/** Finds the server. `setting` is the value of `vraagbaak.server.path`, `extensionFolder` where the extension lives. */
export function findServer(setting: string, extensionFolder: string, machine: Machine): ServerPath {
  if (setting !== '') {
    const file = expandHome(setting, machine.home);
    return path.isAbsolute(file) && machine.isExecutable(file)
      ? { kind: 'found', path: file }
      : { kind: 'setting-wrong', path: setting };
  }
  const bundled = path.join(extensionFolder, 'server', machine.platform === 'win32' ? 'vraagbaak.exe' : 'vraagbaak');
  return machine.isExecutable(bundled) ? { kind: 'found', path: bundled } : { kind: 'not-bundled' };
}

/**
 * The environment of the server. It keeps its index in a folder that VS Code removes together with the extension, unless
 * the user's own `environment` names another one.
 */
export function serverEnvironment(environment: NodeJS.ProcessEnv, storageFolder: string): NodeJS.ProcessEnv {
  return { ...environment, VRAAGBAAK_CACHE: environment['VRAAGBAAK_CACHE'] || path.join(storageFolder, 'index') };
}

function expandHome(file: string, home: string): string {
  return file === '~' || file.startsWith('~/') ? path.join(home, file.slice(1)) : file;
}

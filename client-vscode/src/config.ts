// The settings of the extension as plain values. Free of the editor's API, so that it can be tested without one.

/** What this file needs of `vscode.WorkspaceConfiguration`. */
export interface SettingsReader {
  get<T>(key: string): T | undefined;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Which findings in texts that are not open are shown. */
export type ClosedFiles = 'off' | 'references' | 'all';

/** What the server is told: as `initializationOptions`, and as the section `vraagbaak` when it asks. */
export interface ServerSettings {
  locale: 'nl' | 'en';
  diagnostics: { severity: Record<string, Severity>; closedFiles: ClosedFiles };
  maxDiagnostics: number;
  inlayHints: { questions: boolean; titles: boolean; dates: boolean; shares: boolean };
  codeLens: boolean;
  index: { enabled: boolean; include: string[]; exclude: string[]; maxFileSize: number };
  format: FormatSettings;
}

/** What formatting changes besides blank lines and the marks behind numbers. */
export interface FormatSettings {
  wrap: 'keep' | 'paragraph' | 'width';
  width: number;
  nonBreakingSpaces: boolean;
  quotes: 'keep' | 'form';
}

/** How the server is started. */
export interface LaunchSettings {
  path: string;
  arguments: string[];
}

export const kSection = 'vraagbaak';
export const kLanguage = 'pqa';

const kSeverities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const kDefaultMaxDiagnostics = 1000;
const kDefaultInclude = ['*.pqa', '*.txt', '*.md', '*.feiten.toml'];
const kDefaultMaxFileSize = 20;
const kDefaultWidth = 80;

/**
 * Reads the settings for the server. `editorLanguage` is the display language of the editor (`vscode.env.language`),
 * which `auto` follows. Values of the wrong type, which the editor lets through, are left out.
 */
export function serverSettings(settings: SettingsReader, editorLanguage: string): ServerSettings {
  const maximum = settings.get<unknown>('maxDiagnostics');
  const megabytes = settings.get<unknown>('index.maxFileSize');
  return {
    locale: locale(settings.get<unknown>('locale'), editorLanguage),
    diagnostics: {
      severity: severities(settings.get<unknown>('diagnostics.severity')),
      closedFiles: closedFiles(settings.get<unknown>('diagnostics.closedFiles')),
    },
    maxDiagnostics: typeof maximum === 'number' && maximum >= 0 ? Math.floor(maximum) : kDefaultMaxDiagnostics,
    inlayHints: {
      questions: unlessOff(settings.get<unknown>('inlayHints.questions')),
      titles: unlessOff(settings.get<unknown>('inlayHints.titles')),
      dates: onlyOn(settings.get<unknown>('inlayHints.dates')),
      shares: onlyOn(settings.get<unknown>('inlayHints.shares')),
    },
    codeLens: unlessOff(settings.get<unknown>('codeLens')),
    index: {
      enabled: unlessOff(settings.get<unknown>('index.enabled')),
      include: strings(settings.get<unknown>('index.include'), kDefaultInclude),
      exclude: strings(settings.get<unknown>('index.exclude'), []),
      maxFileSize: typeof megabytes === 'number' && megabytes >= 0 ? megabytes : kDefaultMaxFileSize,
    },
    format: formatSettings(settings),
  };
}

function formatSettings(settings: SettingsReader): FormatSettings {
  const wrap = settings.get<unknown>('format.wrap');
  const width = settings.get<unknown>('format.width');
  return {
    wrap: wrap === 'paragraph' || wrap === 'width' ? wrap : 'keep',
    width: typeof width === 'number' && width >= 20 && width <= 1000 ? Math.floor(width) : kDefaultWidth,
    nonBreakingSpaces: settings.get<unknown>('format.nonBreakingSpaces') === true,
    quotes: settings.get<unknown>('format.quotes') === 'form' ? 'form' : 'keep',
  };
}

export function launchSettings(settings: SettingsReader): LaunchSettings {
  const path = settings.get<unknown>('server.path');
  const list = settings.get<unknown>('server.arguments');
  return {
    path: typeof path === 'string' ? path.trim() : '',
    arguments: Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : ['lsp'],
  };
}

function locale(value: unknown, editorLanguage: string): 'nl' | 'en' {
  if (value === 'nl' || value === 'en') {
    return value;
  }
  return /^nl\b/i.test(editorLanguage) ? 'nl' : 'en';
}

function strings(value: unknown, fallback: string[]): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : fallback;
}

function unlessOff(value: unknown): boolean {
  return value !== false;
}

function onlyOn(value: unknown): boolean {
  return value === true;
}

function closedFiles(value: unknown): ClosedFiles {
  return value === 'off' || value === 'all' ? value : 'references';
}

function severities(value: unknown): Record<string, Severity> {
  if (typeof value !== 'object' || value === null) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity] => kSeverities.includes(entry[1] as string)),
  );
}

// The life of the server process: started once, restarted when it falls over, stopped with the editor.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type ClientCapabilities,
  type FeatureState,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient/node';

import { kShowHelp, kShowReferences } from './commands';
import { kLanguage, kSection, launchSettings, serverSettings, type ServerSettings } from './config';
import { RestartPolicy } from './restart_policy';
import { findServer, serverEnvironment, type Machine } from './server_path';

export type State = 'stopped' | 'starting' | 'running' | 'failed';

/** Other schemes would serve a text twice, such as the old side of a comparison. */
const kSchemes = ['file', 'untitled', 'vscode-vfs'];
const kStopTimeoutMs = 2000;

/** Logs what the library would show: this file decides what is worth a message. */
class QuietLanguageClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Tells the server which of our commands its answers may name. */
class ClientCommands implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...capabilities.experimental, commands: [kShowReferences] };
  }
  initialize(): void {}
  getState(): FeatureState {
    return { kind: 'static' };
  }
  clear(): void {}
}

/** The editor moves the lines below wrong words along with an edit, and at times to the wrong place, such as after "Revert
 * File". It draws them anew only for a report in full, so that "unchanged" may be answered only while the text is. */
class RedrawAfterChange {
  private readonly versions = new WeakMap<vscode.TextDocument, number>();

  /** The report that the server may refer to: `previous`, unless the text changed since it was asked for. */
  unlessChanged(document: vscode.TextDocument | vscode.Uri, previous: string | undefined): string | undefined {
    if (document instanceof vscode.Uri) {
      return previous;
    }
    const isSame = this.versions.get(document) === document.version;
    this.versions.set(document, document.version);
    return isSame ? previous : undefined;
  }
}

export class ServerClient implements vscode.Disposable {
  readonly output = vscode.window.createOutputChannel('Vraagbaak');
  private readonly stateChanged = new vscode.EventEmitter<State>();
  readonly onDidChangeState = this.stateChanged.event;

  private state_: State = 'stopped';
  private languageClient: LanguageClient | undefined;
  private restarts = new RestartPolicy();
  private nextStart: NodeJS.Timeout | undefined;
  private readonly settingsWatch: vscode.Disposable;
  private readonly redraw = new RedrawAfterChange();

  /** `storageFolder`: what this extension may fill, and VS Code removes along with it. */
  constructor(
    private readonly extensionFolder: string,
    private readonly storageFolder: string,
  ) {
    this.settingsWatch = vscode.workspace.onDidChangeConfiguration((event) => {
      // The editor asks for the outline anew only when the text or the server changes, so a new language needs a start.
      const needsStart = ['server', 'locale'].some((key) => event.affectsConfiguration(`${kSection}.${key}`));
      if (needsStart && this.state_ !== 'stopped') {
        void this.restart();
      }
    });
  }

  get state(): State {
    return this.state_;
  }

  async start(): Promise<void> {
    if (this.languageClient !== undefined) {
      return;
    }
    clearTimeout(this.nextStart);
    const settings = launchSettings(vscode.workspace.getConfiguration(kSection));
    const found = findServer(settings.path, this.extensionFolder, machine());
    if (found.kind !== 'found') {
      this.setState('failed');
      void this.explainMissing(found);
      return;
    }
    const client = new QuietLanguageClient(
      kSection,
      'Vraagbaak',
      {
        command: found.path,
        args: settings.arguments,
        options: { env: serverEnvironment(process.env, this.storageFolder) },
      },
      this.options(() => this.onClosed(client)),
    );
    client.registerFeature(new ClientCommands());
    this.languageClient = client;
    this.setState('starting');
    try {
      await client.start();
      if (this.languageClient === client) {
        this.setState('running');
      }
    } catch (error) {
      this.output.appendLine(`${found.path}: ${error instanceof Error ? error.message : String(error)}`);
      if (this.languageClient === client) {
        this.giveUp(vscode.l10n.t('The Vraagbaak server did not start: {0}', found.path));
      }
    }
  }

  async stop(): Promise<void> {
    clearTimeout(this.nextStart);
    const client = this.languageClient;
    this.languageClient = undefined;
    this.setState('stopped');
    try {
      await client?.dispose(kStopTimeoutMs);
    } catch (error) {
      this.output.appendLine(`stop: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Whether the server that runs announces a request beyond LSP. */
  knows(method: string): boolean {
    return this.languageClient !== undefined && knownRequests(this.languageClient).includes(method);
  }

  /**
   * Asks about one document what LSP has no request for. Undefined when the server does not know the request, the
   * document is not open there, or the answer is no longer wanted.
   */
  async ask<Result>(method: string, uri: vscode.Uri, token: vscode.CancellationToken): Promise<Result | undefined> {
    const client = this.languageClient;
    if (client === undefined || this.state_ !== 'running' || !this.knows(method)) {
      return undefined;
    }
    try {
      const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
      return (await client.sendRequest<Result | null>(method, params, token)) ?? undefined;
    } catch (error) {
      if (!token.isCancellationRequested) {
        this.output.appendLine(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      }
      return undefined;
    }
  }

  /** Asks the server for something beyond LSP, starting it when it does not run. Fails with what the server says. */
  async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
    await this.start();
    if (this.languageClient === undefined || this.state_ !== 'running') {
      throw new Error(vscode.l10n.t('Vraagbaak does not run'));
    }
    // An argument that is undefined would be sent along as a second parameter.
    return token === undefined
      ? this.languageClient.sendRequest<Result>(method, params)
      : this.languageClient.sendRequest<Result>(method, params, token);
  }

  async restart(): Promise<void> {
    this.restarts = new RestartPolicy();
    await this.stop();
    await this.start();
  }

  dispose(): void {
    void this.stop();
    this.settingsWatch.dispose();
    this.stateChanged.dispose();
    this.output.dispose();
  }

  private options(onClosed: () => void): LanguageClientOptions {
    return {
      documentSelector: kSchemes.map((scheme) => ({ scheme, language: kLanguage })),
      outputChannel: this.output,
      diagnosticCollectionName: kSection,
      initializationOptions: currentSettings(),
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          onClosed();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      middleware: {
        provideDiagnostics: (document, previous, token, next) => next(document, this.redraw.unlessChanged(document, previous), token),
        workspace: {
          configuration: async (params, token, next) => {
            const others = await next(params, token);
            return params.items.map((item, index) =>
              item.section === kSection
                ? currentSettings(item.scopeUri === undefined ? undefined : vscode.Uri.parse(item.scopeUri))
                : Array.isArray(others)
                  ? others[index]
                  : null,
            );
          },
          didChangeConfiguration: async () => {
            await this.languageClient?.sendNotification('workspace/didChangeConfiguration', {
              settings: { [kSection]: currentSettings() },
            });
          },
        },
      },
    };
  }

  private onClosed(client: LanguageClient): void {
    // A server that never came up is reported by start(); one that was told to stop is no longer ours.
    if (this.languageClient !== client || this.state_ !== 'running') {
      return;
    }
    this.languageClient = undefined;
    const delay = this.restarts.next(Date.now());
    if (delay === undefined) {
      this.giveUp(vscode.l10n.t('The Vraagbaak server stopped several times in a row and is not started again.'));
      return;
    }
    this.output.appendLine(`server stopped by itself; next start in ${delay} ms`);
    this.setState('starting');
    this.nextStart = setTimeout(() => void this.start(), delay);
  }

  private giveUp(message: string): void {
    this.languageClient = undefined;
    this.setState('failed');
    const again = vscode.l10n.t('Restart');
    const help = vscode.l10n.t('What can I do?');
    const output = vscode.l10n.t('Show output');
    void vscode.window.showErrorMessage(message, again, help, output).then((choice) => {
      if (choice === again) {
        void this.restart();
      } else if (choice === help) {
        void vscode.commands.executeCommand(kShowHelp);
      } else if (choice === output) {
        this.output.show();
      }
    });
  }

  private async explainMissing(found: { kind: 'setting-wrong'; path: string } | { kind: 'not-bundled' }): Promise<void> {
    const message =
      found.kind === 'setting-wrong'
        ? vscode.l10n.t('The setting vraagbaak.server.path names no program: {0}', found.path)
        : vscode.l10n.t('This package of Vraagbaak holds no server for this machine. Name one in the settings.');
    const help = vscode.l10n.t('What can I do?');
    const settings = vscode.l10n.t('Open settings');
    const choice = await vscode.window.showErrorMessage(message, help, settings);
    if (choice === settings) {
      await vscode.commands.executeCommand('workbench.action.openSettings', `${kSection}.server.path`);
    } else if (choice === help) {
      await vscode.commands.executeCommand(kShowHelp);
    }
  }

  private setState(state: State): void {
    if (this.state_ !== state) {
      this.state_ = state;
      void vscode.commands.executeCommand('setContext', 'vraagbaak.serverFailed', state === 'failed');
      this.stateChanged.fire(state);
    }
  }
}

/** The requests beyond LSP that the server advertises. */
function knownRequests(client: LanguageClient): string[] {
  const experimental: unknown = client.initializeResult?.capabilities.experimental;
  const requests = (experimental as { vraagbaak?: { requests?: unknown } } | undefined)?.vraagbaak?.requests;
  return Array.isArray(requests) ? requests.filter((item): item is string => typeof item === 'string') : [];
}

function currentSettings(scope?: vscode.Uri): ServerSettings {
  return serverSettings(vscode.workspace.getConfiguration(kSection, scope), vscode.env.language);
}

function machine(): Machine {
  return {
    home: homedir(),
    platform: process.platform,
    isExecutable: (file) => {
      try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
      } catch {
        return false;
      }
    },
  };
}

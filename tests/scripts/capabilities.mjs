// What LSP lets either side say, by what the other announced in `initialize`: requests, notifications, and the fields
// of results. Schemas cannot tell this; they know one message at a time.

const at = (value, path) => path.split('.').reduce((inner, name) => inner?.[name], value);

/** What the server has to offer (or to register for) before the client may send it. */
const kOffered = {
  'textDocument/didOpen': 'textDocumentSync.openClose',
  'textDocument/didClose': 'textDocumentSync.openClose',
  'textDocument/didChange': 'textDocumentSync.change',
  'textDocument/didSave': 'textDocumentSync.save',
  'textDocument/willSave': 'textDocumentSync.willSave',
  'textDocument/willSaveWaitUntil': 'textDocumentSync.willSaveWaitUntil',
  'textDocument/documentSymbol': 'documentSymbolProvider',
  'textDocument/foldingRange': 'foldingRangeProvider',
  'textDocument/selectionRange': 'selectionRangeProvider',
  'textDocument/definition': 'definitionProvider',
  'textDocument/references': 'referencesProvider',
  'textDocument/documentHighlight': 'documentHighlightProvider',
  'textDocument/hover': 'hoverProvider',
  'textDocument/completion': 'completionProvider',
  'completionItem/resolve': 'completionProvider.resolveProvider',
  'textDocument/codeLens': 'codeLensProvider',
  'codeLens/resolve': 'codeLensProvider.resolveProvider',
  'textDocument/documentLink': 'documentLinkProvider',
  'documentLink/resolve': 'documentLinkProvider.resolveProvider',
  'textDocument/inlayHint': 'inlayHintProvider',
  'inlayHint/resolve': 'inlayHintProvider.resolveProvider',
  'textDocument/semanticTokens/full': 'semanticTokensProvider.full',
  'textDocument/semanticTokens/full/delta': 'semanticTokensProvider.full.delta',
  'textDocument/semanticTokens/range': 'semanticTokensProvider.range',
  'textDocument/rename': 'renameProvider',
  'textDocument/prepareRename': 'renameProvider.prepareProvider',
  'textDocument/linkedEditingRange': 'linkedEditingRangeProvider',
  'textDocument/codeAction': 'codeActionProvider',
  'codeAction/resolve': 'codeActionProvider.resolveProvider',
  'textDocument/formatting': 'documentFormattingProvider',
  'textDocument/rangeFormatting': 'documentRangeFormattingProvider',
  'textDocument/onTypeFormatting': 'documentOnTypeFormattingProvider',
  'textDocument/diagnostic': 'diagnosticProvider',
  'workspace/diagnostic': 'diagnosticProvider.workspaceDiagnostics',
  'textDocument/prepareCallHierarchy': 'callHierarchyProvider',
  'callHierarchy/incomingCalls': 'callHierarchyProvider',
  'callHierarchy/outgoingCalls': 'callHierarchyProvider',
  'textDocument/signatureHelp': 'signatureHelpProvider',
  'textDocument/declaration': 'declarationProvider',
  'textDocument/implementation': 'implementationProvider',
  'textDocument/typeDefinition': 'typeDefinitionProvider',
  'textDocument/documentColor': 'colorProvider',
  'workspace/symbol': 'workspaceSymbolProvider',
  'workspace/executeCommand': 'executeCommandProvider',
  'workspace/didChangeWorkspaceFolders': 'workspace.workspaceFolders.changeNotifications',
  'workspace/willRenameFiles': 'workspace.fileOperations.willRename',
  'workspace/didRenameFiles': 'workspace.fileOperations.didRename',
};

/** What the client has to be able to take before the server may send it. */
const kTaken = {
  'workspace/configuration': 'workspace.configuration',
  'workspace/workspaceFolders': 'workspace.workspaceFolders',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
  'workspace/foldingRange/refresh': 'workspace.foldingRange.refreshSupport',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'window/workDoneProgress/create': 'window.workDoneProgress',
  'window/showDocument': 'window.showDocument.support',
};

/** Whether the client lets the server register for a method. */
function registrable(client, method) {
  const place = {
    'workspace/didChangeConfiguration': 'workspace.didChangeConfiguration',
    'workspace/didChangeWatchedFiles': 'workspace.didChangeWatchedFiles',
    'workspace/symbol': 'workspace.symbol',
  }[method] ?? method.replace('/', '.');
  return at(client, `${place}.dynamicRegistration`) === true;
}

/** Every object in a result, with the name it stands under. */
function* objects(value, name = '') {
  if (!value || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield [name, value];
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, Array.isArray(value) ? name : key);
}

const kSymbolKinds = Array.from({ length: 18 }, (_, i) => i + 1); // of a client that names none
const kItemKinds = kSymbolKinds;

function* wrongText(value, formats, what) {
  for (const [, part] of objects(value)) {
    if (part.kind === 'markdown' && !formats?.includes('markdown')) yield `${what} in Markdown`;
  }
}

function* wrongEdit(value, client) {
  const can = client?.workspace?.workspaceEdit ?? {};
  for (const [, part] of objects(value)) {
    if (part.documentChanges && !can.documentChanges) yield 'documentChanges';
    if ((part.changeAnnotations || part.annotationId) && !can.changeAnnotationSupport) yield 'change annotations';
  }
}

/** One function for each method whose results have fields that a client must be able to take. */
const kResults = {
  *'textDocument/documentSymbol'(result, client) {
    const can = client?.textDocument?.documentSymbol ?? {};
    const kinds = can.symbolKind?.valueSet ?? kSymbolKinds;
    for (const [, symbol] of objects(result)) {
      if (symbol.selectionRange && !can.hierarchicalDocumentSymbolSupport) yield 'symbols that nest';
      if (symbol.kind !== undefined && !kinds.includes(symbol.kind)) yield `symbol kind ${symbol.kind}`;
    }
  },
  *'workspace/symbol'(result, client) {
    const kinds = client?.workspace?.symbol?.symbolKind?.valueSet ?? kSymbolKinds;
    for (const symbol of result ?? []) {
      if (!kinds.includes(symbol.kind)) yield `symbol kind ${symbol.kind}`;
      if (!symbol.location.range && !client?.workspace?.symbol?.resolveSupport) yield 'a symbol without range';
    }
  },
  *'textDocument/hover'(result, client) {
    yield* wrongText(result, client?.textDocument?.hover?.contentFormat, 'a hover');
  },
  *'textDocument/definition'(result, client) {
    if (JSON.stringify(result)?.includes('"targetUri"') && !client?.textDocument?.definition?.linkSupport) yield 'links';
  },
  *'textDocument/completion'(result, client) {
    const can = client?.textDocument?.completion ?? {};
    const kinds = can.completionItemKind?.valueSet ?? kItemKinds;
    for (const item of result?.items ?? result ?? []) {
      if (item.insertTextFormat === 2 && !can.completionItem?.snippetSupport) yield 'a snippet';
      if (item.labelDetails && !can.completionItem?.labelDetailsSupport) yield 'label details';
      if (!kinds.includes(item.kind)) yield `item kind ${item.kind}`;
      yield* wrongText(item.documentation, can.completionItem?.documentationFormat, 'documentation');
    }
  },
  *'textDocument/codeAction'(result, client) {
    const can = client?.textDocument?.codeAction ?? {};
    for (const action of result ?? []) {
      if (typeof action.command !== 'string' && !can.codeActionLiteralSupport) yield 'a code action literal';
      if (action.disabled && !can.disabledSupport) yield 'a disabled action';
      if (action.isPreferred && !can.isPreferredSupport) yield 'a preferred action';
      if (action.data && !can.dataSupport) yield 'data';
      const late = can.resolveSupport?.properties?.includes('edit');
      if (!action.edit && !action.command && !action.disabled && !late) yield 'an action without edit';
      yield* wrongEdit(action.edit, client);
    }
  },
  *'codeAction/resolve'(result, client) { yield* wrongEdit(result?.edit, client); },
  *'textDocument/rename'(result, client) { yield* wrongEdit(result, client); },
  *'workspace/willRenameFiles'(result, client) { yield* wrongEdit(result, client); },
  *'textDocument/documentLink'(result, client) {
    if (result?.some((link) => link.tooltip) && !client?.textDocument?.documentLink?.tooltipSupport) yield 'a tooltip';
  },
};

function* wrongDiagnostics(params, client) {
  const can = client?.textDocument?.publishDiagnostics ?? {};
  for (const diagnostic of params.diagnostics) {
    if (diagnostic.relatedInformation && !can.relatedInformation) yield 'related information';
    if (diagnostic.codeDescription && !can.codeDescriptionSupport) yield 'a code description';
    if (diagnostic.tags && !can.tagSupport) yield 'tags';
  }
}

/** One session between a client and the server, message by message. */
class Conversation {
  constructor(tell) {
    this.tell = tell;
    this.client = null; // capabilities, from `initialize` on
    this.server = null; // capabilities, from its reply on
    this.registered = new Set();
    this.tokens = new Set();
    this.asked = { c2s: new Map(), s2c: new Map() };
  }

  take(dir, message) {
    if (message.method === undefined) this.reply(dir === 'c2s' ? 's2c' : 'c2s', message);
    else if (dir === 'c2s') this.fromClient(message);
    else this.fromServer(message);
    if (message.method !== undefined && message.id !== undefined) this.asked[dir].set(message.id, message);
  }

  fromClient({ method, params, id }) {
    for (const name of ['workDoneToken', 'partialResultToken']) {
      if (params?.[name] !== undefined) this.tokens.add(params[name]);
    }
    if (method === 'initialize') this.client = params.capabilities;
    // Kate asks for the shutdown without an id and kills the server after the next breath.
    if (method === 'shutdown') this.hasty = id === undefined;
    const offer = kOffered[method];
    const open = offer && this.server && !at(this.server, offer) && !this.registered.has(method);
    if (open) this.tell(`the client sends ${method}, which the server does not offer`);
  }

  fromServer({ method, params }) {
    const able = kTaken[method];
    if (able && !at(this.client, able)) this.tell(`the server sends ${method}, which the client does not take`);
    if (method === 'client/registerCapability') this.register(params.registrations);
    if (method === 'window/workDoneProgress/create') this.tokens.add(params.token);
    if (method === '$/progress' && !this.tokens.has(params.token)) this.tell(`progress under unknown ${params.token}`);
    if (method === 'textDocument/publishDiagnostics') {
      for (const what of wrongDiagnostics(params, this.client)) this.tell(`diagnostics have ${what}`);
    }
  }

  register(registrations) {
    for (const { method } of registrations) {
      if (!registrable(this.client, method)) this.tell(`the server registers for ${method}, which the client does not allow`);
      this.registered.add(method);
    }
  }

  reply(asker, message) {
    const request = this.asked[asker].get(message.id);
    if (!request) {
      this.tell(`a reply to no request, or a second one: ${message.id}`);
      return;
    }
    this.asked[asker].delete(message.id);
    if (asker !== 'c2s' || !('result' in message)) return;
    if (request.method === 'initialize') this.server = message.result.capabilities;
    for (const what of new Set(kResults[request.method]?.(message.result, this.client) ?? [])) {
      this.tell(`${request.method} gives ${what}, which the client does not take`);
    }
  }

  /** What the editor still waited for when it let the server go; it may kill the server without waiting for anything. */
  end() {
    if (this.killed || this.hasty) return;
    for (const [id, { method }] of this.asked.c2s) this.tell(`no reply to ${method} (${id})`);
  }
}

/** What is wrong in a recording: [{ line, what }], and of how many messages it consists. */
export function judge(entries) {
  const wrong = [];
  let line = 0;
  let count = 0;
  let conversation = null;
  const tell = (what) => wrong.push({ line, what });
  for (const entry of entries) {
    line++;
    if (entry.dir === 'start') {
      conversation?.end();
      conversation = new Conversation(tell);
    } else if (entry.bad !== undefined) {
      tell(`no message: ${entry.bad}`);
    } else if (entry.dir === 'exit' && entry.sig) {
      conversation.killed = true;
    } else if (entry.msg) {
      count++;
      conversation.take(entry.dir, entry.msg);
    }
  }
  conversation?.end();
  return { wrong, count };
}

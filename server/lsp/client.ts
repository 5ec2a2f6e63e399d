import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Encoding } from './convert.js';
import { type Language, languageOf } from './wording.js';

/** What the client at the other end can do; nothing here is required but text synchronisation. */
export interface Client {
  /** What the writer reads, by the client's `locale`. */
  readonly language: Language;
  readonly encoding: Encoding;
  /** It asks for diagnostics, so none are pushed for open drafts. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesCodeLenses: boolean;
  /** It asks whether there is something to rename before it asks for the new name. */
  readonly prepareRename: boolean;
  readonly relatedInformation: boolean;
  readonly hoverFormat: 'markdown' | 'plaintext';
  /** It understands code actions as values; without, there are none for it. */
  readonly codeActions: boolean;
  /** It comes back for an action's edit when the writer chooses it. */
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  /** It applies edits that the server asks for. */
  readonly appliesEdits: boolean;
  /** An edit may create a file. */
  readonly createsFiles: boolean;
  /** `standard`: SnippetTextEdit of LSP 3.18; `experimental`: rust-analyzer's `snippetTextEdit`. */
  readonly snippets: 'standard' | 'experimental' | 'none';
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly options: ClientOptions;
}

/** `initializationOptions`, all of them optional. */
export interface ClientOptions {
  /** Milliseconds to let typing settle before publishing. */
  readonly delay: number;
  /**
   * Milliseconds to wait, after typing, before findings are published that are new in an unfinished sentence; 0: they
   * are published as they come.
   */
  readonly quiet: number;
  /** Send `says-who/coverageChanged` after each check. */
  readonly coverage: boolean;
  /** Offer findings of the whole workspace to a client that pulls. */
  readonly workspaceDiagnostics: boolean;
  /** It answers `says-who/readFile` and `says-who/findFiles`, for workspaces that are not on this machine's disk. */
  readonly files: boolean;
  /** It has a command `saysWho.addSource` of its own, which asks for a source and then for `says-who.addSource`. */
  readonly addsSources: boolean;
  /** The language to tell findings in, `de`, for a client that sends no `locale` or another one; null: the client's. */
  readonly locale: string | null;
  /** Settings for a client that has no configuration requests, as under `saysWho`. */
  readonly settings: unknown;
}

export function clientOf(params: InitializeParams): Client {
  const { general, textDocument, workspace, window, experimental } = params.capabilities ?? ({} as ClientCapabilities);
  const action = textDocument?.codeAction;
  const edit = workspace?.workspaceEdit;
  const versionedEdits = edit?.documentChanges === true;
  const options = optionsOf(params.initializationOptions);
  return {
    language: languageOf(options.locale ?? params.locale),
    encoding: encodingOf(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    hoverFormat: hoverFormatOf(textDocument?.hover?.contentFormat),
    codeActions: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    versionedEdits,
    appliesEdits: workspace?.applyEdit === true,
    createsFiles: versionedEdits && edit.resourceOperations?.includes('create') === true,
    snippets: !versionedEdits
      ? 'none'
      : edit.snippetEditSupport === true
        ? 'standard'
        : experimental?.snippetTextEdit === true
          ? 'experimental'
          : 'none',
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    options,
  };
}

/** The client's own favourite among those that the server speaks; UTF-16 where it says nothing. */
const encodingOf = (offered: readonly string[] | undefined): Encoding =>
  offered?.find((name) => name === 'utf-16' || name === 'utf-8') ?? 'utf-16';

const hoverFormatOf = (formats: readonly string[] | undefined): 'markdown' | 'plaintext' =>
  formats?.[0] === 'plaintext' || (formats !== undefined && !formats.includes('markdown')) ? 'plaintext' : 'markdown';

function optionsOf(given: unknown): ClientOptions {
  const options: Readonly<Record<string, unknown>> = typeof given === 'object' && given !== null ? { ...given } : {};
  return {
    delay: millisecondsOf(options.delay),
    quiet: millisecondsOf(options.quiet),
    coverage: options.coverage === true,
    workspaceDiagnostics: options.workspaceDiagnostics !== false,
    files: options.files === true,
    addsSources: options.addsSources === true,
    locale: typeof options.locale === 'string' ? options.locale : null,
    settings: options.settings ?? {},
  };
}

const millisecondsOf = (value: unknown): number =>
  typeof value === 'number' && value > 0 ? Math.min(value, 60_000) : 0;

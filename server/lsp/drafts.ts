import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../engine/index.js';
import { type Encoding, isRange, type Places, placesOf } from './convert.js';
import { judge, type Verdict } from './judge.js';
import { later, type Pending } from './settle.js';

/** An open draft. Whatever is read from it is of its version at that moment. */
export interface Draft {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly places: Places;
  /** Reads and lints the present text; computed once for each version and configuration. */
  verdict(config: Config): Verdict;
}

export type DraftEvent = 'opened' | 'changed' | 'saved' | 'closed';

/** The drafts that the client has open, by their URI as the client spells it. */
export interface Drafts {
  all(): Draft[];
  get(uri: string): Draft | undefined;
  /**
   * The draft once it has been left alone for the settle time and all changes that have arrived are in it; undefined
   * when it is closed by then.
   */
  settled(uri: string): Promise<Draft | undefined>;
  open(item: TextDocumentItem): void;
  change(params: DidChangeTextDocumentParams): void;
  save(uri: string): void;
  close(uri: string): void;
  onEvent(listener: (draft: Draft, event: DraftEvent) => void): void;
}

interface OpenDraft extends Draft {
  apply(changes: DidChangeTextDocumentParams['contentChanges'], version: number): void;
  /** Starts the settle time again; those who wait go on after it. */
  stir(delay: number): void;
  settled(): Promise<void>;
  /** Lets everyone go who waits. */
  release(): void;
}

/** `delay`: how many milliseconds typing has to pause before a draft counts as settled. */
export function openDrafts({ delay, encoding }: { readonly delay: number; readonly encoding: Encoding }): Drafts {
  const open = new Map<string, OpenDraft>();
  const listeners: ((draft: Draft, event: DraftEvent) => void)[] = [];
  const tell = (draft: Draft, event: DraftEvent): void => {
    for (const listener of listeners) listener(draft, event);
  };
  return {
    all: () => [...open.values()],
    get: (uri) => open.get(uri),
    async settled(uri) {
      for (let draft = open.get(uri); draft !== undefined; draft = open.get(uri)) {
        await draft.settled();
        if (open.get(uri) === draft) return draft;
      }
      return undefined;
    },
    open({ uri, languageId, version, text }) {
      open.get(uri)?.release();
      const draft = openDraft(TextDocument.create(uri, languageId, version, text), encoding);
      open.set(uri, draft);
      draft.stir(0);
      tell(draft, 'opened');
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const draft = open.get(uri);
      if (draft === undefined) throw new Error(`change of a draft that is not open: ${uri}`);
      draft.apply(contentChanges, version);
      draft.stir(delay);
      tell(draft, 'changed');
    },
    save(uri) {
      const draft = open.get(uri);
      if (draft === undefined) return;
      draft.stir(0);
      tell(draft, 'saved');
    },
    close(uri) {
      const draft = open.get(uri);
      if (draft === undefined) return;
      open.delete(uri);
      draft.release();
      tell(draft, 'closed');
    },
    onEvent(listener) {
      listeners.push(listener);
    },
  };
}

function openDraft(document: TextDocument, encoding: Encoding): OpenDraft {
  let places = placesOf(document, encoding);
  let verdict: Verdict | undefined;
  return {
    ...settling(),
    uri: document.uri,
    get version() {
      return document.version;
    },
    get text() {
      return document.getText();
    },
    get places() {
      return places;
    },
    verdict(config) {
      verdict = judge(document.getText(), config, verdict);
      return verdict;
    },
    apply(changes, version) {
      for (const change of changes) {
        if (typeof change.text !== 'string') throw new Error('a change without a text');
        if (!('range' in change)) TextDocument.update(document, [change], version);
        else if (!isRange(change.range)) throw new Error('a change whose range is none');
        else
          TextDocument.update(
            document,
            [{ text: change.text, range: unitRange(document, places, change.range) }],
            version,
          );
        places = placesOf(document, encoding);
      }
      TextDocument.update(document, [], version);
    },
  };
}

/** A client's range in the document's own columns, UTF-16 code units. */
function unitRange(document: TextDocument, places: Places, range: Parameters<Places['span']>[0]) {
  const { start, end } = places.span(range);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function settling(): Pick<OpenDraft, 'stir' | 'settled' | 'release'> {
  let pending: Pending | undefined;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    pending?.cancel();
    pending = undefined;
    const released = waiting;
    waiting = [];
    for (const go of released) go();
  };
  return {
    stir(delay) {
      pending?.cancel();
      pending = later(delay, release);
    },
    settled: () => (pending === undefined ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    release,
  };
}

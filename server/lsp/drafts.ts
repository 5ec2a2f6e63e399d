import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../engine/index.js';
import { type Encoding, isRange, type Places, placesOf } from './convert.js';
import { judge, type Verdict } from './judge.js';
import { later, type Pending, sometime } from './settle.js';

/** A draft as the server holds it. Whatever is read from an open one is of its version at that moment. */
export interface Draft {
  readonly uri: string;
  /** The client's count of its changes; null for a draft that was read from a file. */
  readonly version: number | null;
  readonly text: string;
  readonly places: Places;
  /** Our own count of its changes, whatever the client's count says. */
  readonly revision: number;
  /** Up to which offset the text is what it was at an earlier revision; 0 where that is not remembered. */
  sameUntil(revision: number): number;
  /** Reads and lints the present text; computed once for each version and configuration. */
  verdict(config: Config): Verdict;
}

/** A draft that the client has open. */
export interface OpenDraft extends Draft {
  readonly version: number;
  /** The offset at which the writer is typing; null after a pause, on saving, and where nobody types. */
  readonly typing: number | null;
}

/**
 * `asked`: the writer wants this version checked, whatever the settings say. `rested`: nobody has typed for the time
 * that an unfinished sentence is left in peace.
 */
export type DraftEvent = 'opened' | 'changed' | 'saved' | 'asked' | 'rested' | 'closed';

export interface DraftOptions {
  /** How many milliseconds typing has to pause before a draft counts as settled. */
  readonly delay: number;
  /** How many milliseconds typing has to pause before a draft counts as rested. */
  readonly quiet: number;
  readonly encoding: Encoding;
}

/** The drafts that the client has open, by their URI as the client spells it. */
export interface Drafts {
  all(): OpenDraft[];
  get(uri: string): OpenDraft | undefined;
  /**
   * The draft once it has been left alone for the settle time and all changes that have arrived are in it; undefined
   * when it is closed by then.
   */
  settled(uri: string): Promise<OpenDraft | undefined>;
  open(item: TextDocumentItem): void;
  /** @throws Error when the draft is not open or a change is malformed; well-formed ones before it are in. */
  change(params: DidChangeTextDocumentParams): void;
  save(uri: string): void;
  ask(uri: string): void;
  close(uri: string): void;
  onEvent(listener: (draft: OpenDraft, event: DraftEvent) => void): void;
}

export function openDrafts({ delay, quiet, encoding }: DraftOptions): Drafts {
  const open = new Map<string, EditedDraft>();
  const listeners: ((draft: OpenDraft, event: DraftEvent) => void)[] = [];
  const tell = (draft: OpenDraft, event: DraftEvent): void => {
    for (const listener of listeners) listener(draft, event);
  };
  const hurry = (uri: string, event: DraftEvent): void => {
    const draft = open.get(uri);
    if (draft === undefined) return;
    draft.rest();
    draft.stir(0);
    tell(draft, event);
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
      open.get(uri)?.leave();
      open.set(uri, editedDraft(TextDocument.create(uri, languageId, version, text), encoding));
      hurry(uri, 'opened');
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const draft = open.get(uri);
      if (draft === undefined) throw new Error(`change of a draft that is not open: ${uri}`);
      try {
        draft.apply(contentChanges, version);
      } finally {
        draft.stir(delay);
        if (quiet > 0) draft.restAfter(quiet, () => tell(draft, 'rested'));
        tell(draft, 'changed');
      }
    },
    save: (uri) => hurry(uri, 'saved'),
    ask: (uri) => hurry(uri, 'asked'),
    close(uri) {
      const draft = open.get(uri);
      if (draft === undefined) return;
      open.delete(uri);
      draft.leave();
      tell(draft, 'closed');
    },
    onEvent: (listener) => void listeners.push(listener),
  };
}

/** A draft that nobody has open, as it was read from its file. */
export function closedDraft(uri: string, text: string, encoding: Encoding): Draft {
  const places = placesOf(TextDocument.create(uri, 'markdown', 0, text), encoding);
  let verdict: Verdict | undefined;
  return {
    uri,
    version: null,
    text,
    places,
    revision: 0,
    sameUntil: () => text.length,
    verdict(config) {
      verdict = judge(text, config, verdict);
      return verdict;
    },
  };
}

interface EditedDraft extends OpenDraft, Pick<Settling, 'stir' | 'settled'> {
  apply(changes: DidChangeTextDocumentParams['contentChanges'], version: number): void;
  /** Nobody is typing. */
  rest(): void;
  /** Starts the wait again for a pause of so many milliseconds. */
  restAfter(quiet: number, rested: () => void): void;
  /** The draft is no longer this one: lets everyone go who waits. */
  leave(): void;
}

function editedDraft(document: TextDocument, encoding: Encoding): EditedDraft {
  let places = placesOf(document, encoding);
  let verdict: Verdict | undefined;
  let typing: number | null = null;
  let pause: Pending | undefined;
  const { release, ...settling } = settlingDown();
  const history = lastChanges();
  const rest = (): void => {
    pause?.cancel();
    typing = null;
  };
  const update = (change: { readonly text: string; readonly range?: unknown }, version: number): void => {
    if (typeof change.text !== 'string') throw new Error('a change without a text');
    if (change.range === undefined || change.range === null) {
      TextDocument.update(document, [{ text: change.text }], version);
      history.add(0);
      typing = null;
    } else {
      if (!isRange(change.range)) throw new Error('a change whose range is none');
      // By way of offsets: a range that lies outside the text would leave the document with wrong lines.
      const { start, end } = places.span(change.range);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      TextDocument.update(document, [{ range, text: change.text }], version);
      history.add(start);
      typing = start + change.text.length;
    }
    places = placesOf(document, encoding);
  };
  return {
    ...settling,
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
    get revision() {
      return history.count();
    },
    sameUntil: (revision) => Math.min(history.firstSince(revision), document.getText().length),
    verdict(config) {
      verdict = judge(document.getText(), config, verdict);
      return verdict;
    },
    get typing() {
      return typing;
    },
    rest,
    restAfter(quiet, rested) {
      pause?.cancel();
      pause = sometime(quiet, () => {
        rest();
        rested();
      });
    },
    leave() {
      rest();
      release();
    },
    apply(changes, version) {
      TextDocument.update(document, [], version);
      for (const change of changes) update(change, version);
    },
  };
}

/** Where a text was last changed. */
interface LastChanges {
  add(from: number): void;
  count(): number;
  /** The least place of the changes after so many; 0 when they are not all remembered. */
  firstSince(count: number): number;
}

function lastChanges(): LastChanges {
  const places: number[] = [];
  let count = 0;
  return {
    add(from) {
      count++;
      places.push(from);
      if (places.length > REMEMBERED) places.shift();
    },
    count: () => count,
    firstSince: (since) =>
      count - since > places.length ? 0 : Math.min(...places.slice(places.length - (count - since))),
  };
}

const REMEMBERED = 64;

/** Waiting for something that is stirred again and again to come to rest. */
interface Settling {
  /** Starts the wait again: those who wait go on after so many milliseconds. */
  stir(delay: number): void;
  settled(): Promise<void>;
  /** Lets everyone go who waits. */
  release(): void;
}

function settlingDown(): Settling {
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

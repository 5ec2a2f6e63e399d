import { commonEnds, type Ends } from '../text/common.js';
import type { Span } from '../text/span.js';
import { assemble, type Station } from './assemble.js';
import type { Block } from './blocks.js';
import type { Directive } from './directives.js';
import { type Defined, definitionsIn, type Passage, passageAt, rereadPassage, stubsFor } from './passage.js';
import { readAgain } from './read-again.js';

/** What a Markdown draft is made of, as far as Says Who is concerned. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
  readonly placeholders: readonly Placeholder[];
  /** The stretches that were read by themselves, in order: what a later reading of an edited text can keep. */
  readonly passages: readonly Passage[];
  /** Where each passage's blocks begin, and after the last one the end. */
  readonly stations: readonly Station[];
  /** The indices of the passages that hold definitions, comments or placeholders. */
  readonly notable: readonly number[];
  /** How often the draft writes each label in brackets, its definitions' own included. */
  readonly uses: () => ReadonlyMap<string, number>;
  /** Names this value, so that it can be told from others without being kept alive. */
  readonly id: object;
  /** How many blocks at its start and its end are those of the draft that it was read again from, but for their places. */
  readonly kept: (Ends & { readonly of: object }) | null;
  /** The text that the passages make up: the draft's, with a line end for a byte order mark. */
  readonly source: string;
  /** The labels that it defines, each with a definition that stands for it. */
  readonly defined: Defined;
}

/** `[^label]: text` or `[label]: URL`. */
export interface Definition {
  readonly kind: 'footnote' | 'link';
  readonly label: string;
  /** The label as labels are compared; a footnote's begins with `^`. */
  readonly key: string;
  /** A link's URL or a footnote's text as prose. */
  readonly target: string;
  /** The whole definition in the source. */
  readonly span: Span;
  /** Its label in the source, without brackets and caret. */
  readonly labelSpan: Span;
}

/** A mark of work still to be done: `TK`, `[source?]`, `{{cn}}`. */
export interface Placeholder extends Span {
  readonly text: string;
}

/**
 * Reads a draft. Never throws. `previous` saves work where the texts agree; the result is equal to the one without it.
 * Time is linear in the text, and in what changed when `previous` is given, but for the steps over the text that compare
 * and shift.
 */
export function parseDraft(draft: string, previous?: Draft): Draft {
  // A byte order mark counts as a character of the draft and is no text.
  const text = draft.startsWith('\uFEFF') ? `\n${draft.slice(1)}` : draft;
  if (previous?.source === text) return previous;
  const passages = previous === undefined ? readPassages(text) : readAgain(text, previous);
  const defined = previous !== undefined && definesTheSame(passages, previous.passages) ? previous.defined : null;
  return defined === null
    ? settled(text, passages, definedIn(passages), previous)
    : { ...assemble(text, passages, previous), source: text, defined };
}

function readPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  const guessed = likelyDefinitions(text);
  for (let at = 0; at < text.length; ) {
    const passage = passageAt(text, at, guessed);
    passages.push(passage);
    at += passage.text.length;
  }
  return passages;
}

/** The draft once each passage is read with the definitions that there are. */
function settled(text: string, read: readonly Passage[], defined: Defined, previous: Draft | undefined): Draft {
  const passages = read.map((passage) =>
    passage.mentions.length === 0 || same(passage.stubs, stubsFor(passage.mentions, defined))
      ? passage
      : rereadPassage(passage, defined),
  );
  return { ...assemble(text, passages, previous), source: text, defined };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((label, index) => label === b[index]);

/** Whether what changed between two lists of passages defines nothing, or just what it did. */
function definesTheSame(passages: readonly Passage[], old: readonly Passage[]): boolean {
  const { head, tail } = commonEnds(passages, old);
  const labels = (list: readonly Passage[]): string[] =>
    list.slice(head, list.length - tail).flatMap(({ defines }) => defines.map(({ stub }) => stub));
  return same(labels(passages), labels(old));
}

function definedIn(passages: readonly Passage[]): Defined {
  const defined = new Map<string, string>();
  for (const { defines } of passages) for (const { label, stub } of defines) defined.set(label, stub);
  return defined;
}

const DEFINITION = /^[ \t>*+\d.)-]{0,40}\[(\^?)((?:[^[\]\\\n\r]|\\[^\n\r])+)\]:/gmu;

/** A guess at the labels that a text defines, so that most passages need to be read but once. */
function likelyDefinitions(text: string): Defined {
  const guessed = new Map<string, string>();
  if (!text.includes(']:')) return guessed;
  for (const match of text.matchAll(DEFINITION)) {
    const definition = { kind: match[1] === '^' ? 'footnote' : 'link', written: match[2] ?? '' } as const;
    for (const { label, stub } of definitionsIn([definition])) guessed.set(label, stub);
  }
  return guessed;
}

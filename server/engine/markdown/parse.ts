import type { Span } from '../text/span.js';
import type { Block, Container } from './blocks.js';
import { type Directive, directivesOf } from './directives.js';
import { kindReader } from './kinds.js';
import { labelOf, type Passage, passageAt, rereadPassage, stubsFor } from './passage.js';

/** What a Markdown draft is made of, as far as Says Who is concerned. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
  readonly placeholders: readonly Placeholder[];
  /** The stretches that were read by themselves, in order: what a later reading of an edited text can keep. */
  readonly passages: readonly Passage[];
}

/** `[^label]: text` or `[label]: URL`. */
export interface Definition {
  readonly kind: 'footnote' | 'link';
  readonly label: string;
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
 * Time is linear in the text, and in what changed when `previous` is given.
 */
export function parseDraft(draft: string, previous?: Draft): Draft {
  // A byte order mark counts as a character of the draft and is no text.
  const text = draft.startsWith('\uFEFF') ? `\n${draft.slice(1)}` : draft;
  const old = previous?.passages ?? [];
  const before = previous === undefined ? likelyDefinitions(text) : definedIn(old);
  const read = readPassages(text, old, before);
  const defined = definedIn(read);
  const passages = read.map((passage) =>
    passage.mentions.length === 0 || same(passage.stubs, stubsFor(passage.mentions, defined))
      ? passage
      : rereadPassage(passage, defined),
  );
  return assemble(text, passages);
}

function readPassages(text: string, old: readonly Passage[], defined: ReadonlyMap<string, string>): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  for (const passage of old) {
    if (!text.startsWith(passage.text, at)) break;
    passages.push(passage);
    at += passage.text.length;
  }
  if (at === text.length && passages.length === old.length && at > 0) return passages;
  // Where a passage ends depends on how the next begins, so the last two that agree are read again.
  for (const passage of passages.splice(-2)) at -= passage.text.length;
  if (passages.length === 0) at = 0;
  const tail = tailOf(text, old, passages.length);
  while (at < text.length) {
    const from = tail.get(at);
    if (from !== undefined && at > 0) return [...passages, ...old.slice(from)];
    const passage = passageAt(text, at, defined);
    passages.push(passage);
    at += passage.text.length;
  }
  return passages;
}

/** Where the old passages at the end of the text now begin, with their indices. */
function tailOf(text: string, old: readonly Passage[], first: number): Map<number, number> {
  const tail = new Map<number, number>();
  let at = text.length;
  for (let index = old.length - 1; index >= Math.max(1, first); index--) {
    const passage = old[index];
    if (passage === undefined) break;
    at -= passage.text.length;
    if (at < 0 || !text.startsWith(passage.text, at)) break;
    tail.set(at, index);
  }
  return tail;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((label, index) => label === b[index]);

/** The labels that passages define, each with a definition that stands for it. */
function definedIn(passages: readonly Passage[]): Map<string, string> {
  const defined = new Map<string, string>();
  for (const { collected } of passages) {
    for (const definition of collected.definitions) defined.set(labelOf(definition), stub(definition));
  }
  return defined;
}

const stub = ({ kind, label }: { readonly kind: 'footnote' | 'link'; readonly label: string }): string =>
  kind === 'footnote' ? `[^${label}]: x` : `[${label}]: x`;

const DEFINITION = /^[ \t>*+\d.)-]{0,40}\[(\^?)((?:[^[\]\\\n\r]|\\[^\n\r])+)\]:/gmu;

/** A guess at the labels that a text defines, so that most passages need to be read but once. */
function likelyDefinitions(text: string): Map<string, string> {
  const guessed = new Map<string, string>();
  if (!text.includes(']:')) return guessed;
  for (const match of text.matchAll(DEFINITION)) {
    const definition = { kind: match[1] === '^' ? 'footnote' : 'link', label: match[2] ?? '' } as const;
    guessed.set(labelOf(definition), stub(definition));
  }
  return guessed;
}

function assemble(text: string, passages: readonly Passage[]): Draft {
  const blocks: Block[] = [];
  const definitions: Definition[] = [];
  const comments: Span[] = [];
  const placeholders: Placeholder[] = [];
  const kinds = kindReader();
  let base = 0;
  for (const passage of passages) {
    for (const { kind, start, end, prose } of passage.front) {
      if (kind === 'headline') kinds.headline();
      blocks.push({ kind, start, end, prose, markers: [], within: [] });
    }
    const { collected } = passage;
    for (const [index, block] of collected.blocks.entries()) {
      const kind = kinds.of(block, passage.forms[index] ?? 'plain');
      const { prose, markers } = block;
      blocks.push({
        kind,
        start: base + block.start,
        end: base + block.end,
        prose,
        markers,
        within: placed(block.within, base),
      });
    }
    for (const { kind, label, target, start, end, labelStart, labelEnd } of collected.definitions) {
      const span = { start: base + start, end: base + end };
      definitions.push({ kind, label, target, span, labelSpan: { start: base + labelStart, end: base + labelEnd } });
    }
    for (const { start, end } of collected.comments) comments.push({ start: base + start, end: base + end });
    for (const mark of collected.placeholders) {
      placeholders.push({ start: base + mark.start, end: base + mark.end, text: mark.text });
    }
    base += passage.text.length;
  }
  return { blocks, definitions, directives: directivesOf(text, comments), placeholders, passages };
}

const NONE: readonly Container[] = [];

const placed = (within: readonly Container[], base: number): readonly Container[] =>
  within.length === 0 ? NONE : within.map((container) => ({ ...container, id: base + container.id }));

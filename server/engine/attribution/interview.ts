import type { Span } from '../text/span.js';

/** “Ness:”, “Ana Reis:”, “((WN))” at a paragraph's start, with what follows it. */
const LABEL =
  /^\s{0,3}(?:\(\(|\[\[?)?((?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3})(?:\)\)|\]\]?)?\s{0,3}:?\s{0,3}(?<=[:)\]]\s{0,3})(?=\S)/u;

/** The name that a paragraph begins with, and its place. */
export interface Label {
  readonly name: string;
  readonly span: Span<'prose'>;
}

/** “Ness” of “Ness: 1.3 million books, give or take.” */
export function labelOf(text: string): Label | null {
  const match = LABEL.exec(text.slice(0, 80));
  const name = match?.[1];
  if (match === null || name === undefined || match[0].trim() === name) return null;
  const start = match[0].indexOf(name);
  return { name, span: { start, end: start + name.length } };
}

/** More speakers than an interview has. */
const MOST = 20;

/**
 * The labels that may be those of an interview's speakers: that begin two paragraphs at least. Each counts when it is a
 * name that some paragraph gives in full (`givesInFull`: “Ingrid Ness has run the library …”), or is one in full itself;
 * so “Note:” and “Total:” are none.
 */
export function repeatedLabels(labels: Iterable<Label | null>): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => count > 1 || (name === 'A' && counts.has('Q')))
    .slice(0, MOST)
    .map(([name]) => name);
}

/** Tests paragraphs for a name of two words that are not the draft's own labels, of which the label is the last one. */
export function givesInFull(label: string): (paragraph: string) => boolean {
  if (label === 'A') return (paragraph) => /^\s{0,3}Q\s{0,3}[:.]/u.test(paragraph);
  if (/^\p{Lu}{2,3}$/u.test(label)) {
    const full = new RegExp(`(?<!\\p{L})${[...label].map((letter) => `${letter}\\p{Ll}[\\p{L}’'.-]*`).join(' ')}`, 'u');
    return (paragraph) => full.test(paragraph);
  }
  const last = label.split(' ').at(-1) ?? '';
  if (last.length < 2) return () => false;
  const full = new RegExp(
    `(?<![.!?:]\\s|^)\\p{Lu}[\\p{L}’'.-]+ (?:\\p{Lu}[\\p{L}’'.-]+ )?${escaped(last)}(?![\\p{L}:])`,
    'u',
  );
  const begins = new RegExp(`(?:^|[.!?]\\s)\\p{Lu}\\p{Ll}+ ${escaped(last)}(?![\\p{L}:])`, 'u');
  return (paragraph) => paragraph.includes(last) && (full.test(paragraph) || begins.test(paragraph));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

import type { Span } from '../text/span.js';

/** “Ness:”, “Ana Reis:”, “((WN))” at a paragraph's start, with what follows it. */
const LABEL =
  /^\s{0,3}(?:\(\(|\[\[?)?((?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3})(?:\)\)|\]\]?)?\s{0,3}:?\s{0,3}(?<=[:)\]]\s{0,3})(?=\S)/u;

/**
 * Who speaks in each paragraph of an interview: the label that it begins with, “Ness” of “Ness: 1.3 million books, give
 * or take.” A label counts when it begins two paragraphs at least and is a name that the draft gives in full (“Ingrid
 * Ness has run the library …”), or is one in full itself; so “Note:” and “Total:” are none. Null elsewhere.
 */
export function speakersOf(paragraphs: readonly string[]): (Span<'prose'> | null)[] {
  const labels = paragraphs.map(labelOf);
  const counts = new Map<string, number>();
  for (const [index, label] of labels.entries())
    if (label !== null) {
      const name = (paragraphs[index] ?? '').slice(label.start, label.end);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const repeated = [...counts]
    .filter(([, count]) => count > 1)
    .slice(0, MOST)
    .map(([name]) => name);
  const speakers = new Set(repeated.filter((name) => isName(name, paragraphs)));
  return labels.map((label, index) =>
    label !== null && speakers.has((paragraphs[index] ?? '').slice(label.start, label.end)) ? label : null,
  );
}

/** More speakers than an interview has. */
const MOST = 20;

function labelOf(text: string): Span<'prose'> | null {
  const match = LABEL.exec(text.slice(0, 80));
  const name = match?.[1];
  if (match === null || name === undefined || match[0].trim() === name) return null;
  const start = match[0].indexOf(name);
  return { start, end: start + name.length };
}

/** A name of two words that are not the draft's own labels, or the last word of one that the draft gives in full. */
function isName(label: string, paragraphs: readonly string[]): boolean {
  const last = label.split(' ').at(-1) ?? '';
  if (last.length < 2) return false;
  const full = new RegExp(
    `(?<![.!?:]\\s|^)\\p{Lu}[\\p{L}’'.-]+ (?:\\p{Lu}[\\p{L}’'.-]+ )?${escaped(last)}(?![\\p{L}:])`,
    'u',
  );
  const begins = new RegExp(`(?:^|[.!?]\\s)\\p{Lu}\\p{Ll}+ ${escaped(last)}(?![\\p{L}:])`, 'u');
  return paragraphs.some((text) => full.test(text) || begins.test(text));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

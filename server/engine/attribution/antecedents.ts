import type { Span } from '../text/span.js';
import type { Attribution } from './attribution.js';
import { withName } from './constructions/inverted.js';
import { isPart, type Passage, type Range } from './passage.js';
import { phraseAfter } from './phrase-after.js';
import { quotationAt } from './quotations.js';
import { fits, sourceIn, type Wanted, wantedBy } from './resolve.js';

/** How many sentences back a pronoun may look. */
const BACK = 4;

/** How many words of a sentence are looked at: more than any that is written for readers has. */
const LONG = 300;

/** How many attributions back a short form may look. */
const FAR = 40;

/** Looks in a block for whom a source mention stands for: “she” → “Ana Reis”, “the ministry” → “the Ministry of Health”. */
export function antecedentsIn(passage: Passage, text: string, sentences: readonly Range[]) {
  return (source: Range, sentence: number, before: readonly Attribution[]): Span<'prose'> | null => {
    const mention = textOf(passage, text, source);
    const wanted = wantedBy(mention, passage.vocabulary);
    if (wanted === null) return null;
    if ('noun' in wanted) return sourceIn({ text, attributions: before.slice(-FAR) }, wanted);
    for (let i = sentence; i >= 0 && i > sentence - BACK; i--) {
      const { from, to: end } = sentences[i] as Range;
      const to = i === sentence ? Math.min(end, source.from) : end;
      const range = { from: Math.max(from, to - LONG), to };
      const found = inSentence(passage, text, range, wanted, before);
      if (found !== null) return found;
    }
    return null;
  };
}

/** The sentence's source, its subject, or the last name in it. */
function inSentence(
  passage: Passage,
  text: string,
  range: Range,
  wanted: Wanted,
  before: readonly Attribution[],
): Span<'prose'> | null {
  if (range.to <= range.from) return null;
  const { start, end } = spanOf(passage, range);
  const here = before.slice(-FAR).filter(({ source }) => source !== null && start <= source.start && source.end <= end);
  const source = sourceIn({ text, attributions: here }, wanted);
  if (source !== null) return source;
  for (const phrase of [subjectOf(passage, range), ...namesIn(passage, range)]) {
    if (phrase === null || phrase.to <= phrase.from) continue;
    const span = spanOf(passage, phrase);
    if (isNaming(passage, phrase) && fits(text.slice(span.start, span.end), wanted, passage.vocabulary)) return span;
  }
  return null;
}

/** Whether a phrase names or describes somebody: not “it”, “a town”, “Trains”. */
const isNaming = ({ words }: Passage, { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => word.noun !== null) ||
  words.slice(from, to).filter((word) => word.part === 'name').length > 1;

/** The phrase before the first verb. */
function subjectOf({ words, quotations }: Passage, { from, to }: Range): Range | null {
  const quotation = quotationAt(quotations, from) ?? quotationAt(quotations, from + 1);
  let start = quotation === null ? from : Math.min(quotation.to, to);
  if (isPart(words, start, 'preposition', 'time', 'subordinator', 'adverb', 'but', 'and')) {
    while (start < to && !isPart(words, start, 'comma')) start++;
    start++;
  }
  return start < to ? withName(words, phraseAfter(words, start, to), to) : null;
}

/** Names of two words and more, the last first. */
function namesIn({ words }: Passage, { from, to }: Range): Range[] {
  const names: Range[] = [];
  for (let i = from; i < to; i++) {
    const start = i;
    while (i < to && isPart(words, i, 'name')) i++;
    if (i - start > 1) names.unshift({ from: start, to: i });
  }
  return names;
}

function spanOf({ words }: Passage, { from, to }: Range): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

const textOf = (passage: Passage, text: string, range: Range): string => {
  const { start, end } = spanOf(passage, range);
  return text.slice(start, end);
};

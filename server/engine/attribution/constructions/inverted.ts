import type { Candidate, Passage, Range } from '../candidate.js';
import { phraseAfter, skipAdverbials } from '../phrase.js';
import { qualityOf } from '../quality.js';

/** “… have left,” said the mayor: verb before subject, after a comma or a closing quotation mark. */
export function inverted(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  const word = words[at];
  const before = words[at - 1]?.part;
  if (word?.cue == null || at <= sentence.from || word.cue.class === 'dispute') return null;
  if (word.cue.form !== 'past' && word.cue.form !== 'present') return null;
  if (before !== 'comma' && before !== 'quote' && before !== 'dash') return null;
  if (word.cue.class !== 'speech' && word.cue.class !== 'tell') return null;
  const source = phraseAfter(passage, at + 1, sentence.to);
  if (source.to === source.from) return null;
  const end = skipAdverbials(passage, source.to, sentence.to);
  const host = { from: at, to: apposition(passage, source.to, end, sentence.to) };
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host,
    side: host.to >= sentence.to ? 'before' : 'both',
    grip: 'sentence',
  };
}

/** The end of what is told about the source after it: “said Ann Lee, who runs 12 clinics, …”. */
export function apposition(passage: Passage, source: number, end: number, to: number): number {
  const { words } = passage;
  const relative = words[end]?.part === 'relative';
  if (words[end]?.part !== 'comma' && !relative) return end;
  const next = words[end + 1];
  if (!relative && next?.part !== 'relative' && !isTitle(passage, end + 1, to)) return end;
  void source;
  for (let i = end + 1; i < to; i++) {
    const part = words[i]?.part;
    if (part === 'comma' && words[i + 1]?.part !== 'relative') return i;
    if (part === 'stop' || part === 'semicolon' || part === 'quote' || part === 'dash') return i;
  }
  return to;
}

/** “the head of the union”, “a lawyer for the family”, “54”. */
function isTitle({ words }: Passage, at: number, to: number): boolean {
  const first = words[at];
  if (first?.part === 'number') return words[at + 1]?.part === 'comma' || words[at + 1]?.part === 'stop';
  for (let i = at; i < to && i < at + 8; i++) {
    const word = words[i];
    if (word === undefined || !/^(?:determiner|word|name|possessive|preposition|and)$/u.test(word.part)) return false;
    if (word.noun === 'person') return true;
  }
  return false;
}

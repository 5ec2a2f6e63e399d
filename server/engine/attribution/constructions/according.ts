import type { Candidate, Passage, Range } from '../candidate.js';
import { phraseAfter } from '../phrase.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';
import { apposition } from './inverted.js';

/** “According to X, …”, “…, according to X”, “Per the ministry, …”, “By reports, …”. */
export function according(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words, vocabulary } = passage;
  const length = cueLength(words, sentence, at);
  if (length === 0) return null;
  const source = phraseAfter(passage, at + length, sentence.to);
  const first = words[source.from];
  if (source.to === source.from || first === undefined) return null;
  if (vocabulary.falseAccording.has(words[source.to - 1]?.lower ?? '') || vocabulary.falseAccording.has(first.lower))
    return null;
  const leads = at === sentence.from || startsClause(words, at, sentence);
  const end = apposition(passage, source.to, source.to, sentence.to);
  const side = leads ? 'after' : end >= sentence.to - 1 ? 'before' : 'both';
  return {
    cue: { from: at, to: at + length },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: end },
    side,
    grip: 'sentence',
  };
}

/** How many words the cue has; 0: none here. */
function cueLength(words: readonly Word[], sentence: Range, at: number): number {
  const word = words[at] as Word;
  const next = words[at + 1];
  if (word.lower === 'according' && next?.lower === 'to') return 2;
  if (word.lower === 'per' && next !== undefined) {
    const before = at === sentence.from ? undefined : words[at - 1]?.part;
    const apart = before === undefined || before === 'comma' || before === 'open' || words[at - 1]?.lower === 'as';
    const named = next.part === 'name' || (next.part === 'determiner' && words[at + 2]?.noun !== null);
    return apart && named ? 1 : 0;
  }
  if (word.lower === 'by' && at === sentence.from && /^(?:reports|accounts)$/u.test(next?.lower ?? '')) return 1;
  return 0;
}

/** After “;”, “and”, “but”, “that”: what follows is its content. */
function startsClause(words: readonly Word[], at: number, sentence: Range): boolean {
  let i = at - 1;
  if (
    words[i]?.part === 'comma' &&
    words[i - 1] !== undefined &&
    /^(?:and|but|that|relative)$/u.test((words[i - 1] as Word).part)
  )
    i--;
  if (i < sentence.from) return true;
  const part = words[i]?.part;
  return (
    part === 'semicolon' ||
    part === 'and' ||
    part === 'but' ||
    part === 'that' ||
    part === 'colon' ||
    part === 'subordinator'
  );
}

import { type Construction, isEmpty, isPart, lowerAt, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

/** “…, citing the police”, “…, via Reuters”, “hospital-confirmed”; not “citing higher costs”. */
export const citing: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const lower = lowerAt(words, at);
  if (lower !== 'citing' && lower !== 'quoting' && lower !== 'via') return null;
  const source = phraseAfter(words, at + 1, sentence.to);
  if (
    isEmpty(source) ||
    !namesSomebody(words, source) ||
    (lower === 'via' && !isPart(words, at + 1, 'name') && words[source.to - 1]?.noun == null)
  )
    return null;
  const leads = at === sentence.from;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: source.to },
    side: leads ? 'after' : 'before',
    grip: 'sentence',
    via: null,
  };
};

/** A person, an institution, a document or a name as the head. */
function namesSomebody(words: readonly Word[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    if (isPart(words, i, 'preposition') && i > from) break;
    const word = words[i] as Word;
    if (word.noun !== null || (word.part === 'name' && !/^(?:the|a|an)$/u.test(word.lower))) return true;
  }
  return false;
}

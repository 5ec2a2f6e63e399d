import type { Candidate, Passage, Range } from '../candidate.js';
import { phraseAfter, phraseBefore } from '../phrase.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

/** “figures from X”, “a tally by X”, “based on data of X”, “by the council's count”, “(source: X)”. */
export function nominal(passage: Passage, sentence: Range, at: number): Candidate | null {
  return owned(passage, sentence, at) ?? possessive(passage, sentence, at) ?? sourceNote(passage, sentence, at);
}

/** “a tally by the ministry”, “estimates from the Red Cross”. */
function owned(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  const noun = words[at] as Word;
  const link = words[at + 1];
  if (noun.part !== 'word' || noun.noun !== 'measure' || !/^(?:by|from)$/u.test(link?.lower ?? '')) return null;
  const source = phraseAfter(passage, at + 2, sentence.to);
  if (source.to === source.from || !isOwner(passage, source)) return null;
  const from = phraseBefore(passage, at + 1, sentence.from)?.from ?? at;
  return {
    cue: { from: at, to: at + 2 },
    source,
    quality: qualityOf(passage, source),
    host: { from, to: source.to },
    side: from <= sentence.from ? 'after' : 'both',
    grip: 'sentence',
  };
}

/** “by the council's count”, “the ministry's estimate of 300”. */
function possessive(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  const noun = words[at] as Word;
  const owner = words[at - 1];
  if (noun.noun !== 'measure' || owner === undefined || at - 1 < sentence.from) return null;
  if (owner.part !== 'possessive' && !/^(?:his|her|their|its)$/u.test(owner.lower)) return null;
  const source = owner.part === 'possessive' ? phraseBefore(passage, at, sentence.from) : { from: at - 1, to: at };
  if (source === null) return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: source.from, to: at + 1 },
    side: source.from <= sentence.from ? 'after' : 'both',
    grip: 'sentence',
  };
}

/** “(source: Provincial Health Office, as of 9 June)”, “Source: ONS”. */
function sourceNote(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  if (!/^(?:source|sources|credit|via)$/iu.test(words[at]?.text ?? '') || words[at + 1]?.part !== 'colon') return null;
  const source = phraseAfter(passage, at + 2, sentence.to);
  if (source.to === source.from) return null;
  let end = source.to;
  while (end < sentence.to && words[end]?.part !== 'close') end++;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: end },
    side: 'both',
    grip: 'sentence',
  };
}

function isOwner({ words }: Passage, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.part === 'name' || word.part === 'possessive' || word.part === 'pronoun' || word.noun !== null)
      return true;
  }
  return false;
}

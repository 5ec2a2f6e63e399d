import { afterApposition } from '../adverbials.js';
import { type Candidate, type Construction, isEmpty, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

/** “were recorded by the clinic”, “as reported by AFP”, “figures released by the ministry”, “certified gold by the RIAA”. */
export const passive: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const word = words[at] as Word;
  const by = agentMark(words, at, sentence.to);
  if (by < 0) return null;
  const reports =
    word.cue !== null &&
    !word.cue.guarded &&
    (word.cue.frame === null || word.cue.frame === 'at') &&
    word.cue.form !== 'gerund' &&
    /^(?:speech|count|find|tell)$/u.test(word.cue.class);
  const released =
    (RELEASED.test(word.lower) && aboutDocument(words, sentence, at)) ||
    (GIVEN.test(word.lower) && isPart(words, at - 1, 'be') && aboutNumber(words, sentence, at));
  if (!reports && !released && !isRelay(words, sentence, at)) return null;
  const source = phraseAfter(words, by + 1, sentence.to);
  if (isEmpty(source) || isPart(words, source.from, 'number')) return null;
  if (reports && isPart(words, source.from, 'word') && passage.vocabulary.channels.has(lowerAt(words, source.from)))
    return null;
  return candidateOf(passage, sentence, { from: at, to: by + 1 }, source);
};

function candidateOf(passage: Passage, sentence: Range, cue: Range, source: Range): Candidate {
  const end = afterApposition(passage, source.to, sentence.to);
  const from = lowerAt(passage.words, cue.from - 1) === 'as' && cue.from > sentence.from ? cue.from - 1 : cue.from;
  return {
    cue,
    source,
    quality: qualityOf(passage, source),
    host: { from, to: end },
    side: from === sentence.from ? 'after' : end >= sentence.to ? 'before' : 'both',
    grip: 'sentence',
    via: null,
  };
}

/** The place of the “by” that belongs to a participle; -1 when there is none. */
function agentMark(words: readonly Word[], at: number, to: number): number {
  if (lowerAt(words, at + 1) === 'by') return at + 1;
  if (words[at]?.cue?.form !== 'past' || at + 2 >= to) return -1;
  const complement = isPart(words, at + 1, 'name', 'word') && lowerAt(words, at + 2) === 'by';
  return complement ? at + 2 : -1;
}

const RELEASED =
  /^(?:released|published|provided|collected|compiled|conducted|out|issued|prepared|gathered|shared|produced|made|done|carried)$/u;

/** “as cited by AFP”, “remarks carried by state radio”; not “drivers cited by police”, “a show carried by four channels”. */
function isRelay(words: readonly Word[], sentence: Range, at: number): boolean {
  const lower = lowerAt(words, at);
  if (lower === 'quoted' || lower === 'relayed') return true;
  if (lower !== 'cited' && lower !== 'carried') return false;
  if (lowerAt(words, at - 1) === 'as' || aboutDocument(words, sentence, at)) return true;
  return (
    lower === 'cited' && !isPart(words, at - 1, 'be') && !(isPart(words, at - 1, 'word') && isPerson(words, at - 1))
  );
}

const GIVEN = /^(?:given|supplied|provided|released)$/u;

/** “The second, “about 900,000”, was given by”. */
function aboutNumber(words: readonly Word[], { from }: Range, at: number): boolean {
  for (let i = at - 1; i >= from && i > at - 8; i--) if (isPart(words, i, 'number')) return true;
  return false;
}

/** “drivers”, “a farmer”: who can be cited before a court. */
const isPerson = (words: readonly Word[], at: number): boolean =>
  /^(?:person|generic)$/u.test(words[at]?.noun ?? '') || /(?:ers|ors|men|people)$/u.test(lowerAt(words, at));

const REMARKS = /^(?:remarks|comments|interview|claims?|reports)$/u;

/** “data collected by”, “the poll of 900 adults, carried out by”. */
function aboutDocument(words: readonly Word[], sentence: Range, at: number): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - 9; i--)
    if (words[i]?.noun === 'document' || words[i]?.noun === 'measure' || REMARKS.test(lowerAt(words, i))) return true;
  return false;
}

import { skipAdverbials } from '../adverbials.js';
import { isFinitePart } from '../clauses.js';
import { type Construction, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { phraseBefore } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import { subjectBefore } from '../subject.js';
import type { Word } from '../words.js';
import { isDocument, takesContent } from './frames.js';

/** “…, adding that 12 were missing”, “with officials saying 12 had died”, “explained the rise, saying: ‘…’”. */
export const participle: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const cue = words[at]?.cue;
  if (cue?.form !== 'gerund' || /^(?:dispute|fear)$/u.test(cue.class) || isPart(words, at - 1, 'be')) return null;
  if (cue.frame === 'to') return null;
  if (at === sentence.from || isPart(words, at - 1, 'preposition', 'determiner', 'to')) return null;
  const absolute = subjectOfWith(words, sentence, at);
  const source = absolute ?? (cue.class === 'find' ? shown(passage, sentence, at) : governor(words, sentence, at));
  if (source === null || (cue.class === 'find' && absolute !== null && !isDocument(words, source))) return null;
  const object = cue.class === 'tell' ? phraseAfter(words, at + 1, sentence.to, 'bare').to : at + 1;
  const end = skipAdverbials(passage, object, sentence.to);
  if (
    end >= sentence.to ||
    isPart(words, end, 'stop') ||
    !takesContent(passage, cue, source, { from: at + 1, to: end }, sentence.to)
  )
    return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: absolute?.from ?? at, to: end },
    side: 'after',
    grip: 'sentence',
    via: null,
  };
};

/** “with |officials| saying”. */
function subjectOfWith(words: readonly Word[], sentence: Range, at: number): Range | null {
  for (let i = at - 1; i >= sentence.from && i > at - 10; i--) {
    if (lowerAt(words, i) === 'with') return i + 1 < at ? { from: i + 1, to: at } : null;
    if (!isPart(words, i, 'word', 'name', 'determiner', 'possessive', 'preposition', 'quantifier', 'symbol'))
      return null;
  }
  return null;
}

/** The subject of the sentence's first finite verb: whoever did it also says it. */
function governor(words: readonly Word[], sentence: Range, at: number): Range | null {
  for (let i = sentence.from; i < at; i++) {
    if (isPart(words, i, 'that') && i > sentence.from + 1) return null;
    if (!isFinitePart((words[i] as Word).part) || i === sentence.from) continue;
    const subject = subjectBefore(words, i, sentence.from);
    if (subject !== null) return { from: subject.from, to: subject.to };
  }
  return null;
}

const RELEASED = /^(?:released|published|produced|issued|presented|commissioned|gave|provided)$/u;

/** “|the bank| published research showing that …”, “with |the ministry’s figures| showing …”. */
function shown(passage: Passage, sentence: Range, at: number): Range | null {
  const { words } = passage;
  const document = phraseBefore(words, at, sentence.from);
  if (document === null || !isDocument(words, document)) return null;
  const verb = document.from - 1;
  const owner = RELEASED.test(lowerAt(words, verb)) ? subjectBefore(words, verb, sentence.from) : null;
  return owner === null || qualityOf(passage, document) === 'named' ? document : { from: owner.from, to: owner.to };
}

import { afterApposition, skipAdverbials } from '../adverbials.js';
import { type Construction, isEmpty, isPart, lowerAt, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';
import { standsBefore } from './side.js';

/** “… have left,” said the mayor: verb before subject, after what is said. */
export const inverted: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const cue = words[at]?.cue;
  if (!cue || at <= sentence.from || !/^(?:speech|tell|count)$/u.test(cue.class)) return null;
  if (cue.form === 'gerund' || BLAMES.test(cue.lemma) || !isPart(words, at - 1, 'comma', 'quote', 'dash')) return null;
  const source = withName(words, phraseAfter(words, at + 1, sentence.to), sentence.to);
  if (
    isEmpty(source) ||
    isPart(words, source.from, 'quantifier') ||
    (isPart(words, source.from, 'number') && lowerAt(words, source.from) !== 'one')
  )
    return null;
  const closed =
    source.to >= sentence.to || isPart(words, source.to, 'stop', 'comma', 'semicolon', 'quote', 'relative', 'colon');
  if (!standsBefore(words, sentence, at) && !(closed && PLAIN.test(cue.lemma))) return null;
  const end = afterApposition(passage, skipAdverbials(passage, source.to, sentence.to), sentence.to);
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: qualityOf(passage, source),
    host: { from: at, to: end },
    side: end >= sentence.to ? 'before' : 'both',
    grip: 'sentence',
    via: null,
  };
};

/** Verbs that stand before their subject with nothing but what is said before them. */
const PLAIN =
  /^(?:say|report|estimate|explain|add|write|note|argue|warn|recall|insist|recount|reckon|calculate|suggest|claim|believe|announce|admit|confirm|stress)$/u;

/** What stands behind them is whom it is said of or to: “the men, all of them guards, |accused the firm| of …”. */
const BLAMES = /^(?:accuse|dub|call|blame|inform|notify|brief|describe|cite|deem|rule|assess|certify)$/u;

/** “the director, |Ruth Kessler|”, “her rival, |the builder Tom Grice|”: a description with the name that follows it. */
export function withName(words: readonly Word[], source: Range, to: number): Range {
  const described = isPart(words, source.from, 'determiner', 'word', 'possessive');
  if (!described || !isPart(words, source.to, 'comma')) return source;
  let end = source.to + 1;
  while (end < to && end < source.to + 4 && isPart(words, end, 'determiner', 'word')) end++;
  if (!isPart(words, end, 'name')) return source;
  while (end < to && isPart(words, end, 'name', 'symbol')) end++;
  const closed = end >= to || isPart(words, end, 'comma', 'stop', 'semicolon', 'quote', 'close');
  return closed && end - source.to <= 7 ? { from: source.from, to: end } : source;
}

import { skipAdverbials } from '../adverbials.js';
import { type Candidate, type Construction, isEmpty, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { qualityOf } from '../quality.js';
import { subjectBefore } from '../subject.js';

/** “The governor was quoted (by AFP) as saying that …”. */
export const quotedAs: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (/^(?:quote[ds]?|cite[ds]?)$/u.test(lowerAt(words, at)) && !isPart(words, at - 1, 'be', 'adverb'))
    return quotes(passage, sentence, at);
  if (!/^(?:quoted|cited|reported)$/u.test(lowerAt(words, at)) || !isPart(words, at - 1, 'be', 'adverb')) return null;
  const relay = lowerAt(words, at + 1) === 'by' ? phraseAfter(words, at + 2, sentence.to) : null;
  const as = relay?.to ?? at + 1;
  if (lowerAt(words, as) !== 'as' || words[as + 1]?.cue?.form !== 'gerund') return null;
  const verb = isPart(words, at - 1, 'be') ? at - 1 : at - 2;
  const subject = subjectBefore(words, verb, sentence.from);
  if (subject === null || subject.negated) return null;
  return {
    cue: { from: at, to: as + 2 },
    source: { from: subject.from, to: subject.to },
    quality: qualityOf(passage, subject) === 'named' ? 'second-hand' : qualityOf(passage, subject),
    host: { from: subject.whole.from, to: as + 2 },
    side: 'after',
    grip: 'sentence',
    via: relay,
  };
};

/** “State radio quoted |the governor| as saying that …”, “…, state radio quoted |the governor| as saying”. */
function quotes(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  const source = phraseAfter(words, at + 1, sentence.to);
  const as = source.to;
  if (isEmpty(source) || lowerAt(words, as) !== 'as' || words[as + 1]?.cue?.form !== 'gerund') return null;
  const relay = subjectBefore(words, at, sentence.from);
  if (relay === null || relay.negated) return null;
  const quality = qualityOf(passage, source);
  const end = skipAdverbials(passage, as + 2, sentence.to);
  const closes = end >= sentence.to || isPart(words, end, 'stop');
  return {
    cue: { from: as, to: as + 2 },
    source,
    quality: quality === 'named' ? 'second-hand' : quality,
    host: { from: relay.whole.from, to: end },
    side: closes ? 'before' : 'after',
    grip: 'sentence',
    via: { from: relay.from, to: relay.to },
  };
}

import { afterApposition, skipAdverbials } from '../adverbials.js';
import { phraseAfter } from '../nounphrase.js';
import { type Construction, isEmpty, isPart } from '../passage.js';
import { qualityOf } from '../quality.js';
import { standsBefore } from './subject-verb.js';

/** “… have left,” said the mayor: verb before subject, after what is said. */
export const inverted: Construction = (passage, sentence, at) => {
  const { words } = passage;
  const cue = words[at]?.cue;
  if (!cue || at <= sentence.from || !/^(?:speech|tell|count)$/u.test(cue.class)) return null;
  if (cue.form === 'gerund' || !standsBefore(words, sentence, at)) return null;
  const source = phraseAfter(words, at + 1, sentence.to);
  if (isEmpty(source) || isPart(words, source.from, 'number', 'quantifier')) return null;
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

import type { Candidate, Passage, Range } from '../candidate.js';
import { phraseAfter } from '../phrase.js';
import { qualityOf } from '../quality.js';
import { apposition } from './inverted.js';

/** “were recorded by the clinic”, “as reported by AFP”, “figures released by the ministry”. */
export function passive(passage: Passage, sentence: Range, at: number): Candidate | null {
  const { words } = passage;
  const word = words[at];
  if (word === undefined || words[at + 1]?.lower !== 'by') return null;
  const reports =
    word.cue !== null &&
    word.cue.class !== 'dispute' &&
    word.cue.form !== 'gerund' &&
    !/^(?:fear|place)$/u.test(word.cue.class);
  if (!reports && !RELEASED.test(word.lower)) return null;
  const source = phraseAfter(passage, at + 2, sentence.to);
  if (source.to === source.from || words[source.from]?.part === 'number') return null;
  if (!reports && !aboutDocument(passage, sentence, at)) return null;
  const end = apposition(passage, source.to, source.to, sentence.to);
  const quality = qualityOf(passage, source);
  return {
    cue: { from: at, to: at + 2 },
    source,
    quality:
      words[at - 1]?.lower === 'as' && quality === 'named' && /^(?:quote|cite)/u.test(word.lower)
        ? 'second-hand'
        : quality,
    host: { from: at, to: end },
    side: end >= sentence.to ? 'before' : 'both',
    grip: 'sentence',
  };
}

const RELEASED =
  /^(?:released|published|provided|collected|compiled|obtained|seen|reviewed|conducted|commissioned|carried|out|given|issued|prepared|gathered|shared|produced|made|done)$/u;

/** “data collected by”, “the poll, carried out by”. */
function aboutDocument({ words }: Passage, sentence: Range, at: number): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - 9; i--) {
    const noun = words[i]?.noun;
    if (noun === 'document' || noun === 'measure') return true;
  }
  return false;
}

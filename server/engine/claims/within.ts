import type { Attribution, Content } from '../attribution/attribution.js';
import type { Reading } from '../reading.js';
import { lastAtOrBefore } from '../text/search.js';
import type { Span } from '../text/span.js';

/** The attribution that holds a figure of the same block, and how far its cue is. */
export interface Held {
  readonly attribution: Attribution;
  readonly reach: Content['reach'];
}

/** Finds which attribution of a block holds a place; the contents of one block do not overlap. */
export function holderIn(reading: Reading): (figure: Span<'prose'>) => Held | null {
  const held = reading.attributions
    .flatMap((attribution) => attribution.content.map((content) => ({ content, attribution })))
    .sort((a, b) => a.content.start - b.content.start);
  return (figure) => {
    const found = held[lastAtOrBefore(held, figure.end - 1, ({ content }) => content.start)];
    return found !== undefined && found.content.end > figure.start
      ? { attribution: found.attribution, reach: found.content.reach }
      : null;
  };
}

/** The sentence that states a figure. */
export function sentenceOf(reading: Reading, figure: Span<'prose'>): Span<'prose'> {
  const { sentences } = reading;
  const found = sentences[lastAtOrBefore(sentences, figure.start, ({ start }) => start)];
  return found !== undefined && found.end >= figure.end ? found : figure;
}

/** Whether a source in words satisfies an editor: it names somebody. */
export const isGood = ({ quality }: Attribution): boolean => quality === 'named' || quality === 'second-hand';

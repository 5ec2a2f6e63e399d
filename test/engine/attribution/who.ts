import type { Attribution } from '../../../server/engine/attribution/attribution.js';
import { findAttributions } from '../../../server/engine/attribution/find.js';
import { defaultLexicon, type Lexicon } from '../../../server/engine/language/lexicon.js';
import type { Block, BlockKind } from '../../../server/engine/markdown/blocks.js';
import { verbatim } from '../../../server/engine/prose/prose.js';
import { sentencesOf } from '../../../server/engine/prose/sentences.js';

/** A block that is its source verbatim. */
export const blockOf = (text: string, kind: BlockKind = 'paragraph'): Block => ({
  kind,
  start: 0,
  end: text.length,
  prose: verbatim(text),
  markers: [],
  within: [],
});

export const attributionsOf = (
  text: string,
  kind: BlockKind = 'paragraph',
  lexicon: Lexicon = defaultLexicon,
): Attribution[] => findAttributions(blockOf(text, kind), sentencesOf(text), lexicon);

/**
 * Who stands behind each number of a text: `12 police; 3 –; 40 vague experts; 7 hedge; 9 second-hand the mayor via AFP`.
 * A named source stands by itself, `–` is nobody; `her → Ana Reis` when the block names whom a pronoun means.
 */
export function who(text: string, kind: BlockKind = 'paragraph', lexicon: Lexicon = defaultLexicon): string {
  const attributions = attributionsOf(text, kind, lexicon);
  return [...text.matchAll(/\d+(?:[.,]\d+)*/gu)]
    .map((match) => {
      const holds = attributions.filter(({ content }) =>
        content.some(({ start, end }) => start <= match.index && match.index < end),
      );
      return [match[0], holds.length === 0 ? '–' : holds.map((one) => nameOf(text, one)).join(' & ')].join(' ');
    })
    .join('; ');
}

function nameOf(text: string, { source, resolved, quality, via }: Attribution): string {
  const words = [];
  if (quality !== 'named') words.push(quality);
  if (source !== null) words.push(text.slice(source.start, source.end));
  if (resolved !== null) words.push('→', text.slice(resolved.start, resolved.end));
  if (via !== null) words.push('via', text.slice(via.start, via.end));
  return words.join(' ');
}

import type { Block, Container } from '../markdown/blocks.js';
import type { Marker } from '../markdown/markers.js';
import type { Span } from '../text/span.js';
import { STUDY } from './citations.js';
import type { Edges } from './edges.js';
import { type Around, type Row, sourceLine } from './structure.js';
import { isGood } from './within.js';

/** The block before a list, a table or a quotation from `first` to `end`, when it says where what follows comes from. */
export function introducer(row: Row, first: number, end: number, { type }: Container): Around | null {
  const index = leadOf(row, first);
  const { blocks, readings, edges } = row;
  const block = blocks[index];
  const reading = readings[index];
  const edge = edges[index];
  if (block === undefined || reading === undefined || edge === undefined || block.within.length > 0)
    return type === 'list' ? ownItems(row, first, end) : null;
  if (block.kind === 'source-line') return sourceLine(block, reading, index);
  const leads = opensFor(edge, type);
  const last = reading.sentences.at(-1)?.start ?? 0;
  // “The office’s report shows growth. Among the highlights:”
  const before = reading.sentences.at(-2)?.start ?? 0;
  const found = leads && FINDINGS.test(block.prose.text.slice(last));
  const attribution = reading.attributions.findLast(
    (one) =>
      isGood(one) && (one.beyond === 'next' || (leads && one.cue.start >= last) || (found && one.cue.start >= before)),
  );
  const citations = leads ? leadingMarkers(block, last) : [];
  if (attribution !== undefined) return { block: index, attribution, source: null, citations };
  const source = leads ? ownVoice(block.prose.text, last) : null;
  if (citations.length > 0 || source !== null) return { block: index, attribution: null, source, citations };
  const told = found ? toldBefore(row, index) : null;
  return told ?? (type === 'list' ? ownItems(row, first, end) : null);
}

/**
 * Whether a block opens what follows: by its last words, or because its last sentence gives a figure with its source, or
 * tells what a study shows.
 */
const opensFor = ({ opens, stated, finds }: Edges, type: Container['type']): boolean =>
  opens === 'anything' || (type === 'list' && (opens === 'list' || stated !== null || finds));

/** The block before, or the one that announced “the answers below”, with only headings and other lists between. */
function leadOf({ blocks, edges }: Row, first: number): number {
  if (blocks[first - 1]?.kind !== 'heading') return first - 1;
  let index = first - 1;
  while (index > first - FAR && (blocks[index]?.kind === 'heading' || blocks[index]?.within[0]?.type === 'list'))
    index--;
  const ahead = edges[index]?.ahead === true && blocks[index]?.kind === 'paragraph';
  return ahead ? index : first - 1;
}

/** So many blocks between a lead-in and its last list. */
const FAR = 40;

/** “[The office](…) made this chart. | Here are some key figures: | - 43% …”: what the paragraph before the lead-in tells of. */
function toldBefore({ blocks, edges }: Row, index: number): Around | null {
  const study = edges[index - 1]?.study ?? null;
  if (study === null || blocks[index - 1]?.kind !== 'paragraph') return null;
  return { block: index - 1, attribution: study.attribution, source: null, citations: study.citations };
}

/** “- We signed 116 contracts | - 25 offices called”: where some items speak in the house's own voice, all of the list does. */
function ownItems({ blocks }: Row, first: number, end: number): Around | null {
  for (let index = first; index < end && index < first + FAR; index++) {
    const match = OWN_ITEM.exec(blocks[index]?.prose.text ?? '');
    if (match === null) continue;
    const start = match[0].length - (match[1]?.length ?? 0);
    return { block: index, attribution: null, source: { start, end: match[0].length }, citations: [] };
  }
  return null;
}

const OWN_ITEM = /^\s{0,3}(We|Our)\b/u;

/** “Some of the numbers that |we| collected:”, “Some numbers about |our| work:”: what the house counted stands on its word. */
function ownVoice(text: string, last: number): Span<'prose'> | null {
  const sentence = text.slice(last);
  const match =
    OWN_COUNT.exec(sentence) ?? OWN_NUMBERS.exec(sentence) ?? OWN_DATA.exec(sentence) ?? TO_US.exec(sentence);
  if (match === null) return null;
  const start = last + match.index + match[0].indexOf(match[1] ?? '');
  return { start, end: start + (match[1]?.length ?? 0) };
}

const OWN_COUNT =
  /\b(we|I)\b (?:\p{L}+ ){0,3}(?:collected|gathered|counted|measured|recorded|tracked|logged|tallied|tested|surveyed|polled|interviewed|analy[sz]ed|found|observed|received|achieved|spent|earned|raised)\b/u;
const OWN_NUMBERS =
  /\b(?:numbers?|figures?|stats|statistics|metrics|highlights|results|milestones)\b (?:about|on|from|of|for) (our|us|my)\b/u;

/** “Some quick facts, thanks to our data:”, “A few points jumped out to us:” */
const OWN_DATA =
  /\b(?:numbers?|figures?|facts|stats|statistics|highlights|trends)\b[^.!?]{0,30}\b(?:from|to|in|with|using) (our|my) (?:\p{L}+ )?(?:data|analytics|statistics|numbers|records|logs|metrics|books)\b/u;
const TO_US =
  /\b(?:points?|numbers?|things|facts|trends|figures|findings)\b[^.!?]{0,30}\b(?:to|for|struck|surprised) (us|me)\b/u;

/** “Some numbers from [the survey](…):”: what the sentence that leads in cites; if it speaks of findings, the whole block. */
function leadingMarkers({ markers, prose }: Block, last: number): Marker[] {
  const own = markers.filter(({ kind, at, external }) => at.start >= last && (kind !== 'link' || external));
  if (own.length > 0 || !(FINDINGS.test(prose.text.slice(last)) || AHEAD.test(prose.text.slice(last)))) return own;
  return markers.filter(({ text, external }) => external && STUDY.test(text));
}

const FINDINGS =
  /\b(?:(?:closer|brief|quick|deeper) look|findings?|results?|highlights?|takeaways?|figures|numbers|statistics|stats|data|insights?|facts|found|trends)\b/iu;

/** “Test yourself with the answers below:” */
export const AHEAD = /\b(?:below|following|as follows)\b/iu;

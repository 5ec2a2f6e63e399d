import { commonEnd, commonStart } from '../text/common.js';
import type { Draft } from './parse.js';
import { type Passage, passageAt } from './passage.js';
import { frontMatterEnd } from './passages.js';

/**
 * The passages of an edited text. Those of the earlier one are kept up to the first change, and again from
 * the first place after the last change where an old passage begins.
 */
export function readAgain(text: string, previous: Draft): Passage[] {
  const { passages: old, source, defined } = previous;
  const same = commonStart(text, source);
  const rest = commonEnd(text, source, Math.min(text.length, source.length) - same);
  const passages = frontMatterEnd(text) === frontMatterEnd(source) ? keptBefore(old, same) : [];
  let at = 0;
  for (const passage of passages) at += passage.text.length;
  // Where the old passages now begin that hold nothing but unchanged text.
  let next = old.length;
  let begins = text.length;
  while (next > Math.max(1, passages.length) && begins - (old[next - 1] as Passage).text.length >= text.length - rest)
    begins -= (old[--next] as Passage).text.length;
  while (at < text.length) {
    while (next < old.length && begins < at) begins += (old[next++] as Passage).text.length;
    if (begins === at && at > 0) return passages.concat(old.slice(next));
    const passage = passageAt(text, at, defined);
    passages.push(passage);
    at += passage.text.length;
  }
  return passages;
}

/** The passages that end so long before the first change that it does not decide where they end. */
function keptBefore(old: readonly Passage[], same: number): Passage[] {
  let count = 0;
  for (let at = 0; count < old.length; count++) {
    at += (old[count] as Passage).text.length;
    if (at + AHEAD > same) break;
  }
  return old.slice(0, count);
}

/** More than what is looked at of a line to see whether a passage begins with it. */
const AHEAD = 16;

import { type Construction, isEmpty, isPart, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { isYear } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import type { Word } from '../words.js';

/** “The bank cut 4,000 jobs (Reuters).”, “… (Miller et al., 2019)”, “… (Miller & Sand 2019: 40)”: who says so, in brackets. */
export const bracketed: Construction = (passage, sentence, at) => {
  const { words } = passage;
  if (!isPart(words, at, 'open')) return null;
  const close = closingOf(words, at, sentence.to);
  if (close < 0) return null;
  const names = namesAfter(words, at + 1, close);
  const source = isEmpty(names) ? phraseAfter(words, at + 1, close) : names;
  const cited = !isEmpty(names) && isYearAfter(words, names, close);
  const ends = close + 1 >= sentence.to || isPart(words, close + 1, 'stop');
  if (!cited && !(ends && source.to === close && isOutlet(words, source) && !isShortForm(words, at))) return null;
  return {
    cue: { from: at, to: at + 1 },
    source,
    quality: cited ? 'named' : qualityOf(passage, source),
    host: { from: at, to: close + 1 },
    side: 'before',
    grip: 'clause',
    via: null,
  };
};

function closingOf(words: readonly Word[], open: number, to: number): number {
  for (let i = open + 1; i < to && i < open + 14; i++) if (isPart(words, i, 'close')) return i;
  return -1;
}

/** “Miller”, “Miller and Sand”, “Miller et al.”; empty when there is none. */
function namesAfter(words: readonly Word[], from: number, to: number): Range {
  let end = from;
  while (end < to && (isPart(words, end, 'name') || isJoining(words, end))) end++;
  return isPart(words, from, 'name') ? { from, to: end } : { from, to: from };
}

/** “and”, “&”, “et al.”, “,” between two names. */
const isJoining = (words: readonly Word[], at: number): boolean =>
  isPart(words, at, 'and') ||
  /^(?:&|et|al)$/u.test(words[at]?.lower ?? '') ||
  (isPart(words, at, 'stop') && words[at - 1]?.lower === 'al') ||
  (isPart(words, at, 'comma') && isPart(words, at + 1, 'name'));

/** “, 2019)”, “ 2019: 40)”, “, 2019a; Sand 2020)”; one name and a bare year may be a place and an event. */
function isYearAfter(words: readonly Word[], { from, to }: Range, close: number): boolean {
  const at = isPart(words, to, 'comma') ? to + 1 : to;
  const plain = at === to && at + 1 === close;
  if (plain && !words.slice(from, to).some(({ lower, part }) => lower === 'al' || lower === '&' || part === 'and'))
    return false;
  const word = words[at];
  if (word === undefined || at >= close || !(isYear(word) || /^(?:19|20)\d\d[a-d]$/u.test(word.text))) return false;
  return at + 1 === close || isPart(words, at + 1, 'colon', 'comma', 'semicolon');
}

/** A body that has a name: “Harbour Office”, “AFP”; not “UX”. */
export function isOutlet(words: readonly Word[], { from, to }: Range): boolean {
  const phrase = words.slice(from, to);
  return (
    to - from <= 6 &&
    phrase.some(({ part, noun }) => noun === 'institution' && part !== 'possessive') &&
    phrase.some(({ part }) => part === 'name')
  );
}

/** “the World Health Organization (WHO)”: a name's own initials. */
const isShortForm = (words: readonly Word[], open: number): boolean => isPart(words, open - 1, 'name');

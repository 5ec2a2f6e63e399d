import { type Candidate, isEmpty, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { phraseAfter } from '../phrase-after.js';
import { phraseBefore } from '../phrase-before.js';
import { qualityOf } from '../quality.js';
import { subjectBefore } from '../subject.js';
import type { Word } from '../words.js';

const FINDINGS =
  /^(?:findings?|results?|figures|numbers|highlights|data|statistics|stats|conclusions?|facts|takeaways|toll|estimates?|totals?|breakdown)$/u;

/** “Key findings of the ministry’s report:”, “The report’s main figures:”: a lead-in without a verb of saying. */
export function leadIn(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  const end = sentence.to - 1;
  if (!isPart(words, end, 'colon')) return null;
  const made = compiled(passage, sentence, end);
  if (made !== null || sentence.to - sentence.from > 24) return made;
  for (let verb = end - 1; verb > sentence.from; verb--) {
    const told =
      verb === end - 1 || CIRCUMSTANCE.test(lowerAt(words, verb + 1)) ? whatTold(passage, sentence, verb) : null;
    if (told !== null) return told;
  }
  for (let at = sentence.from; at < end; at++) {
    if (!FINDINGS.test(lowerAt(words, at))) continue;
    const source = ownerBehind(words, at, end) ?? ownerBefore(words, sentence, at);
    if (source === null || isEmpty(source) || !words.slice(source.from, source.to).some(isOwner)) continue;
    return {
      cue: { from: at, to: at + 1 },
      source,
      quality: qualityOf(passage, source),
      host: sentence,
      side: 'after',
      grip: 'sentence',
      via: null,
    };
  }
  return null;
}

/** “|The bureau| compiled the following statistics:”: who made what is listed. */
function compiled(passage: Passage, sentence: Range, end: number): Candidate | null {
  const { words } = passage;
  if (!FINDINGS.test(lowerAt(words, end - 1))) return null;
  for (let at = end - 2; at > sentence.from && at > end - 8; at--) {
    if (!MAKING.test(lowerAt(words, at))) continue;
    const subject = subjectBefore(words, at, sentence.from);
    if (subject === null || subject.negated || !words.slice(subject.from, subject.to).some(isOwner)) return null;
    return {
      cue: { from: at, to: at + 1 },
      source: { from: subject.from, to: subject.to },
      quality: qualityOf(passage, subject),
      host: sentence,
      side: 'after',
      grip: 'sentence',
      via: null,
    };
  }
  return null;
}

const MAKING =
  /^(?:compile[ds]?|release[ds]?|publish(?:ed|es)?|gather(?:ed|s)?|collect(?:ed|s)?|offer(?:ed|s)?|share[ds]?|provide[ds]?|list(?:ed|s)?|issue[ds]?|present(?:ed|s)?|gave|gives)$/u;

/** What may come between a verb of finding and the colon: “what the bureau found |when| it asked drivers:”. */
const CIRCUMSTANCE = /^(?:when|while|about|on|in|after|by|from|for|during|regarding|among)$/u;

/** “Here is what |the bureau found|:”, “What |the figures show|:”. */
function whatTold(passage: Passage, sentence: Range, verb: number): Candidate | null {
  const { words } = passage;
  const cue = words[verb]?.cue;
  const what = words.findLastIndex(({ lower }, at) => lower === 'what' && at >= sentence.from && at < verb);
  if (cue == null || cue.class === 'dispute' || what === -1) return null;
  const subject = subjectBefore(words, verb, what + 1);
  if (subject === null || subject.negated) return null;
  return {
    cue: { from: verb, to: verb + 1 },
    source: { from: subject.from, to: subject.to },
    quality: qualityOf(passage, subject),
    host: sentence,
    side: 'after',
    grip: 'sentence',
    via: null,
  };
}

/** “findings |of| the report”, “numbers |from| the ministry”. */
function ownerBehind(words: readonly Word[], at: number, end: number): Range | null {
  return /^(?:of|from|by|in)$/u.test(lowerAt(words, at + 1)) ? phraseAfter(words, at + 2, end) : null;
}

/** “the report’s main findings”, “its findings”. */
function ownerBefore(words: readonly Word[], { from }: Range, at: number): Range | null {
  for (let i = at - 1; i >= from && i > at - 4; i--) {
    if (isPart(words, i, 'possessive')) return phraseBefore(words, i + 1, from);
    if (/^(?:its|their|his|her)$/u.test(lowerAt(words, i))) return { from: i, to: i + 1 };
    if (!isPart(words, i, 'word', 'symbol', 'number', 'adverb')) return null;
  }
  return null;
}

const isOwner = ({ noun, part, lower }: Word): boolean =>
  noun !== null || part === 'name' || /^(?:its|their|his|her)$/u.test(lower);

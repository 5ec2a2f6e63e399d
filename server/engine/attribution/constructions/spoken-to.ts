import { type Candidate, isPart, lowerAt, type Passage, type Range } from '../passage.js';
import { qualityOf } from '../quality.js';
import { nextBegun } from '../quotations.js';
import { subjectBefore } from '../subject.js';
import type { Word } from '../words.js';

/**
 * “|Lund| took to Twitter: ‘We lost 40.’”, “|The minister|, on television, defended the plan, ‘It saves $40 million.’”: a
 * quotation that a clause without a verb of saying leads in is of that clause's subject. After a comma the verb must be
 * one of what people do when they speak; a colon says enough.
 */
export function spokenTo(passage: Passage, sentence: Range): Candidate | null {
  const { words } = passage;
  const mark = leadOf(passage, sentence);
  if (mark === null) return null;
  const colon = isPart(words, mark, 'colon');
  for (let verb = sentence.from + 1; verb < mark; verb++) {
    if (isPart(words, verb, 'relative', 'subordinator', 'that')) return null;
    if (!(colon ? isVerb(words, verb) : ADDRESSING.test(lowerAt(words, verb)))) continue;
    const subject = subjectBefore(words, verb, sentence.from);
    if (subject === null || subject.negated || subject.relative) return null;
    const stated = words.slice(verb + 1, mark).some(({ lower }) => STATEMENT.test(lower));
    if (!stated && !isSomebody(words, subject)) return null;
    return {
      cue: { from: verb, to: verb + 1 },
      source: { from: subject.from, to: subject.to },
      quality: qualityOf(passage, subject),
      host: { from: subject.whole.from, to: mark },
      side: 'after',
      grip: 'sentence',
      via: null,
    };
  }
  return null;
}

/** The colon or comma before a quotation that begins a sentence of its own; null when none is led in here. */
function leadOf({ words, quotations }: Passage, sentence: Range): number | null {
  const quotation = nextBegun(quotations, sentence.from + 2);
  if (quotation === null || quotation.from >= sentence.to || quotation.to - quotation.from < 6) return null;
  const mark = quotation.from - 1;
  if (mark - sentence.from > FAR || !isPart(words, mark, 'colon', 'comma')) return null;
  return /^\p{Lu}/u.test(words[quotation.from + 1]?.text ?? '') ? mark : null;
}

/** How many words may lead a quotation in. */
const FAR = 40;

const isVerb = (words: readonly Word[], at: number): boolean =>
  isPart(words, at, 'verb', 'cue') || ADDRESSING.test(lowerAt(words, at));

const ADDRESSING =
  /^(?:defended|defends|made|makes|issued|took|takes|gave|gives|published|posted|released|shared|apologi[sz]ed|celebrated|thanked|praised|condemned|criticis?z?ed|responded|reacted|retorted|countered|continued|began|went|summed|summari[sz]ed|put|appealed|urged|greeted|welcomed|hailed|lamented|mocked|attacked|slammed|addressed|opened|closed|ended|finished|concluded|captioned|quoted)$/u;

/** “An account made the following |announcement|: …” */
const STATEMENT = /^(?:announcements?|statements?|posts?|messages?|remarks?|tweets?|comments?|appeals?|warnings?)$/u;

/** A person, a body, a pronoun, a name: who can speak. */
const isSomebody = (words: readonly Word[], { from, to }: Range): boolean =>
  words
    .slice(from, to)
    .some(
      ({ part, noun, lower }) =>
        part === 'name' || noun === 'person' || noun === 'institution' || /^(?:he|she|they|we)$/u.test(lower),
    );

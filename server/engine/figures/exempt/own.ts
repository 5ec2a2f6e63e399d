import { opinions, ownActs, ownVoices } from '../../language/en/exemptions.js';
import { follows, type Instance, isCapitalised, mentions } from '../instance.js';
import { isHyphen, wordAt } from '../pieces.js';

/** What the author's own house did, outside quotation marks: “we drilled 21 wells and mended 64 pumps”. */
export function isOwn(it: Instance): boolean {
  if (it.quoted) return false;
  if (/^(?:my|our)$/u.test(wordAt(it.pieces, it.quantity.from - 1)) && it.quantity.measure === null) return true;
  if (isOfOurs(it) || isToUs(it) || isRun(it) || isSequel(it) || isBeforehand(it)) return true;
  return isDone(it);
}

/** “after looking at over |20| examples, we see …”: what the house did before what it tells. */
function isBeforehand(it: Instance): boolean {
  let deed = it.quantity.from - 1;
  while (deed > 0 && deed > it.quantity.from - 5 && !/...ing$/u.test(wordAt(it.pieces, deed))) deed--;
  if (!/...ing$/u.test(wordAt(it.pieces, deed)) || !/^(?:after|by|in|from)$/u.test(wordAt(it.pieces, deed - 1)))
    return false;
  for (let at = it.quantity.to + 1; at < it.quantity.to + 8; at++)
    if (wordAt(it.pieces, at) === ',') return ownVoices.has(wordAt(it.pieces, at + 1));
  return false;
}

/** “we drilled 21 wells”, “our reporter counted 40”: a deed between the voice and the number. */
function isDone(it: Instance): boolean {
  if (!mentions(it, 'reporter', 'reporters', 'correspondent', ...ownVoices)) return false;
  let act = false;
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - 18); at--) {
    const word = wordAt(it.pieces, at);
    if (/^(?:[;:!?]|that|which|who|said|says|if|when|how|why|whether|since|because)$/u.test(word)) {
      if (word !== 'which') return false;
      if (wordAt(it.pieces, at - 1) === 'of' || RESULTING.test(wordAt(it.pieces, at + 1))) continue;
      return false;
    }
    if (ownVoices.has(word)) return act;
    if (word === 'reporter' || word === 'reporters' || word === 'correspondent')
      return /^(?:this|our)$/u.test(wordAt(it.pieces, at - 1)) && /ed$/u.test(wordAt(it.pieces, at + 1));
    const passive = /^(?:been|was|were|be|are)$/u.test(wordAt(it.pieces, at - 1));
    act ||= ownActs.has(word) || isGerund(it, at) || (/ed$/u.test(word) && !opinions.has(word) && !passive);
  }
  return false;
}

/** “we asked around, which |brought| 504 answers” */
const RESULTING = /^(?:resulted|results|led|leads|brought|brings|yielded|drew|attracted|produced|generated|earned)$/u;

/** “We tried Tuesdays. Opens rose to 44%.”: what came of the house's own deed, with no other name in the sentence. */
const isSequel = (it: Instance): boolean =>
  it.goesOn &&
  !mentions(it, ...SPEAKING) &&
  !it.pieces.some((piece, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(piece.text));

const SPEAKING =
  'said says say according reported reports report study studies survey research shows show found estimated experts average typically americans people'.split(
    ' ',
  );

/** “six of us”, “59 percent of our visits”, “half of our own team”, “our newsletter has 5,000 readers”: the house's own. */
function isOfOurs(it: Instance): boolean {
  if (mentions(it, 'according')) return false;
  for (let at = it.quantity.from - 2; at <= it.quantity.to + 4; at++)
    if (it.pieces[at]?.text === 'us' && PAYING.test(wordAt(it.pieces, at - 1))) return true;
  const { to } = it.quantity;
  if (wordAt(it.pieces, to + 1) === 'of' && /^(?:us|our|my|Our|My)$/u.test(it.pieces[to + 2]?.text ?? '')) return true;
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - 9); at--) {
    const word = wordAt(it.pieces, at);
    if (/^(?:[,;:!?]|that|which|who|said|says|if|when|of|in)$/u.test(word)) return false;
    if (/^(?:our|my)$/u.test(word))
      return at === 0 || /^(?:[,;:]|and|but|so|today|now|since|bringing|raising)$/u.test(wordAt(it.pieces, at - 1));
    if (ownVoices.has(word) && !isNumeral(it, at))
      return HOLDING.test(wordAt(it.pieces, at + 1)) || HOLDING.test(wordAt(it.pieces, at + 2));
  }
  return false;
}

/** “Today we serve 192m sites with 13 staff and a budget of $3.35m.”: what a sentence about the house itself states. */
function isRun(it: Instance): boolean {
  if (it.quantity.from > 60) return false;
  const voice = it.pieces.slice(0, 9).findIndex(({ lower }) => /^(?:we|we've|we'd)$/u.test(lower));
  if (voice === -1 || voice > it.quantity.from) return false;
  const verb = [1, 2, 3].some((places) => RUNNING.test(wordAt(it.pieces, voice + places)));
  if (!verb) return false;
  for (let at = voice + 1; at < it.quantity.from; at++)
    if (/^(?:[;:!?]|that|which|who|whose|said|says|if|when|because|while|but|whereas)$/u.test(wordAt(it.pieces, at)))
      return false;
  return true;
}

/** What an organisation does all the time. */
const RUNNING =
  /^(?:serv(?:e|ed|ing)|run|ran|running|operate[d]?|operating|employ|employed|employing|host(?:ed|ing)?|issue[d]?|issuing|publish(?:ed|ing)?|maintain(?:ed)?|manage[d]?|managing)$/u;

/** “thousands of people have given to our work”, “it adds up to $17m that we've used”: who came to the house, what it had. */
const isToUs = (it: Instance): boolean =>
  !mentions(it, 'according', 'survey', 'study', 'poll', 'said', 'says') &&
  ((follows(
    it,
    /^(?:people|readers?|visitors|users|members|donors|subscribers|volunteers|customers|students|supporters|listeners)$/u,
    3,
  ) &&
    follows(it, /^our$/u, 9)) ||
    (follows(it, /^that$/u, 1) && follows(it, /^(?:we|we've|we'd)$/u, 2)));

/** “World War I”, “WRSA-I” */
const isNumeral = (it: Instance, at: number): boolean =>
  wordAt(it.pieces, at) === 'i' && (isCapitalised(it.pieces[at - 1]) || isHyphen(it.pieces, at - 1));

const PAYING = /^(?:pays?|paid|gives?|gave|costs?|took|takes|sends?|sent|brought|brings|earns?|earned|leaves?|left)$/u;

/** What a house tells of itself in the present: “we now have 150 sites”. */
const HOLDING =
  /^(?:have|had|got|run|host|manage|maintain|operate|serve|support|employ|publish|receive|get|see|saw|use|offer|share|count|measure|track|own|conducted|interviewed|surveyed|tested|analy[sz]ed|collected|reviewed)$/u;

/** “what we learned from publishing | 40 datasets”, “we were serving | 46m sites” */
const isGerund = (it: Instance, at: number): boolean =>
  /...ing$/u.test(wordAt(it.pieces, at)) &&
  (/^(?:from|by|after|in|while|of)$/u.test(wordAt(it.pieces, at - 1)) ||
    [1, 2].some((places) => /^(?:we're|i'm)$/u.test(wordAt(it.pieces, at - places))) ||
    (/^(?:are|were|am|was|been|'re)$/u.test(wordAt(it.pieces, at - 1)) && ownVoices.has(wordAt(it.pieces, at - 2))));

import { capacity, contested, nounKinds, persons, predicateKinds, stops, verbs } from '../language/en/nouns.js';
import { small, tens } from '../language/en/numbers.js';
import { timeUnits } from '../language/en/units.js';
import { isPlural, singular } from './nouns.js';
import { isHyphen, type Piece, wordAt } from './pieces.js';

/** The noun phrase that begins at a piece: “main battle tanks”, “of Russian military equipment”. */
export function nounPhraseAt(pieces: readonly Piece[], at: number): { last: number; head: number } | null {
  let from = wordAt(pieces, at) === 'of' ? at + 1 : at;
  while (from > at && /^(?:the|these|those|its|his|her|their|our|all|a|an|such)$/u.test(wordAt(pieces, from))) from++;
  if (/^(?:more|other|fewer)$/u.test(wordAt(pieces, from))) from++;
  if (isHyphen(pieces, from)) from++;
  if (pieces[from]?.kind === 'number' && isHyphen(pieces, from + 1)) from += 3;
  if (isTimeOf(pieces, from)) return null;
  let head = -1;
  for (let i = from; i < from + 7; i++) {
    const piece = pieces[i];
    if (piece === undefined || endsPhrase(pieces, i, head)) break;
    if (piece.kind === 'word' && !/ly$/u.test(piece.lower)) head = i;
    if (head === i && closes(pieces, i)) break;
  }
  return head < 0 ? null : { last: head, head };
}

/** “rose 11 per cent |last year|” counts no years. */
const isTimeOf = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:last|next|past)$/u.test(wordAt(pieces, at)) &&
  (timeUnits.has(wordAt(pieces, at + 1)) || WHEN.test(wordAt(pieces, at + 1)));

const WHEN = /^(?:night|spring|summer|autumn|fall|winter|weekend|quarter|season|evening|term)$/u;

function endsPhrase(pieces: readonly Piece[], at: number, head: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.kind === 'number' || piece.kind === 'code') return true;
  if (piece.kind === 'mark') return !isHyphen(pieces, at) && !/^["'“‘*]$/u.test(piece.text);
  if (stops.has(piece.lower) || small.has(piece.lower) || tens.has(piece.lower)) return true;
  if (predicateKinds.has(piece.lower) && (head >= 0 || !nounFollows(pieces, at + 1))) return true;
  if (head < 0) return verbs.has(piece.lower) && !piece.lower.endsWith('s') && !nounFollows(pieces, at + 1);
  return (verbs.has(piece.lower) || /(?:ed|ing)$/u.test(piece.lower)) && isPlural(wordAt(pieces, head));
}

/** Whether a plural or known noun still follows in the phrase: “wounded soldiers”, not “killed in battle”. */
const nounFollows = (pieces: readonly Piece[], at: number): boolean => {
  for (let i = at; i < at + 3; i++) {
    const word = wordAt(pieces, i);
    if (pieces[i]?.kind !== 'word' || stops.has(word)) return false;
    if (isPlural(word) || nounKinds.has(word) || persons.has(word)) return true;
  }
  return false;
};

/** A plural closes its phrase unless another noun follows: “weapons cargo flights”. An owner never does: “the city’s flats”. */
function closes(pieces: readonly Piece[], at: number): boolean {
  if (!isPlural(wordAt(pieces, at)) || isOwner(wordAt(pieces, at))) return false;
  for (let i = at + 1; i <= at + 2; i++) {
    const word = wordAt(pieces, i);
    if (pieces[i]?.kind !== 'word' || stops.has(word) || verbs.has(word) || /(?:ed|ing)$/u.test(word)) return true;
    if (isPlural(word) && knownNoun(word)) return false;
  }
  return true;
}

const isOwner = (word: string): boolean => /(?:['’]s|s['’])$/u.test(word);

const knownNoun = (word: string): boolean => {
  const noun = singular(word);
  return nounKinds.has(noun) || persons.has(noun) || capacity.has(noun) || contested.has(noun);
};

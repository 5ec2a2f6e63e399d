import type { Instance } from '../instance.js';
import { wordAt } from '../pieces.js';

/** What ends the clause that a number stands in. */
export const BREAK = /^(?:[;:.!?]|that|which|who|whom|whose|while|but|because|after|said|says|if|when)$/u;

/** Places before the number in its own clause, nearest first. */
export function* placesBefore(it: Instance, places: number): Generator<number> {
  for (let at = it.quantity.from - 1; at >= Math.max(0, it.quantity.from - places); at--) {
    if (BREAK.test(wordAt(it.pieces, at))) return;
    yield at;
  }
}

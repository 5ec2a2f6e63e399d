import type { Claim } from './claims.js';

/** How many figures a draft has, how many need a source, how many have one. */
export interface Tally {
  readonly figures: number;
  readonly needSource: number;
  readonly supported: number;
}

/** A figure needs a source unless it is exempt or background. */
export function tallyOf(claims: readonly Claim[]): Tally {
  let needSource = 0;
  let supported = 0;
  for (const { status } of claims) {
    if (status === 'exempt' || status === 'background') continue;
    needSource++;
    if (status === 'attributed' || status === 'cited' || status === 'restated') supported++;
  }
  return { figures: claims.length, needSource, supported };
}

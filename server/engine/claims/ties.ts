import type { Around, Row } from './structure.js';

/**
 * A paragraph that opens by pointing at the figure which the one before has just given with its source, or by summing up
 * the study that it tells of: “That is a share of 43%.”, “Overall, use grew by a third.” It holds for that sentence only.
 */
export function ties({ blocks, edges }: Row, around: (Around | null)[]): void {
  for (let index = 1; index < blocks.length; index++) {
    const tie = edges[index]?.tie ?? null;
    if (tie === null || around[index] !== null) continue;
    const { stated = null, study = null } = edges[index - 1] ?? {};
    if (stated !== null)
      around[index] = { block: index - 1, attribution: stated, source: null, citations: [], about: 'tied' };
    else if (study !== null && tie === 'sum')
      around[index] = { block: index - 1, source: null, ...study, about: 'tied' };
  }
}

const POINTING =
  /^\s{0,3}(?:(?:That|This) (?:is|was|means|meant|represents|represented|compares|amounts|equals|translates|works out|breaks down|figure|number|rate|share|total)\b|(?:Of|Among) (?:those|these|them|that)\b)/u;
const SUMMING = /^\s{0,3}(?:Overall|In total|In all|On average|Altogether)\b/u;

/** How a text points back with its first words; null: it does not. */
export const tieOf = (text: string): 'figure' | 'sum' | null =>
  POINTING.test(text) ? 'figure' : SUMMING.test(text) ? 'sum' : null;

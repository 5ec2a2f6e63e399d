import type { Rule } from './rule.js';
import { unsourcedFigure } from './unsourced-figure.js';

/** Every rule, in the order in which the documentation lists them. */
export const rules = [unsourcedFigure] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

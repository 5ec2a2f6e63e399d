import { duplicateSource } from './duplicate-source.js';
import { incompleteSource } from './incomplete-source.js';
import { lateAttribution } from './late-attribution.js';
import { partisanSource } from './partisan-source.js';
import { placeholder } from './placeholder.js';
import { repeatedWithoutSource } from './repeated-without-source.js';
import type { Rule } from './rule.js';
import { secondhandSource } from './secondhand-source.js';
import { unexplainedSuppression, unknownRule, unusedSuppression } from './suppressions.js';
import { unattributedHeadline } from './unattributed-headline.js';
import { uncitedAttribution } from './uncited-attribution.js';
import { unknownCitation } from './unknown-citation.js';
import { unreadableSource } from './unreadable-source.js';
import { unsourcedFigure } from './unsourced-figure.js';
import { unusedSource } from './unused-source.js';
import { weakSource } from './weak-source.js';

/** Every rule, in the order in which the documentation lists them. */
export const rules = [
  unsourcedFigure,
  weakSource,
  lateAttribution,
  unattributedHeadline,
  repeatedWithoutSource,
  secondhandSource,
  partisanSource,
  uncitedAttribution,
  unknownCitation,
  unusedSource,
  duplicateSource,
  incompleteSource,
  unreadableSource,
  placeholder,
  unexplainedSuppression,
  unknownRule(() => ids),
  unusedSuppression,
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

const ids: readonly string[] = rules.map(({ id }) => id);

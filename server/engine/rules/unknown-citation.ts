import type { Analysis } from '../analysis.js';
import { nearest } from '../text/nearest.js';
import { once } from '../text/once.js';
import type { Finding, Fix, Rule } from './rule.js';

/** A citation that leads nowhere. */
export const unknownCitation: Rule<'unknown-citation'> = {
  id: 'unknown-citation',
  summary: 'A footnote that is defined nowhere, or a link without a target.',
  severity: 'error',
  defaults: {},
  *check(draft: Analysis): Iterable<Finding> {
    const labels = once(() => labelsOf(draft));
    for (const block of draft.blocks) {
      if (block.markers.length === 0) continue;
      for (const { kind, target, text, from, defined } of block.markers) {
        const place = { start: block.start + from.start, end: block.start + from.end };
        if (kind === 'footnote' && !defined) {
          const near = nearest(target, labels());
          const hint = near === null ? 'define it, or take it out.' : `did you mean “${near}”?`;
          yield { ...place, message: `Footnote “${target}” is defined nowhere: ${hint}` };
        } else if (kind === 'link' && target.trim() === '') {
          yield { ...place, message: `The link on “${text}” leads nowhere: put its address in.` };
        }
      }
    }
  },
  *fixes(draft, { start, end }): Iterable<Fix> {
    const label = /^\[\^([^\]]+)\]$/u.exec(draft.text.slice(start, end))?.[1];
    const near = label === undefined ? null : nearest(label, labelsOf(draft));
    if (near !== null) {
      yield { title: `Change to footnote “${near}”`, kind: 'draft', edits: [{ start, end, text: `[^${near}]` }] };
    }
  },
};

const labelsOf = (draft: Analysis): string[] =>
  draft.definitions.filter(({ kind }) => kind === 'footnote').map(({ label }) => label);

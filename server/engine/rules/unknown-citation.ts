import type { Analysis } from '../analysis.js';
import { nearest } from '../text/nearest.js';
import type { Finding, Fix, Place, Rule } from './rule.js';

/** A citation that leads nowhere. */
export const unknownCitation: Rule<'unknown-citation'> = {
  id: 'unknown-citation',
  summary: 'A footnote that is defined nowhere, or a link without a target.',
  severity: 'error',
  defaults: {},
  byLabels: true,
  *checkBlock({ draft, index }: Place): Iterable<Finding> {
    const block = draft.blocks[index];
    for (const { kind, target, text, from, defined } of block?.markers ?? []) {
      const start = block?.start ?? 0;
      const place = { start: start + from.start, end: start + from.end };
      if (kind === 'footnote' && !defined) {
        const near = nearest(target, labelsOf(draft));
        const hint = near === null ? 'define it, or take it out.' : `did you mean “${near}”?`;
        yield { ...place, message: `Footnote “${target}” is defined nowhere: ${hint}` };
      } else if (kind === 'link' && target.trim() === '') {
        yield { ...place, message: `The link on “${text}” leads nowhere: put its address in.` };
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

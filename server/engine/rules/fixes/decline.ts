import type { Analysis } from '../../analysis.js';
import type { Claim } from '../../claims.js';
import type { Edit } from '../../text/edit.js';
import type { Wording } from '../../wording/en.js';
import type { Fix } from '../rule.js';
import { inFrontMatter, lineAt, lineEndOf } from './place.js';

/** Why a figure may go without a source, in the words that the comment keeps: the draft's language, whatever the writer's is. */
const REASONS = ['own reporting', 'common knowledge', 'worked out from figures above', 'not a figure'] as const;

/** What the writer replaces with a reason of his own. */
const OTHER = 'reason';

/** Keeps a figure as it is, with a suppression comment that says why. */
export function* declining(draft: Analysis, claim: Claim, { fixes }: Wording, rule = ruleFor(claim)): Iterable<Fix> {
  if (inFrontMatter(draft, claim)) return;
  for (const reason of REASONS) {
    yield { title: fixes.leave[reason], kind: 'draft', edits: [comment(draft, claim, rule, reason)] };
  }
  const edit = comment(draft, claim, rule, OTHER);
  const start = edit.text.lastIndexOf(OTHER);
  yield {
    title: fixes.leave.other,
    kind: 'draft',
    edits: [edit],
    placeholder: { edit: 0, start, end: start + OTHER.length },
  };
}

/** The rule that speaks about a claim of this status. */
function ruleFor({ status, supportedBy, span }: Claim): string {
  if (status === 'weak') return 'weak-source';
  if (status === 'attributed') return 'uncited-attribution';
  if (status !== 'restated') return 'unsourced-figure';
  return supportedBy !== null && supportedBy.start < span.start ? 'repeated-without-source' : 'late-attribution';
}

/**
 * A paragraph that begins on the figure's line gets the comment on a line of its own; inside items, quotes, headings,
 * cells and longer paragraphs it stands at the line's end, where it breaks nothing.
 */
function comment(draft: Analysis, claim: Claim, rule: string, reason: string): Edit {
  const block = draft.blocks[claim.block];
  const line = lineAt(draft, claim.phrase.start);
  if (block?.kind === 'paragraph' && block.within.length === 0 && block.start === line.start) {
    const text = `<!-- says-who-disable-next-line ${rule} -- ${reason} -->${lineEndOf(draft)}`;
    return { start: line.start, end: line.start, text };
  }
  const inCell = block?.kind === 'cell';
  const at = inCell ? claim.phrase.end : line.start + draft.text.slice(line.start, line.end).trimEnd().length;
  return { start: at, end: at, text: ` <!-- says-who-disable-line ${rule} -- ${reason} -->` };
}

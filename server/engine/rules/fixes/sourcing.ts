import type { Analysis } from '../../analysis.js';
import type { Claim } from '../../claims.js';
import { claimAt, claimOf } from '../figures.js';
import type { Citing, Finding, Fix } from '../rule.js';
import { citeExisting } from './cite.js';
import { citeEntries } from './cite-entry.js';
import { declining } from './decline.js';
import { newNote } from './note.js';
import { inFrontMatter, markerPlace, wordsEnd } from './place.js';

/** What stands for a source that the writer is to name; the rule `placeholder` finds it again. */
export const NEEDED = '[source?]';

/** The edits that give a figure its source, the likeliest first. */
export function* sourcing(draft: Analysis, finding: Finding, citations: Citing): Iterable<Fix> {
  const claim = claimAt(draft, finding);
  if (claim === undefined) return;
  if (!inFrontMatter(draft, claim)) {
    yield* citeExisting(draft, claim, citations);
    yield* citeEntries(draft, claim, citations);
    yield* otherMention(draft, claim, citations);
    yield inProse(draft, claim, citations);
    yield newNote(draft, claim, citations);
    yield mark(draft, claim, citations);
  }
  yield* declining(draft, claim, citations.wording);
}

/** The edits that add a citation to a figure attributed in words. */
export function* citing(draft: Analysis, finding: Finding, citations: Citing): Iterable<Fix> {
  const claim = claimAt(draft, finding);
  if (claim === undefined || inFrontMatter(draft, claim)) return;
  yield* citeExisting(draft, claim, citations);
  yield* citeEntries(draft, claim, citations);
  yield newNote(draft, claim, citations);
  yield* declining(draft, claim, citations.wording);
}

/** Uses the source of the earlier or later mention of the same figure. */
function* otherMention(draft: Analysis, claim: Claim, citations: Citing): Iterable<Fix> {
  const other = claimOf(draft, claim.supportedBy);
  if (other === undefined) return;
  const { fixes } = citations.wording;
  const isEarlier = other.span.start < claim.span.start;
  const name = other.antecedent?.text ?? other.source?.text;
  if (other.status === 'attributed' && name !== undefined) {
    const at = wordsEnd(draft, claim);
    const text = `, according to ${name}`;
    yield {
      title: isEarlier ? fixes.attributeEarlier(name) : fixes.attributeLater(name),
      kind: 'draft',
      edits: [{ start: at, end: at, text }],
    };
  }
  const cited = other.citations.find(({ kind }) => kind !== 'link');
  if (cited !== undefined) {
    const at = markerPlace(draft, claim, citations.position);
    const text = draft.text.slice(cited.start, cited.end);
    const title = isEarlier ? fixes.citeEarlier(text) : fixes.citeLater(text);
    yield { title, kind: 'draft', edits: [{ start: at, end: at, text }] };
  }
}

/** “…, according to ▮”: the words are the writer's to fill in. */
function inProse(draft: Analysis, claim: Claim, { wording }: Citing): Fix {
  const at = wordsEnd(draft, claim);
  const words = ', according to ';
  return {
    title: wording.fixes.attribute,
    kind: 'draft',
    edits: [{ start: at, end: at, text: words + NEEDED }],
    placeholder: { edit: 0, start: words.length, end: words.length + NEEDED.length },
  };
}

function mark(draft: Analysis, claim: Claim, { wording }: Citing): Fix {
  const at = wordsEnd(draft, claim);
  return { title: wording.fixes.mark(NEEDED), kind: 'draft', edits: [{ start: at, end: at, text: ` ${NEEDED}` }] };
}

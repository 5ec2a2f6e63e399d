import { givesInFull, repeatedLabels } from '../attribution/interview.js';
import type { Block } from '../markdown/blocks.js';
import type { Prose } from '../prose/prose.js';
import type { Edges } from './edges.js';

/** The labels that begin several paragraphs, each with the paragraph that gives it as a name in full; null: none does. */
export type Labels = ReadonlyMap<string, Prose | null>;

/** What was known before an edit, and the blocks that came and went since. */
export interface SpeakersSince {
  readonly labels: Labels;
  readonly came: readonly Block[];
  readonly went: readonly Block[];
  /** Whether one of those that came has a label. */
  readonly labelled: boolean;
}

/** Looks for the names of an interview's speakers; after an edit, in the blocks that came alone where that will do. */
export function speakersIn(blocks: readonly Block[], edges: readonly Edges[], since: SpeakersSince | null): Labels {
  if (since !== null && since.labels.size === 0 && !since.labelled) return since.labels;
  const labels = new Map<string, Prose | null>();
  for (const label of repeatedLabels(labelsOf(edges))) {
    const known = since?.labels.get(label);
    const stays = known !== undefined && known !== null && !since?.went.some(({ prose }) => prose === known);
    if (stays) labels.set(label, known);
    else labels.set(label, paragraphIn(known === null ? (since?.came ?? []) : blocks, givesInFull(label)));
  }
  return labels;
}

export const namesOf = (labels: Labels): ReadonlySet<string> =>
  new Set([...labels].flatMap(([label, paragraph]) => (paragraph === null ? [] : [label])));

function* labelsOf(edges: readonly Edges[]): Iterable<Edges['label']> {
  for (const { label } of edges) if (label !== null) yield label;
}

function paragraphIn(blocks: readonly Block[], gives: (text: string) => boolean): Prose | null {
  const found = blocks.find(
    ({ kind, within, prose }) => kind === 'paragraph' && within.length === 0 && gives(prose.text),
  );
  return found?.prose ?? null;
}

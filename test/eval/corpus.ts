import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lift, type Mark } from './marks.js';

/** A labelled draft. */
export interface Sample {
  /** What it is listed under: its folder, or `drafts` for a flat corpus. */
  readonly topic: string;
  readonly doc: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The project's own drafts: `fixtures/<topic>/<name>.md`, labelled where they stand. */
export function fixtures(root: string): Sample[] {
  return readdirSync(root)
    .sort()
    .flatMap((topic) =>
      readdirSync(join(root, topic))
        .sort()
        .map((name) => {
          const { text, marks } = lift(readFileSync(join(root, topic, name), 'utf8'));
          return { topic, doc: `${topic}/${name}`, text, marks };
        }),
    );
}

/**
 * Drafts with their labels in a file beside them, one JSON object a line:
 * `{"doc": "a.md", "start": 12, "end": 14, "text": "80", "label": "same", "source": "the ministry"}`; `labels` instead
 * of `label` where several are right. Offsets are UTF-16 code units. Throws on a line that cannot be read.
 */
export function labelled(labelsFile: string, drafts: string): Sample[] {
  const marks = new Map<string, Mark[]>();
  for (const line of readFileSync(labelsFile, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as LabelRow;
    const labels = row.labels ?? [row.label];
    const [first = row.label, ...rest] = labels;
    const mark: Mark = {
      start: row.start,
      end: row.end,
      text: row.text,
      labels: [first, ...rest],
      source: row.source ?? null,
    };
    marks.set(row.doc, [...(marks.get(row.doc) ?? []), mark]);
  }
  return [...marks].map(([doc, of]) => ({
    topic: 'drafts',
    doc,
    text: readFileSync(join(drafts, doc), 'utf8'),
    marks: of,
  }));
}

interface LabelRow {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: Mark['labels'][0];
  readonly labels?: Mark['labels'];
  readonly source?: string | null;
}

/**
 * The notation of the fixtures: a draft in which every number expression is labelled where it stands.
 *
 *     Rescuers pulled ⟦four=none⟧ people out; ⟦nine=same: fire chief⟧ died, the fire chief said on ⟦3 May=date⟧.
 *
 * Lifting takes the marks out and leaves the draft that is analysed: `Rescuers pulled four people out; nine died, …`.
 * `/` separates labels that are equally right, the likelier first.
 */
export interface Mark {
  /** Half-open offsets of the number expression in the lifted text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Never empty. */
  readonly labels: readonly [Label, ...Label[]];
  /** Words of the mention that names the source, or of the marker that cites it; null where none is wanted. */
  readonly source: string | null;
}

/** What a fair copy editor sees at a number expression; docs/detection.md says what each means. */
export type Label = 'exempt' | 'soft' | 'same' | 'near' | 'cited' | 'generic' | 'weak' | 'restated' | 'none';

export interface Lifted {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Reasons that stand for `exempt`: `⟦2:40 a.m.=time⟧`. */
const reasons = 'date time duration age ordinal name idiom score threshold countable act numbering advice other'.split(
  ' ',
);
const labels: readonly string[] = 'exempt soft same near cited generic weak restated none'.split(' ');

/** Takes the marks out. Throws on a malformed one and says where it stands. */
export function lift(annotated: string): Lifted {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of annotated.matchAll(/⟦([^⟦⟧=]*)=([^⟦⟧:]*)(?::([^⟦⟧]*))?⟧/gu)) {
    text += annotated.slice(from, match.index);
    const [whole, words = '', names = '', source] = match;
    const [first, ...rest] = new Set(names.split('/').map((name) => labelOf(name.trim(), whole)));
    if (words === '' || first === undefined) throw new Error(`malformed mark: ${whole}`);
    marks.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      labels: [first, ...rest],
      source: source?.trim() || null,
    });
    text += words;
    from = match.index + whole.length;
  }
  text += annotated.slice(from);
  const stray = /[⟦⟧].{0,40}/u.exec(text);
  if (stray !== null) throw new Error(`unbalanced mark: ${stray[0]}`);
  return { text, marks };
}

function labelOf(name: string, mark: string): Label {
  if (reasons.includes(name)) return 'exempt';
  if (labels.includes(name)) return name as Label;
  throw new Error(`unknown label “${name}” in ${mark}`);
}

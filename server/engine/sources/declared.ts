import { isScalar, isSeq, parseDocument } from 'yaml';
import { frontMatterEnd } from '../markdown/passages.js';
import { nestsDeeply } from '../text/depth.js';
import { withNewlines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { readCslYaml } from './csl.js';
import { type Library, libraryOf } from './source.js';

/** What a draft's front matter says of its sources. */
export interface Declared {
  /** The files under `bibliography:`, as they are written, with their places. */
  readonly files: readonly (Span & { readonly name: string })[];
  /** The entries under `references:`, as a library of the draft's own. */
  readonly references: Library | null;
  /** The front matter; empty where it says nothing of sources. */
  readonly front: string;
}

const NOTHING: Declared = { files: [], references: null, front: '' };

/** Reads `bibliography:` and `references:` of a draft's YAML front matter, as Pandoc and Quarto have them. Never throws. */
export function declaredIn(text: string, file = ''): Declared {
  const front = declaringFront(text);
  return front === '' ? NOTHING : { files: filesIn(front), references: referencesIn(front, file), front };
}

/** The front matter alone, which costs no reading of YAML; empty where it says nothing of sources. */
export function declaringFront(text: string): string {
  if (!/^\uFEFF?---/u.test(text)) return '';
  const front = text.slice(0, frontMatterEnd(text.startsWith('\uFEFF') ? text.slice(1) : text));
  return /^(?:bibliography|references):/mu.test(front) ? front : '';
}

const read = new WeakMap<object, Declared>();

/** What a draft declares, read once for each of its analyses. */
export function declaredBy(draft: { readonly text: string }): Declared {
  const known = read.get(draft) ?? declaredIn(draft.text);
  read.set(draft, known);
  return known;
}

function filesIn(front: string): Declared['files'] {
  const start = front.search(/^bibliography:/mu);
  if (start === -1 || nestsDeeply(front)) return [];
  const stretch = front.slice(start, topLevelEnd(front, start));
  const value = parseDocument(withNewlines(stretch), { prettyErrors: false, logLevel: 'silent' }).get(
    'bibliography',
    true,
  );
  return (isSeq(value) ? value.items : [value]).flatMap((node) => {
    if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '' || !node.range) return [];
    return [{ name: node.value.trim(), start: start + node.range[0], end: start + node.range[1] }];
  });
}

function referencesIn(front: string, file: string): Library | null {
  const match = /^references:[ \t]*(?:\r\n|\n|\r)/mu.exec(front);
  if (match === null) return null;
  const from = match.index + match[0].length;
  return libraryOf(file, readCslYaml(front.slice(from, topLevelEnd(front, match.index)), from));
}

/** Where the value of a key of the front matter ends: at the next key, or at the closing fence. */
function topLevelEnd(front: string, from: number): number {
  const next = /(?:\r\n|\n|\r)(?=[^\s#-]|---|\.\.\.)/gu;
  next.lastIndex = from;
  const match = next.exec(front);
  return match === null ? front.length : match.index + match[0].length;
}

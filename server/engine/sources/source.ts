import type { Span } from '../text/span.js';
import type { Wording } from '../wording/en.js';

/**
 * A source as a bibliography or a ledger has it: the fields of CSL that tell a reader who says something, where and
 * when. Plain data.
 */
export interface Source {
  /** What a draft cites it by: `ons2024` of `[@ons2024]`. */
  readonly key: string;
  /** The type in its own format's words: `report`, `article-newspaper`, `online`. */
  readonly type: string;
  readonly title: string;
  /** Family names, or the whole name of a body. */
  readonly authors: readonly string[];
  /** Who put it out: publisher, institution, newspaper, journal. */
  readonly issuer: string;
  /** Year, or year and month and day as far as given: `2024-05-08`. */
  readonly date: string;
  readonly url: string;
  /** Where an archived copy is. */
  readonly archive: string;
  /** When its address was looked up: `2025-06-01`. */
  readonly accessed: string;
  /** What the keeper of a ledger says of it: `primary`, `official`, `party`, `secondary`, `witness`, `own-observation`. */
  readonly standing: string;
  /** Where in it the figure stands: `table 3`, `00:12:30`. */
  readonly locator: string;
  /** Its own words. */
  readonly quote: string;
  /** The day for which its figures hold. */
  readonly asOf: string;
  /** The key of the entry that says what this one does not, BibTeX's `crossref`; empty where there is none. */
  readonly parent: string;
  /** The whole entry, in its file. */
  readonly span: Span;
  /** Its key, in its file. */
  readonly keySpan: Span;
}

/** What cannot be read in a file of sources, at its place; the other entries stay in use. */
export interface SourceProblem extends Span {
  readonly says: keyof Wording['entries'];
  /** What the phrase is about: the entry's key, then the reader's reason. */
  readonly about: readonly string[];
  /** What is read all the same is less than an error. */
  readonly severity?: 'warning';
}

/** A problem in words. */
export function tellProblem(
  { start, end, says, about }: SourceProblem,
  { entries }: Wording,
): Span & { readonly message: string } {
  const phrase: (...about: readonly string[]) => string = entries[says];
  return { start, end, message: phrase(...about) };
}

/** A file of sources, read. */
export interface Library {
  /** Where it is: a path or a URI, as its reader was told. */
  readonly file: string;
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
}

/** What a reader of a file of sources comes upon, in order: entries and problems. */
export type Item = { readonly source: Source } | { readonly problem: SourceProblem };

export const libraryOf = (file: string, items: Iterable<Item>): Library => {
  const sources: Source[] = [];
  const problems: SourceProblem[] = [];
  for (const item of items) {
    if ('source' in item) sources.push(item.source);
    else problems.push(item.problem);
  }
  return { file, sources, problems };
};

/** A source in one line, as a reader would want it named: “Lindahl and Wirth, Spring drought (Northern Journal, 2025)”. */
export function described({ authors, title, issuer, date, url }: Source): string {
  const who = authors.length > 2 ? `${authors[0]} and others` : authors.join(' and ');
  const where = [issuer === who ? '' : issuer, date.slice(0, 4)].filter((part) => part !== '').join(', ');
  const what = [who, title].filter((part) => part !== '').join(', ') || url;
  return where === '' ? what : `${what} (${where})`;
}

import { type Analysis, type Config, described, type Source, type Span } from '../engine/index.js';
import { claimsOn, entryOf, isSame, type Name, namingAt, namingsIn } from './citing.js';
import { codeSpan } from './explain.js';

/** What a key or marker at a place stands for, and which figures of the draft rest on it; null where none is. */
export function sourceAt(
  analysis: Analysis,
  config: Config,
  offset: number,
  markdown: boolean,
): { readonly value: string; readonly span: Span } | null {
  const naming = namingAt(namingsIn(analysis, config), offset);
  if (naming === undefined) return null;
  const quote = markdown ? codeSpan : (words: string): string => words;
  const lines = linesOf(analysis, config, naming).map(quote);
  return { value: [...lines, resting(analysis, naming, quote)].join('\n\n'), span: naming };
}

/** The source in words: of the bibliography's entry, or of the footnote's text. */
function linesOf(analysis: Analysis, config: Config, naming: Name): string[] {
  if (naming.kind === 'footnote') {
    const definition = analysis.definitions.find(
      ({ kind, label }) => kind === 'footnote' && isSame({ kind: 'footnote', name: label }, naming),
    );
    return [definition === undefined ? `Footnote ${naming.name} is defined nowhere.` : definition.target];
  }
  const entry = entryOf(analysis, config, naming.name);
  if (entry === undefined) return [`No bibliography of this draft has the key ${naming.name}.`];
  return detailsOf(entry.source);
}

/** An entry in plain lines: what it is, whose word it is, where it is to be found. */
export function detailsOf(source: Source): string[] {
  const { url, archive, accessed, standing, locator, quote, asOf } = source;
  const words = described(source);
  const told = (before: string, value: string): string => (value === '' ? '' : `${before}${value}`);
  return [
    words,
    STANDS[standing.toLowerCase().replace(/[\s_]+/gu, '-')] ?? standing,
    told('Where in it: ', locator),
    told('As of: ', asOf),
    quote === '' ? '' : `“${quote}”`,
    words.includes(url) ? '' : url + told(', accessed ', accessed),
    told('Archived: ', archive),
  ].filter((line) => line !== '');
}

/** What a ledger's `standing` says, in words. */
const STANDS: Readonly<Record<string, string>> = {
  primary: 'A primary source.',
  official: 'An official source.',
  party: 'A party to the matter: its figures are claims.',
  secondary: 'A secondary source: it passes on what another said.',
  witness: 'A witness.',
  own: 'Our own observation.',
  'own-observation': 'Our own observation.',
  'own-analysis': 'Our own analysis.',
};

/** “2 figures of this draft rest on it: `41 people`, `6.3 million`.” */
function resting(analysis: Analysis, naming: Name, quote: (words: string) => string): string {
  const claims = claimsOn(analysis, naming);
  if (claims.length === 0) return 'No figure of this draft rests on it.';
  const named = claims.slice(0, 8).map(({ phrase }) => quote(analysis.text.slice(phrase.start, phrase.end)));
  const more = claims.length > named.length ? ` and ${claims.length - named.length} more` : '';
  return `${claims.length === 1 ? '1 figure rests' : `${claims.length} figures rest`} on it: ${named.join(', ')}${more}.`;
}

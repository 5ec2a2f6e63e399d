import { type Analysis, type Config, described, type Source, type Span } from '../engine/index.js';
import { claimsOn, entryOf, isSame, type Name, namingAt, namingsIn } from './citing.js';
import { codeSpan, type Telling } from './explain.js';
import type { ServerWording } from './wording/en.js';

/** What a key or marker at a place stands for, and which figures of the draft rest on it; null where none is. */
export function sourceAt(
  analysis: Analysis,
  config: Config,
  offset: number,
  { markdown, wording }: Pick<Telling, 'markdown' | 'wording'>,
): { readonly value: string; readonly span: Span } | null {
  const naming = namingAt(namingsIn(analysis, config), offset);
  if (naming === undefined) return null;
  const quote = markdown ? codeSpan : (words: string): string => words;
  const lines = linesOf(analysis, config, naming, wording).map(quote);
  return { value: [...lines, resting(analysis, naming, { quote, wording })].join('\n\n'), span: naming };
}

/** The source in words: of the bibliography's entry, or of the footnote's text. */
function linesOf(analysis: Analysis, config: Config, naming: Name, wording: ServerWording): string[] {
  if (naming.kind === 'footnote') {
    const definition = analysis.definitions.find(
      ({ kind, label }) => kind === 'footnote' && isSame({ kind: 'footnote', name: label }, naming),
    );
    return [definition === undefined ? wording.source.noFootnote(naming.name) : definition.target];
  }
  const entry = entryOf(analysis, config, naming.name);
  if (entry === undefined) return [wording.source.noKey(naming.name)];
  return detailsOf(entry.source, wording);
}

/** An entry in plain lines: what it is, whose word it is, where it is to be found. */
export function detailsOf(source: Source, { source: say, quoted }: ServerWording): string[] {
  const { url, archive, accessed, standing, locator, quote, asOf } = source;
  const words = described(source);
  const stands: Readonly<Record<string, string>> = say.standing;
  const told = (phrase: (value: string) => string, value: string): string => (value === '' ? '' : phrase(value));
  return [
    words,
    stands[standing.toLowerCase().replace(/[\s_]+/gu, '-')] ?? standing,
    told(say.locator, locator),
    told(say.asOf, asOf),
    told(quoted, quote),
    words.includes(url) ? '' : accessed === '' ? url : say.accessed(url, accessed),
    told(say.archived, archive),
  ].filter((line) => line !== '');
}

/** “2 figures of this draft rest on it: `41 people`, `6.3 million`.” */
function resting(
  analysis: Analysis,
  naming: Name,
  { quote, wording: { source: say } }: { quote(words: string): string; readonly wording: ServerWording },
): string {
  const claims = claimsOn(analysis, naming);
  if (claims.length === 0) return say.restsNothing;
  const named = claims.slice(0, 8).map(({ phrase }) => quote(analysis.text.slice(phrase.start, phrase.end)));
  const listed = named.join(', ');
  const more = claims.length - named.length;
  return say.rests(claims.length, more > 0 ? say.andMore(listed, more) : listed);
}

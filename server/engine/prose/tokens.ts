/**
 * A word, number, mark of punctuation or symbol of a block's prose. Offsets are prose coordinates, half-open.
 *
 * `word`: letters with inner apostrophes, hyphens and the dots of abbreviations (`mid-2023`, `U.S.`, `ministry’s`).
 * `number`: digits with inner separators (`80,000`, `1.5`, `18.30`).
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
}

const TOKEN =
  /((?:\p{L}\.){2,}(?:['’]s)?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*)|(\p{Nd}+(?:[.,'’:/\u00a0\u2009\u202f]\p{Nd}+)*)|([\p{S}%‰&@#*§°])|\S/gu;

/** The tokens of a text, in order; white space is between them. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found, word, number, symbol] = match;
    const kind = word ? 'word' : number ? 'number' : symbol ? 'symbol' : 'punctuation';
    const start = match.index;
    tokens.push({
      kind,
      start,
      end: start + found.length,
      text: found,
      lower: word ? found.toLowerCase().replaceAll('’', "'") : found,
    });
  }
  return tokens;
}

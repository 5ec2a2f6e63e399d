/**
 * A word, number, mark of punctuation or symbol of a block's prose. Offsets are prose coordinates, half-open.
 *
 * `word`: letters with inner apostrophes, hyphens and dots of abbreviations (`mid-2023`, `U.S.`, `ministry’s`).
 * `number`: digits with inner separators (`80,000`, `1.5`, `18.30`). `open`/`close`: quotation marks and brackets.
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
  /(?<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*)|(?<number>\p{Nd}+(?:[.,'’:/   ]\p{Nd}+)*)|(?<symbol>[\p{S}%‰&@#*§°])|(?<punctuation>\S)/gu;

/** The tokens of a text, in order; white space is between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { word, number, symbol } = match.groups ?? {};
    const kind = word ? 'word' : number ? 'number' : symbol ? 'symbol' : 'punctuation';
    const start = match.index;
    tokens.push({
      kind,
      start,
      end: start + match[0].length,
      text: match[0],
      lower: match[0].toLowerCase().replaceAll('’', "'"),
    });
  }
  return tokens;
}

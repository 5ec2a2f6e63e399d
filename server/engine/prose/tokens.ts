/**
 * A word, number, mark of punctuation or symbol of a block's prose. Offsets are prose coordinates, half-open.
 *
 * `word`: letters with inner apostrophes, hyphens and the dots of abbreviations and domains (`mid-2023`, `U.S.`,
 * `ministry’s`, `Secunia.com`).
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
  /((?:\p{L}\.){2,}(?:['’]s)?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)*(?:\.(?:com|org|net|gov|edu|info|io)(?![\p{L}\p{N}]))?)|(\p{Nd}+(?:[.,'’:/\u00a0\u2009\u202f]\p{Nd}+)*)|([\p{S}%‰&@#*§°])|\S/uy;

/** The tokens of a text, in order; white space is between them. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = text.charCodeAt(at) === 0x20 ? null : (plainWord(text, at) ?? tokenAt(text, at));
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** A word of ASCII letters and digits that nothing can make longer; most are. Null where the pattern has to be asked. */
function plainWord(text: string, start: number): Token | null {
  let code = text.charCodeAt(start);
  if (!isLetter(code)) return null;
  let end = start;
  while (isLetter(code) || (code >= 0x30 && code <= 0x39)) code = text.charCodeAt(++end);
  if (code === 0x27 || code === 0x2d || code === 0x2e || code > 0x7f) return null;
  const word = text.slice(start, end);
  return { kind: 'word', start, end, text: word, lower: word.toLowerCase() };
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

function tokenAt(text: string, start: number): Token | null {
  TOKEN.lastIndex = start;
  const match = TOKEN.exec(text);
  if (match === null) return null;
  const [found, word, number, symbol] = match;
  const kind = word ? 'word' : number ? 'number' : symbol ? 'symbol' : 'punctuation';
  const lower = word ? found.toLowerCase().replaceAll('’', "'") : found;
  return { kind, start, end: start + found.length, text: found, lower };
}

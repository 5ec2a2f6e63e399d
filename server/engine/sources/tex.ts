/** TeX's accents by the combining character that Unicode has for each. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
};

/** Commands that are letters and signs. */
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textquoteright: '’',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  copyright: '©',
  textregistered: '®',
};

const ACCENT =
  /\\([`'^~=."])\s*(?:\{\s*(\\?\p{L})\s*\}|(\\?\p{L}))|\\([uvHcdbkr])(?:\s*\{\s*(\\?\p{L})\s*\}|\s+(\\?\p{L}))/gu;

/** The words of a BibTeX value without their TeX: `{\"U}ber \emph{GDP} \& more` is “Über GDP & more”. */
export function untexed(value: string): string {
  if (!/[\\{}~$\s]|--|``|''/u.test(value)) return value;
  return value
    .replace(ACCENT, (_, sign, braced, bare, letterSign, letterBraced, letterBare) => {
      const base = String(braced ?? bare ?? letterBraced ?? letterBare).replace('\\', '');
      return (base + (ACCENTS[sign ?? letterSign] ?? '')).normalize('NFC');
    })
    .replace(/\\([A-Za-z]+)[ \t]?/gu, (_, name: string) => LETTERS[name] ?? '')
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/(?<!\\)[{}]/gu, '')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/``|''/gu, '"')
    .replace(/~/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

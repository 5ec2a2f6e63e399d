import { phrases, valued, words } from '../words.js';

/** zero … nineteen. */
export const small = valued({
  zero: 0,
  nil: 0,
  nought: 0,
  naught: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
});

export const tens = valued({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

/** Words that multiply what stands before them. `dozen` closes a number; the rest may go on (“one lakh crore”). */
export const magnitudes = valued({
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  milliard: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  dozen: 12,
  dozens: 12,
  doz: 12,
  dozs: 12,
  dz: 12,
  dzs: 12,
});

/** Magnitudes as abbreviations. Those of `gluedMagnitudes` count only directly at the digits: `40k`, `1.3m`. */
export const shortMagnitudes = valued({
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
  tln: 1e12,
  trn: 1e12,
  cr: 1e7,
});
export const gluedMagnitudes = valued({ k: 1e3, K: 1e3, M: 1e6, MM: 1e6, b: 1e9, B: 1e9, m: 1e6, t: 1e12, T: 1e12 });

/** What a fraction is divided into, singular and plural alike: `two thirds`, `a quarter`. */
export const denominators = valued({
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
});

export const fractionSigns = valued({
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅐': 1 / 7,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
});

/** Plurals that say no more than the order: at least two of their kind (“dozens”, “tens of thousands”). */
export const vague = valued({
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2e3,
  lakhs: 2e5,
  millions: 2e6,
  crores: 2e7,
  billions: 2e9,
  trillions: 2e12,
});

/** Loose counts before a magnitude: “several hundred”, “a few thousand”, “a couple of dozen”. */
export const loose = valued({ several: 3, few: 3, couple: 2, many: 3 });

/** Words that say by how many times something grew or shrank. */
export const multiples = valued({
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twofold: 2,
  twice: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  trebled: 3,
  treble: 3,
  trebling: 3,
  threefold: 3,
  thrice: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  fourfold: 4,
  quintupled: 5,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twelvefold: 12,
  twentyfold: 20,
  hundredfold: 100,
  thousandfold: 1e3,
  halved: 0.5,
  halves: 0.5,
  halving: 0.5,
});

/** Every word that a number can begin with: any other word needs no look. */
export const openers: ReadonlySet<string> = new Set([
  ...[small, tens, magnitudes, vague, loose, multiples].flatMap((map) => [...map.keys()]),
  ...'a an half quarter tens minus negative'.split(' '),
]);

/** `one in five`: the second numbers that make a share of it and not a count in so many places. */
export const shareBases: ReadonlySet<number> = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1e3, 1e4, 1e5, 1e6,
]);

/** Ordinals that close a number in words: “twenty-third”. */
export const ordinalWords = words('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');

/** What a hedge before a number does to it. */
export const hedges = {
  over: phrases(
    'more than, over, well over, just over, a little over, slightly over, upwards of, upward of, in excess of, beyond, above, at least, at the very least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, exceeding, greater than, larger than, higher than, north of, topping, surpassing, greater than or equal to, more than or equal to, at least or equal to, bigger or equal than, greater or equal than, > =, slightly more than, far more than, much more than, well above, >, ≥',
  ),
  under: phrases(
    'fewer than, less than, under, below, just under, well under, a little under, slightly under, just below, well below, less than or equal to, fewer than or equal to, smaller or equal than, less or equal than, < =, just shy of, shy of, short of, slightly less than, far fewer than, lower than, smaller than, <, ≤',
  ),
  'up to': phrases(
    'up to, as many as, as much as, as high as, at most, no more than, not more than, a maximum of, maximum of, a high of, at the most',
  ),
  about: phrases(
    'about, around, roughly, approximately, approx, approx ., some, somewhere around, something like, circa, c ., ca ., ca, ~, ≈, an estimated, estimated, nearly, almost, close to, approaching, nearing, in the region of, in the order of, on the order of, of the order of, more or less, virtually, practically, more like, as few as, as little as, as low as',
  ),
} as const;

/** Hedges after a number. */
export const trailingHedges = {
  over: phrases(
    'or more, or above, or higher, or greater, and more, and above, and over, or over, plus, +, at least, at the least',
  ),
  under: phrases('or fewer, or less, or below, or lower, or under'),
  'up to': phrases('at most, at the most, maximum, max'),
  about: phrases('or so, - odd, odd, or thereabouts, give or take, - ish, ish, or more or less, or roughly'),
} as const;

/** Words between a hedge and its number that change nothing: “at least another 300”. */
export const fillers = words(
  'another additional further extra just only exactly precisely fully all total record the a an its his her their these those',
);

/** Determiners of a list that go with a number word without a hedge. */
export const counterWords = words('only just exactly precisely another additional further');

import { fractionSigns } from '../language/en/numbers.js';

/** A number in digits as it was written, with what its form says. */
export interface Digits {
  /** Null where the digits state no single value: a time, a date, an address of the net. */
  readonly value: number | null;
  readonly shape: 'plain' | 'grouped' | 'decimal' | 'time' | 'slashed' | 'dotted' | 'list' | 'fraction';
}

/** Unicode's decimal digits come in tens; where each ten begins. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];

/** Latin digits for those of any other script: `٤٥` is `45`. */
function latin(text: string): string {
  return /^[\x20-\x7e]*$/u.test(text)
    ? text
    : text.replace(/\p{Nd}/gu, (digit) => {
        const code = digit.codePointAt(0) ?? 0;
        const zero = ZEROS.findLast((start) => start <= code) ?? code;
        return String(code - zero < 10 ? code - zero : 0);
      });
}

const GROUPED = /^\d{1,3}(?:([,.'’٬\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*$/u;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/u;

/**
 * Reads digits with their separators: `80,000`, `1.5`, `80 000`, `12,34,567.89`, `1.111,11`, `18:30`, `12/11/2022`.
 * A single point is a decimal point even before three digits, a single comma before three digits groups, as English has
 * it.
 */
export function digitsOf(raw: string): Digits {
  const sign = fractionSigns.get(raw);
  if (sign !== undefined) return { value: sign, shape: 'fraction' };
  const text = latin(raw).replace(/^·/u, '.').replaceAll('⁄', '/');
  if (/^\d+$/u.test(text)) return { value: Number(text), shape: 'plain' };
  if (/^\d*[.·٫]\d+$/u.test(text)) return { value: Number(text.replace(/[·٫]/u, '.')), shape: 'decimal' };
  if (/^\d{1,3}:\d$/u.test(text)) return { value: ratioOf(text.replace(':', '/')), shape: 'slashed' };
  if (text.includes(':')) return { value: null, shape: 'time' };
  if (text.includes('/')) return { value: ratioOf(text), shape: 'slashed' };
  return separated(text);
}

function separated(text: string): Digits {
  if (GROUPED.test(text) || INDIAN.test(text)) return { value: Number(text.replace(/\D/gu, '')), shape: 'grouped' };
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const whole = text.slice(0, at);
  if (/^\d+$/u.test(whole) && text[at] === ',' && text.length - at <= 3)
    return { value: Number(`${whole}.${text.slice(at + 1)}`), shape: 'decimal' };
  if ((GROUPED.test(whole) || INDIAN.test(whole)) && !whole.includes(text[at] ?? ''))
    return { value: Number(`${whole.replace(/\D/gu, '')}.${text.slice(at + 1)}`), shape: 'grouped' };
  return { value: null, shape: text.includes(',') ? 'list' : 'dotted' };
}

function ratioOf(text: string): number | null {
  const [above, below, ...rest] = text.split('/').map(Number);
  return rest.length > 0 || above === undefined || !below ? null : above / below;
}

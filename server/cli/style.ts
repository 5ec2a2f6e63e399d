import type { Severity } from '../engine/index.js';

/** Colours of a terminal, or none. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
  good(text: string): string;
}

/** Colour on a terminal; `NO_COLOR` (no-color.org) turns it off, `FORCE_COLOR` on, also into a file. */
export function wantsColour(terminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((environment.NO_COLOR ?? '') !== '') return false;
  return terminal && environment.TERM !== 'dumb';
}

const plain: Style = { bold: same, dim: same, severity: (_, text) => text, good: same };

const coloured: Style = {
  bold: (text) => sgr('1', '22', text),
  dim: (text) => sgr('2', '22', text),
  severity: (severity, text) => sgr({ error: '31', warning: '33', info: '34', hint: '36' }[severity], '39', text),
  good: (text) => sgr('32', '39', text),
};

export const styleFor = (colour: boolean): Style => (colour ? coloured : plain);

/**
 * Text that a terminal shows and does not obey: control characters and those that turn the direction of writing are
 * taken out, line ends and tabs become spaces.
 */
export const clean = (text: string): string => text.replace(lineEndsAndTabs, ' ').replace(controls, '');

const lineEndsAndTabs = /\r\n|[\t\n\r\v\f\u0085\u2028\u2029]/gu;
const controls = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** JSON in which every character that a terminal obeys is escaped: a reader of JSON sees the same text. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    obeyed,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What is obeyed of the characters that JSON, XML and CSV may hold as they are: not line ends and tabs. */
export const obeyed = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Lines as a terminal may show them: what it would obey is taken out, line ends and tabs stay. */
export const harmless = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(obeyed, '');

/** How many cells of a terminal a text fills: combining marks none, East Asian wide and emoji two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character < '\u0300') width += 1;
    else if (!invisible.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Unicode's East Asian Width W and F, by blocks, and emoji (UAX #11). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}\u{20000}-\u{3FFFD}]/u;

function same(text: string): string {
  return text;
}

const sgr = (on: string, off: string, text: string): string => `\u001B[${on}m${text}\u001B[${off}m`;

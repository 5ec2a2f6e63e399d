import { obeyed } from '../style.js';

/** Text that may stand in XML 1.0, in an attribute too: what XML cannot hold at all is left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\t\n\r]/gu, (character) => entities[character] ?? '')
    .replace(obeyed, (character) => `&#${character.charCodeAt(0)};`);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

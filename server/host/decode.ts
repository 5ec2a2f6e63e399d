/** A file's text and whether a byte order mark stood before it. */
export interface Decoded {
  readonly text: string;
  readonly mark: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads bytes as UTF-8.
 *
 * @throws Error whose message says what the file is instead.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) throw new Error('it is UTF-16; save it as UTF-8');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) throw new Error('it is UTF-16; save it as UTF-8');
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Error(bytes.subarray(0, 8000).includes(0) ? 'it is a binary file' : invalid(bytes));
  }
  const mark = text.charCodeAt(0) === 0xfeff;
  return { text: mark ? text.slice(1) : text, mark };
}

/**
 * Reads bytes that are no UTF-8 as Windows-1252, of which Latin-1 is a part: what editors wrote before UTF-8, on Windows
 * and in TeX. Null for UTF-16 and for what is binary.
 */
export function decodeLegacy(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide || bytes.subarray(0, 8000).includes(0) ? null : fromLatin1(new TextDecoder('latin1').decode(bytes));
}

/** Windows-1252 has letters and quotation marks where Latin-1 has controls; some versions of Node leave these. */
export const fromLatin1 = (text: string): string =>
  text.replace(/[\u0080-\u009F]/gu, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);

/** The signs of Windows-1252 from 0x80 to 0x9F; unassigned ones stay what they are. */
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'];

/** Names the first line that is not UTF-8, found by decoding line by line. */
function invalid(bytes: Uint8Array): string {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const next = bytes.indexOf(10, from);
    const to = next < 0 ? bytes.length : next + 1;
    try {
      utf8.decode(bytes.subarray(from, to));
    } catch {
      return `line ${line} is not valid UTF-8; save it as UTF-8`;
    }
    from = to;
  }
  return 'it is not valid UTF-8';
}

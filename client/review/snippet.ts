/** A text with at most one stretch that the writer is to fill in. */
export interface Parts {
  readonly before: string;
  /** What stands there until it is filled in; null: the text is all in `before`. */
  readonly blank: string | null;
  readonly after: string;
}

/** Takes a snippet of the server apart: `, according to ${1:[source?]}$0`. A plain text is all before. */
export function partsOf(text: string, isSnippet: boolean): Parts {
  if (!isSnippet) return { before: text, blank: null, after: '' };
  let before = '';
  let blank: string | null = null;
  let after = '';
  let inBlank = false;
  for (const [token] of text.matchAll(/\\[\\$}]|\$\{1:|\$0|[\s\S]/gu)) {
    const words = token.length === 2 && token.startsWith('\\') ? token.slice(1) : token;
    if (token === '$0') continue;
    if (token === OPEN && blank === null) {
      blank = '';
      inBlank = true;
    } else if (token === '}' && inBlank) inBlank = false;
    else if (inBlank) blank += words;
    else if (blank === null) before += words;
    else after += words;
  }
  return { before, blank, after };
}

const OPEN = '$'.concat('{1:');

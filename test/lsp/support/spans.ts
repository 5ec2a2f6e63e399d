import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../../server/engine/index.js';

/** The offsets in a text that a client's range stands for. */
export function spanIn(text: string, { start, end }: Range): Span {
  const document = TextDocument.create('', '', 0, text);
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

import type { Diagnostic, Message, NotificationMessage, PublishDiagnosticsParams } from 'vscode-languageserver';

/**
 * Writes messages out as JSON in UTF-8. A list of diagnostics is put together from the bytes of the list before it:
 * after a keystroke nearly all of a thousand are what they were.
 */
export function messageEncoder(): (message: Message) => Bytes {
  let last: Written = { diagnostics: [], bytes: new Uint8Array(0), first: 0, ends: new Uint32Array(0) };
  return (message) => {
    if (!isPublishing(message)) return encoded(JSON.stringify(message));
    const { diagnostics, ...rest } = message.params;
    const head = JSON.stringify({ ...message, params: rest });
    last = written(encoded(`${head.slice(0, -2)},"diagnostics":[`), diagnostics, last);
    return last.bytes;
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const encoded = (text: string): Bytes => encoder.encode(text) as Bytes;

/** A message as it was written: where its diagnostics lie in it, `first` the first and each up to its end. */
interface Written {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: Bytes;
  readonly first: number;
  readonly ends: Uint32Array;
}

const COMMA = 44;
const CLOSING = encoded(']}}');

function written(opening: Bytes, diagnostics: readonly Diagnostic[], last: Written): Written {
  const parts: Bytes[] = [];
  const ends = new Uint32Array(diagnostics.length);
  const old = matched(diagnostics, last.diagnostics);
  let length = opening.length;
  for (let at = 0; at < diagnostics.length; ) {
    const from = old(at);
    let end = at + 1;
    while (from !== -1 && end < diagnostics.length && old(end) === from + end - at) end++;
    const part = from === -1 ? encoded(JSON.stringify(diagnostics[at])) : stretchOf(last, from, from + end - at);
    if (at > 0) length++;
    if (from === -1) ends[at] = length + part.length;
    else for (let i = at; i < end; i++) ends[i] = length + (last.ends[from + i - at] ?? 0) - startOf(last, from);
    length += part.length;
    parts.push(part);
    at = end;
  }
  const bytes = new Uint8Array(length + CLOSING.length);
  bytes.set(opening);
  let at = opening.length;
  for (const [index, part] of parts.entries()) {
    if (index > 0) bytes[at++] = COMMA;
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(CLOSING, at);
  return { diagnostics, bytes, first: opening.length, ends };
}

const startOf = ({ first, ends }: Written, index: number): number => (index === 0 ? first : (ends[index - 1] ?? 0) + 1);

/** The bytes of diagnostics that follow each other, with what stands between them. */
const stretchOf = (last: Written, from: number, to: number): Bytes =>
  last.bytes.subarray(startOf(last, from), last.ends[to - 1]);

/**
 * Where each of a list's diagnostics stood in the list before; -1 for a new one. The first may be a note, which is new
 * each time.
 */
function matched(now: readonly Diagnostic[], old: readonly Diagnostic[]): (index: number) => number {
  const added = now.length - old.length;
  const most = Math.min(now.length, old.length);
  let head = 1;
  while (head < most && now[head] === old[head]) head++;
  const place = (index: number): number => (index < head || added === 0 ? index : index - added);
  return (index) => {
    const at = place(index);
    return at >= 0 && now[index] === old[at] ? at : -1;
  };
}

interface Publishing extends NotificationMessage {
  readonly params: PublishDiagnosticsParams & object;
}

const isPublishing = (message: Message): message is Publishing =>
  (message as Partial<NotificationMessage>).method === 'textDocument/publishDiagnostics';

import type { Diagnostic, Message, NotificationMessage, PublishDiagnosticsParams } from 'vscode-languageserver';

/**
 * Writes messages out as JSON in UTF-8. A list of diagnostics is put together from what was written before: after a
 * keystroke nearly all of a thousand are what they were.
 */
export function messageEncoder(): (message: Message) => Bytes {
  const written = new WeakMap<Diagnostic, Written>();
  /** Some diagnostics that follow each other, the first of which they are kept by. */
  const write = (some: readonly Diagnostic[]): Bytes => {
    const [first] = some;
    const before = first && written.get(first);
    if (before !== undefined && isSame(before.diagnostics, some)) return before.bytes;
    const bytes = encoded(some.map((diagnostic) => JSON.stringify(diagnostic)).join(','));
    if (first !== undefined) written.set(first, { diagnostics: some, bytes });
    return bytes;
  };
  return (message) => {
    if (!isPublishing(message)) return encoded(JSON.stringify(message));
    const { diagnostics, ...rest } = message.params;
    const head = JSON.stringify({ ...message, params: rest });
    const parts: Bytes[] = [encoded(`${head.slice(0, -2)},"diagnostics":[`)];
    for (let at = 0; at < diagnostics.length; ) {
      const end = pieceEnd(diagnostics, at);
      if (at > 0) parts.push(COMMA);
      parts.push(write(diagnostics.slice(at, end)));
      at = end;
    }
    return joined([...parts, encoded(']}}')]);
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const encoded = (text: string): Bytes => encoder.encode(text) as Bytes;

interface Written {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: Bytes;
}

const COMMA = encoded(',');

/** Where a piece ends that is kept as one: the lines of a text are cut into stretches, so that a new finding shifts none. */
function pieceEnd(diagnostics: readonly Diagnostic[], from: number): number {
  const stretch = stretchOf(diagnostics[from] as Diagnostic);
  let end = from + 1;
  while (end < diagnostics.length && stretchOf(diagnostics[end] as Diagnostic) === stretch) end++;
  return end;
}

/** So many lines make a stretch, as a power of two. */
const LINES = 5;

const stretchOf = ({ range }: Diagnostic): number => range.start.line >> LINES;

const isSame = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean =>
  a.length === b.length && a.every((diagnostic, index) => diagnostic === b[index]);

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

interface Publishing extends NotificationMessage {
  readonly params: PublishDiagnosticsParams & object;
}

const isPublishing = (message: Message): message is Publishing =>
  (message as Partial<NotificationMessage>).method === 'textDocument/publishDiagnostics';

import type { Diagnostic, Message, NotificationMessage, PublishDiagnosticsParams } from 'vscode-languageserver';

/**
 * Writes messages out as JSON. A list of diagnostics is put together from what was written before: after a keystroke
 * nearly all of a thousand are what they were.
 */
export function messageEncoder(): (message: Message) => string {
  const written = new WeakMap<Diagnostic, string>();
  const write = (diagnostic: Diagnostic): string => {
    const json = written.get(diagnostic) ?? JSON.stringify(diagnostic);
    written.set(diagnostic, json);
    return json;
  };
  return (message) => {
    if (!isPublishing(message)) return JSON.stringify(message);
    const { diagnostics, ...rest } = message.params;
    const head = JSON.stringify({ ...message, params: rest });
    return `${head.slice(0, -2)},"diagnostics":[${diagnostics.map(write).join(',')}]}}`;
  };
}

interface Publishing extends NotificationMessage {
  readonly params: PublishDiagnosticsParams & object;
}

const isPublishing = (message: Message): message is Publishing =>
  (message as Partial<NotificationMessage>).method === 'textDocument/publishDiagnostics';

import { Disposable, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Coverage } from './protocol.js';

/** What the server last told of each open draft. */
export interface Coverages extends Disposable {
  of(document: TextDocument | undefined): Coverage | undefined;
  /** Calls back after each check of a draft. */
  onChange(listen: (coverage: Coverage) => void): Disposable;
}

export function coverages(client: BaseLanguageClient): Coverages {
  const known = new Map<string, Coverage>();
  const listeners = new Set<(coverage: Coverage) => void>();
  client.onNotification('says-who/coverageChanged', (coverage: Coverage) => {
    known.set(coverage.uri, coverage);
    for (const listen of listeners) listen(coverage);
  });
  const closing = workspace.onDidCloseTextDocument(({ uri }) => void known.delete(uri.toString()));
  return {
    of: (document) => known.get(document?.uri.toString() ?? ''),
    onChange(listen) {
      listeners.add(listen);
      return new Disposable(() => void listeners.delete(listen));
    },
    dispose: () => closing.dispose(),
  };
}

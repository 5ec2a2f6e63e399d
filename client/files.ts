import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for the server where they are not on its disk: a virtual workspace, a browser. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest('says-who/readFile', async ({ uri }: { readonly uri: string }) => {
    try {
      return decoded(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest('says-who/findFiles', async ({ folder }: { readonly folder: string }) => {
    const pattern = new RelativePattern(Uri.parse(folder), '**/*.{md,markdown,bib,json,yaml,yml}');
    const found = await workspace.findFiles(pattern, '**/node_modules/**', 20_000);
    return found.map(String);
  });
}

/** A file's text, and whether its bytes are no UTF-8 and were read as Windows-1252. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly legacy?: true } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), legacy: true };
  }
}

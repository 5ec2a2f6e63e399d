import { RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for the server where they are not on its disk: a virtual workspace, a browser. */
export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest('says-who/readFile', async ({ uri }: { readonly uri: string }) => {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri));
      return { text: new TextDecoder().decode(bytes) };
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

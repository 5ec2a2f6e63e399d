import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileProblems } from '../../workspace.js';
import { placesOf } from '../convert.js';
import type { Feature } from '../session.js';
import { diagnosticOf } from '../told.js';

/** What is wrong in the configuration files of the open drafts, pushed to where it stands in those files. */
export const configurationProblems: Feature = {
  capabilities: () => ({}),
  register({ client, connection, drafts, setups, start }) {
    /** The problems published for each file, as they were sent. */
    const shown = new Map<string, string>();
    const publish = async (): Promise<void> => {
      const problems = await Promise.all(drafts.all().map(async ({ uri }) => (await setups.of(uri)).problems));
      const wanted = new Map(problems.flat().map((file) => [file.file, file]));
      for (const uri of shown.keys()) {
        if (wanted.has(uri)) continue;
        shown.delete(uri);
        await connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      for (const [uri, file] of wanted) {
        const diagnostics = diagnosticsIn(file);
        const key = JSON.stringify(diagnostics);
        if (shown.get(uri) === key) continue;
        shown.set(uri, key);
        await connection.sendDiagnostics({ uri, diagnostics });
      }
    };
    const diagnosticsIn = ({ file, text, findings }: FileProblems) => {
      const places = placesOf(TextDocument.create(file, '', 0, text), client.encoding);
      return findings.map((finding) => diagnosticOf(finding, file, places, client));
    };
    let last: Promise<void> = Promise.resolve();
    /** One after the other, so that what was found out last is what is shown. */
    const again = (): void => {
      last = last.then(publish, publish);
      start('configuration problems', () => last);
    };
    drafts.onEvent((_, event) => {
      if (event === 'opened' || event === 'closed') again();
    });
    setups.onChange(again);
  },
};

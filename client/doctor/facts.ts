import { languages, type TextDocument, type Uri, workspace } from 'vscode';
import { draftAtHand, ruleOf } from '../navigate.js';
import type { Coverage } from '../protocol.js';
import type { Server } from '../server.js';

/** Everything that the doctor looks at. */
export interface Facts {
  /** Why the server does not run; null while it does. */
  readonly trouble: string | null;
  readonly draft: DraftFacts | null;
  /** What is wrong in configuration files: each with its file and line. */
  readonly configurationProblems: readonly { readonly uri: Uri; readonly line: number; readonly message: string }[];
  /** The value of a setting that is in force: `setting('editor.codeLens')`. */
  setting(name: string): unknown;
}

export interface DraftFacts {
  readonly name: string;
  readonly language: string;
  readonly run: string;
  /** What the server says of it; null when it does not answer. */
  readonly coverage: Coverage | null;
  /** Settings about rules and citations that the writer has changed. */
  readonly own: readonly string[];
}

/** Milliseconds after which the server counts as silent. */
const PATIENCE = 5000;

export async function factsOf(server: Server): Promise<Facts> {
  const document = draftAtHand()?.document;
  return {
    trouble: server.trouble(),
    draft: document === undefined ? null : await draftFacts(server, document),
    configurationProblems: languages
      .getDiagnostics()
      .flatMap(([uri, found]) =>
        found
          .filter((one) => one.source === 'says-who' && ruleOf(one) === 'invalid-configuration')
          .map(({ message, range }) => ({ uri, message, line: range.start.line + 1 })),
      ),
    setting: (name) => workspace.getConfiguration(undefined, document ?? null).get(name),
  };
}

async function draftFacts({ client, trouble }: Server, document: TextDocument): Promise<DraftFacts> {
  const settings = workspace.getConfiguration('saysWho', document);
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const answer = client.sendRequest<Coverage>('says-who/coverage', { textDocument }).catch(() => null);
  return {
    name: workspace.asRelativePath(document.uri),
    language: document.languageId,
    run: settings.get('run', 'onType'),
    coverage: trouble() === null ? await Promise.race([answer, silence]) : null,
    own: ['profile', 'rules'].filter((name) => {
      const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect(name) ?? {};
      return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
    }),
  };
}

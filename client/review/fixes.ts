import { type Diagnostic, l10n, type TextDocument, type Uri, Range as VsRange, WorkspaceEdit } from 'vscode';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageclient';
import type { Server } from '../server.js';
import { partsOf } from './snippet.js';

/** A fix that the server offers for a finding, with the words that are left for the writer to say. */
export interface Fix {
  readonly title: string;
  /** Whether it leaves the figure without a source, with a comment that says why. */
  readonly declines: boolean;
  /** What stands for the writer's words until they are given; null: there is nothing to say. */
  readonly blank: string | null;
  /** The whole change in one step; `said` takes the place of the blank. */
  edit(said: string): WorkspaceEdit;
}

/** The fixes of one finding, the likeliest first. */
export async function fixesOf({ client }: Server, document: TextDocument, finding: Diagnostic): Promise<Fix[]> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const range = client.code2ProtocolConverter.asRange(finding.range);
  const diagnostics = await client.code2ProtocolConverter.asDiagnostics([finding]);
  const params = { textDocument: { uri }, range, context: { diagnostics, only: ['quickfix'] } };
  const actions = (await client.sendRequest<CodeAction[] | null>('textDocument/codeAction', params)) ?? [];
  const own = actions.filter(
    // What asks for more than a word is no matter of one key.
    ({ diagnostics: mended, command }) => command === undefined && mended?.some(({ range: at }) => same(at, range)),
  );
  const resolved = await Promise.all(
    own.map((action) =>
      action.edit === undefined ? client.sendRequest<CodeAction>('codeAction/resolve', action) : action,
    ),
  );
  return resolved.map((action) => fixOf(document.uri, action));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type TextChange = TextDocumentEdit['edits'][number];

function fixOf(uri: Uri, { title, edit }: CodeAction): Fix {
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  const parts = changes.map((change) => partsOf(textIn(change), 'snippet' in change));
  const open = parts.find(({ blank }) => blank !== null);
  return {
    title,
    declines: changes.some((change) => textIn(change).includes('<!-- says-who-disable')),
    blank: open?.blank ?? null,
    edit(said) {
      const whole = new WorkspaceEdit();
      for (const [index, { range }] of changes.entries()) {
        const { before = '', blank = null, after = '' } = parts[index] ?? {};
        const { start, end } = range;
        const place = new VsRange(start.line, start.character, end.line, end.character);
        whole.replace(uri, place, blank === null ? before : before + said + after, {
          label: title,
          needsConfirmation: false,
        });
      }
      return whole;
    },
  };
}

const textIn = (change: TextChange): string => ('snippet' in change ? change.snippet.value : change.newText);

/** What is asked of the writer for a fix with a blank. */
export function questionFor({ declines, blank }: Fix): string {
  if (declines) return l10n.t('Why may this figure go without a source?');
  if (blank === '') return l10n.t('The address of the source');
  return l10n.t('Who says so? Left empty, {0} stays there for later.', blank ?? '');
}

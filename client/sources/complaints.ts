import {
  ConfigurationTarget,
  type Diagnostic,
  type Disposable,
  type ExtensionContext,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { ruleOf } from '../navigate.js';

/** Somebody else's finding on what is a citation, and the setting that quiets it. */
interface Complaint {
  readonly name: string;
  /** Whether a finding is one, of the line that it stands in. */
  is(found: Diagnostic, line: string): boolean;
  readonly question: string;
  readonly section: string;
  readonly setting: string;
  /** The setting's value that quiets it, from the one in force. */
  quiet(now: unknown): unknown;
}

/** `[@key]`, `[see @key, p. 3]`, `[^note]`, `^[a note]`, `[source?]`, and a bare `@key`. */
const CITATION = /\^?\[[^[\]]{0,1000}\]|(?<![\w.])@[\w:.-]{1,200}/gu;
const isCitation = (text: string): boolean => /^\^\[|^\[\^|@|^\[(?:source|citation|cite|ref)\b.{0,10}\?\]$/u.test(text);

/** Whether a finding lies within a citation of its line. */
function onCitation({ range }: Diagnostic, line: string): boolean {
  if (range.start.line !== range.end.line) return false;
  for (const { 0: text, index } of line.matchAll(CITATION)) {
    if (isCitation(text) && index <= range.start.character && range.end.character <= index + text.length) return true;
  }
  return false;
}

/** What keeps a spell checker out of citations. */
const PATTERNS = ['\\[[^\\[\\]]*@[^\\[\\]]*\\]', '\\[\\^[^\\]]+\\]'];

const complaints = (): readonly Complaint[] => [
  {
    name: 'markdown',
    is: (found, line) => ruleOf(found) === 'link.no-such-reference' && onCitation(found, line),
    question: l10n.t(
      'VS Code’s link validation takes the citations of this draft for broken links. Shall it leave references alone in this workspace?',
    ),
    section: 'markdown',
    setting: 'validate.referenceLinks.enabled',
    quiet: () => 'ignore',
  },
  {
    name: 'cSpell',
    is: (found, line) => found.source === 'cSpell' && onCitation(found, line),
    question: l10n.t(
      'The spell checker reads the citation keys of this draft as words. Shall it pass over them in this workspace?',
    ),
    section: 'cSpell',
    setting: 'ignoreRegExpList',
    quiet: (now) => [...new Set([...(Array.isArray(now) ? now : []), ...PATTERNS])],
  },
];

/** Asks once per workspace, where others complain of citations, whether they shall be quieted. */
export function quietComplaints({ workspaceState }: ExtensionContext): Disposable {
  const open = complaints().filter(({ name }) => workspaceState.get(memoryOf(name)) === undefined);
  const asked = new Set<string>();
  const look = (uri: Uri): void => {
    const document = window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === uri.toString(),
    )?.document;
    if (document?.languageId !== 'markdown' || workspace.getWorkspaceFolder(uri) === undefined) return;
    for (const complaint of open) {
      if (asked.has(complaint.name) || !isMadeOn(document, complaint)) continue;
      asked.add(complaint.name);
      void ask(complaint, uri).then((answer) => workspaceState.update(memoryOf(complaint.name), answer));
    }
  };
  return languages.onDidChangeDiagnostics(({ uris }) => {
    if (asked.size < open.length) for (const uri of uris) look(uri);
  });
}

const memoryOf = (name: string): string => `complaints.${name}`;

const isMadeOn = (document: TextDocument, { is }: Complaint): boolean =>
  languages
    .getDiagnostics(document.uri)
    .some(
      (found) => found.range.end.line < document.lineCount && is(found, document.lineAt(found.range.start.line).text),
    );

/** What the writer says: `yes`, `no`, or nothing, which is no. */
async function ask({ question, section, setting, quiet }: Complaint, uri: Uri): Promise<string> {
  const yes = l10n.t('Yes');
  const answer = await window.showInformationMessage(question, yes, l10n.t('No'));
  if (answer !== yes) return 'no';
  const settings = workspace.getConfiguration(section, uri);
  try {
    await settings.update(setting, quiet(settings.get(setting)), ConfigurationTarget.Workspace);
  } catch {
    void window.showWarningMessage(
      l10n.t('The setting {0} could not be written here: change it yourself.', `${section}.${setting}`),
    );
  }
  return 'yes';
}

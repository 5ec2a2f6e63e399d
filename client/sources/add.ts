import { l10n, type Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient';
import { draftAtHand } from '../navigate.js';
import type { Server } from '../server.js';
import { askSource, type NewSource } from './ask.js';

/** What the command may be given: a draft, the place of a figure in it, and a source that nobody has to be asked for. */
export interface Given {
  readonly uri?: string;
  readonly range?: ProtocolRange;
  readonly source?: NewSource;
}

/** What the server says of a source that is added, or is to be. */
interface Added {
  readonly key: string;
  readonly file: string | null;
  readonly isNew: boolean;
  readonly applied: boolean;
}

/** Asks for a source, adds it to the file that keeps those of the draft, and cites it at the figure, in one step back. */
export async function addSource(server: Server, given: Given = {}): Promise<void> {
  const document = await draftFor(given);
  if (document === undefined) {
    window.setStatusBarMessage(l10n.t('Open a draft first: a source is added for a figure in it.'), 5000);
    return;
  }
  const request = requestFor(server, document, given.range);
  const words = request.words();
  const home = await request.send({}, false);
  if (home === null) return;
  const name = home.file === null ? l10n.t('the draft') : nameOf(home.file);
  const isThere = async (url: string): Promise<boolean> => (await request.send({ url }, false))?.isNew === false;
  const source = given.source ?? (await askSource(l10n.t('Add a source to {0}', name), isThere));
  if (source === null) return;
  if (request.words() !== words) {
    void window.showWarningMessage(
      l10n.t('The draft has changed at this place: put the cursor on the figure and add the source again.'),
    );
    return;
  }
  // The server reads what is saved.
  if (home.file !== null) await saved(home.file);
  const added = await request.send({ ...source, accessed: source.url ? today() : '' }, true);
  if (added === null || !added.applied) return;
  if (added.file !== null) await saved(added.file);
  window.setStatusBarMessage(
    added.isNew ? l10n.t('Added to {0} as {1}.', name, added.key) : l10n.t('It is there already as {0}.', added.key),
    8000,
  );
}

async function draftFor({ uri }: Given): Promise<TextDocument | undefined> {
  const document = uri === undefined ? draftAtHand()?.document : await workspace.openTextDocument(Uri.parse(uri));
  return document?.languageId === 'markdown' ? document : undefined;
}

/** Asks the server about a place of a draft; what is wrong is shown, and null the answer. */
function requestFor({ client }: Server, document: TextDocument, given: ProtocolRange | undefined) {
  const chosen = window.visibleTextEditors.find((editor) => editor.document === document)?.selection;
  const range = given ?? (chosen && client.code2ProtocolConverter.asRange(chosen));
  const place: Range | undefined = range && client.protocol2CodeConverter.asRange(range);
  return {
    /** The line of the place and where in it that is. */
    words: (): string =>
      place === undefined || place.start.line >= document.lineCount
        ? ''
        : `${document.lineAt(place.start.line).text} ${place.start.character}`,
    async send(source: NewSource, apply: boolean): Promise<Added | null> {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      const params = { command: 'says-who.addSource', arguments: [{ uri, range, source, apply }] };
      try {
        return await client.sendRequest<Added>('workspace/executeCommand', params);
      } catch (error) {
        void window.showWarningMessage(error instanceof Error ? error.message : String(error));
        return null;
      }
    },
  };
}

/** Saves a file if it is open and changed. */
async function saved(file: string): Promise<void> {
  const uri = Uri.parse(file).toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open?.isDirty === true) await open.save();
}

const nameOf = (file: string): string => Uri.parse(file).path.split('/').at(-1) ?? file;

/** The day in the writer's own time zone. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

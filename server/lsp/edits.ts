import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Fix } from '../engine/index.js';
import type { Client } from './client.js';
import type { OpenDraft } from './drafts.js';

/** A fix as one edit of the client's, for the draft's present version. */
export function workspaceEditOf(
  draft: OpenDraft,
  fix: Pick<Fix, 'edits' | 'placeholder'>,
  client: Client,
): WorkspaceEdit {
  if (!client.versionedEdits) {
    return { changes: { [draft.uri]: fix.edits.map((edit) => textEditOf(draft, edit)) } };
  }
  const edits = fix.edits.map((edit, index) =>
    fix.placeholder?.edit === index ? snippetOf(draft, edit, fix.placeholder, client) : textEditOf(draft, edit),
  );
  return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits }] };
}

const textEditOf = (draft: OpenDraft, edit: Edit): TextEdit => ({
  range: draft.places.range(edit),
  newText: edit.text,
});

/** The edit with the part that the writer is to replace as a snippet's placeholder, where the client knows snippets. */
function snippetOf(
  draft: OpenDraft,
  edit: Edit,
  { start, end }: { readonly start: number; readonly end: number },
  client: Client,
): TextDocumentEdit['edits'][number] {
  if (client.snippets === 'none') return textEditOf(draft, edit);
  const [before, chosen, after] = [edit.text.slice(0, start), edit.text.slice(start, end), edit.text.slice(end)];
  const value = `${literal(before)}\${1:${literal(chosen)}}${literal(after)}$0`;
  const range = draft.places.range(edit);
  return client.snippets === 'standard'
    ? { range, snippet: { kind: 'snippet', value } }
    : ({ range, newText: value, insertTextFormat: 2 } as TextEdit);
}

const literal = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');

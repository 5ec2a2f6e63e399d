import * as vscode from 'vscode';

/** Waits until something holds; `what` says what, for the message when it never does. */
export async function until<Value>(
  what: string,
  holds: () => Value | undefined | false | null | Promise<Value | undefined | false | null>,
): Promise<Value> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await holds();
    if (value !== undefined && value !== false && value !== null) return value;
    if (Date.now() > deadline) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const uriOf = (name: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
};

/** Opens a file of the workspace in an editor. */
export const open = async (name: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));

/** Opens a draft that is not on the disk. */
export const untitled = async (content: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));

/** The rules of a draft's findings with the words they mark, sorted. */
export const found = (document: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'says-who')
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code}: ${document.getText(range)}`)
    .sort();

export const untilFound = (document: vscode.TextDocument, expected: readonly string[]): Promise<true> =>
  until(
    `${JSON.stringify(expected)} in ${document.uri.path}, there is ${JSON.stringify(found(document))}`,
    () => JSON.stringify(found(document)) === JSON.stringify(expected),
  );

/** The quick fixes offered on the first finding of a draft. */
export async function fixesFor(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const [finding] = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'says-who');
  if (finding === undefined) throw new Error('nothing is found');
  return until('quick fixes', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const own = actions.filter(({ edit, title }) => edit !== undefined && !/fix using|copilot/iu.test(title));
    return own.length > 0 && own;
  });
}

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** Does something while a setting of the extension has a value. */
export async function setting(name: string, value: unknown, meanwhile: () => Promise<void>): Promise<void> {
  const change = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('saysWho').update(name, to, vscode.ConfigurationTarget.Global);
  await change(value);
  try {
    await meanwhile();
  } finally {
    await change(undefined);
  }
}

import { l10n, Uri, window, workspace } from 'vscode';

/** What a new configuration file says: everything in it may be left out. */
const TEMPLATE = `# How the drafts in this folder and below are judged, in every editor and in the pipeline.
extends: says-who:wire        # or report, strict, gentle
rules:
  weak-source: warning
ignore: []
lexicon:
  sources: []                 # counts as a named source: [the Observatory]
  vagueSources: []            # counts as nobody: [insiders]
`;

/** Opens the folder's `says-who.yaml`; where there is none, a new one, saved. */
export async function createConfiguration(): Promise<void> {
  const folder = await folderAtHand();
  if (folder === undefined) {
    window.setStatusBarMessage(l10n.t('Open a folder first: the configuration belongs beside the drafts.'), 5000);
    return;
  }
  const file = Uri.joinPath(folder, 'says-who.yaml');
  const exists = await workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) await workspace.fs.writeFile(file, new TextEncoder().encode(TEMPLATE));
  await window.showTextDocument(file);
}

async function folderAtHand(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const draft = window.activeTextEditor?.document.uri;
  const own = draft && workspace.getWorkspaceFolder(draft);
  if (own !== undefined || folders.length < 2) return (own ?? folders[0])?.uri;
  return (await window.showWorkspaceFolderPick())?.uri;
}

import {
  CancellationTokenSource,
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Coverages } from '../coverage.js';
import type { Coverage } from '../protocol.js';
import type { Server } from '../server.js';
import { coverageWords } from './words.js';

/** The view of the workspace's drafts with the coverage of each. Nothing is checked before somebody looks. */
export function draftsView(server: Server, coverages: Coverages): Disposable {
  const changed = new EventEmitter<undefined>();
  const known = new Map<string, Coverage>();
  const tree: TreeDataProvider<Coverage> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => (element === undefined ? worstFirst([...known.values()]) : []),
    getTreeItem: draftItem,
  };
  const view = window.createTreeView('saysWho.drafts', { treeDataProvider: tree });
  let asking: CancellationTokenSource | undefined;
  const render = (): void => {
    view.message = known.size === 0 ? '' : totalOf([...known.values()]);
    changed.fire(undefined);
  };
  const load = async (): Promise<void> => {
    if (!view.visible || server.trouble() !== null) return;
    asking?.cancel();
    const own = new CancellationTokenSource();
    asking = own;
    const answer = await workspaceCoverage(server, own);
    if (answer === null || own.token.isCancellationRequested) return;
    known.clear();
    for (const coverage of answer) known.set(coverage.uri, coverage);
    render();
  };
  coverages.onChange((coverage) => {
    if (!known.has(coverage.uri)) return;
    known.set(coverage.uri, coverage);
    if (view.visible) render();
  });
  server.onState(() => void load());
  const watcher = workspace.createFileSystemWatcher('**/*.{md,markdown}', false, true, false);
  const parts = [
    view,
    changed,
    watcher,
    watcher.onDidCreate(() => void load()),
    watcher.onDidDelete(() => void load()),
    workspace.onDidChangeWorkspaceFolders(() => void load()),
    view.onDidChangeVisibility(() => void load()),
    commands.registerCommand('saysWho.refreshDrafts', load),
  ];
  void load();
  return { dispose: () => Disposable.from(...parts).dispose() };
}

async function workspaceCoverage({ client }: Server, source: CancellationTokenSource): Promise<Coverage[] | null> {
  return window.withProgress({ location: { viewId: 'saysWho.drafts' } }, () =>
    client
      .sendRequest<{ readonly drafts: Coverage[] }>('says-who/workspaceCoverage', {}, source.token)
      .then(({ drafts }) => drafts)
      .catch(() => null),
  );
}

const missing = ({ needSource, supported }: Coverage): number => needSource - supported;

/** Most left to do first, then by address. */
const worstFirst = (drafts: Coverage[]): Coverage[] =>
  drafts.sort((a, b) => missing(b) - missing(a) || (a.uri < b.uri ? -1 : 1));

function totalOf(drafts: readonly Coverage[]): string {
  const needSource = drafts.reduce((sum, draft) => sum + draft.needSource, 0);
  const supported = drafts.reduce((sum, draft) => sum + draft.supported, 0);
  if (drafts.length === 1) return l10n.t('{0} of {1} have a source.', supported, needSource);
  return l10n.t('{0} drafts: {1} of {2} have a source.', drafts.length, supported, needSource);
}

function draftItem(coverage: Coverage): TreeItem {
  const uri = Uri.parse(coverage.uri);
  const item = new TreeItem(uri);
  const path = workspace.asRelativePath(uri);
  const checked = coverage.unchecked === null;
  item.id = coverage.uri;
  item.description = [checked ? `${coverage.supported}/${coverage.needSource}` : '', folderOf(path)]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new ThemeIcon(!checked ? 'circle-slash' : missing(coverage) > 0 ? 'question' : 'check');
  item.tooltip = `${path}\n${coverageWords(coverage)}`;
  item.command = { command: 'vscode.open', title: l10n.t('Open Draft'), arguments: [uri] };
  item.accessibilityInformation = { label: `${path}, ${coverageWords(coverage)}` };
  return item;
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

import {
  commands,
  Disposable,
  l10n,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { Coverages } from '../coverage.js';
import type { Coverage, Figure } from '../protocol.js';
import type { Server } from '../server.js';
import { type Settling, settling } from '../settling.js';
import { figuresOf } from './ask.js';
import { figureAt, filtered, type Standing, standingOf } from './groups.js';
import { type FigureTree, figureTree, type Node } from './tree.js';
import { coverageWords, searched } from './words.js';

/** What the view shows at the moment, for tests and for the commands that act on it. */
export interface FiguresView extends Disposable {
  readonly view: TreeView<Node>;
  readonly shown: () => readonly Figure[];
}

/** Milliseconds that the cursor rests before the list follows it. */
const FOLLOW = 150;

/** The view of the active draft's figures: grouped by what is missing, following the cursor. */
export function figuresView(server: Server, coverages: Coverages): FiguresView {
  const tree = figureTree();
  const view = window.createTreeView('saysWho.figures', { treeDataProvider: tree, showCollapseAll: true });
  const list = listIn(view, tree, server, coverages);
  const follow = following(view, tree, list);
  const load = async (): Promise<void> => {
    if (await list.load()) follow.soon();
  };
  coverages.onChange(({ uri }) => {
    if (uri === list.draft()?.uri.toString()) list.render();
    if (uri === window.activeTextEditor?.document.uri.toString()) void load();
  });
  server.onState(() => void load());
  const parts = [
    view,
    tree,
    follow,
    view.onDidChangeVisibility(() => void load()),
    window.onDidChangeActiveTextEditor(() => void load()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow.soon();
    }),
    commands.registerCommand('saysWho.showFigure', (figure: Figure) => showFigure(list.draft(), figure)),
    commands.registerCommand('saysWho.mendFigure', (node: Node) => mendFigure(list.draft(), node)),
    commands.registerCommand('saysWho.filterFigures', (words?: string) =>
      typeof words === 'string' ? list.filter(words) : askForFilter(list),
    ),
    commands.registerCommand('saysWho.clearFilter', () => list.filter('')),
  ];
  void load();
  return { view, shown: list.shown, dispose: () => Disposable.from(...parts).dispose() };
}

/** The figures of one draft, narrowed down by a query. */
interface List {
  readonly draft: () => TextDocument | undefined;
  readonly shown: () => readonly Figure[];
  readonly query: () => string;
  filter(query: string): void;
  render(): void;
  /** Asks about the active draft again; false where there was nothing to ask or no answer. */
  load(): Promise<boolean>;
}

function listIn(view: TreeView<Node>, tree: FigureTree, server: Server, coverages: Coverages): List {
  let draft: TextDocument | undefined;
  let all: readonly Figure[] = [];
  let shown: readonly Figure[] = [];
  let query = '';
  const render = (): void => {
    shown = filtered(all, query, searched);
    tree.show(shown);
    view.message = messageOf(draft, coverages.of(draft), query, shown.length);
  };
  return {
    draft: () => draft,
    shown: () => shown,
    query: () => query,
    render,
    filter(words) {
      query = words;
      void commands.executeCommand('setContext', 'saysWho.figuresFiltered', query !== '');
      render();
    },
    async load() {
      if (!view.visible || server.trouble() !== null) return false;
      const document = window.activeTextEditor?.document;
      const next = document?.languageId === 'markdown' ? document : undefined;
      const figures = next === undefined ? [] : await figuresOf(server, next);
      // A draft that is being changed is asked about again when it has settled.
      if (figures === null || document !== window.activeTextEditor?.document) return false;
      draft = next;
      all = figures;
      render();
      return true;
    },
  };
}

/** Selects the figure at the cursor, once the cursor rests. */
function following(view: TreeView<Node>, tree: FigureTree, { draft, shown }: List): Settling {
  const closed = closedGroups(view);
  return settling(FOLLOW, async () => {
    const editor = window.activeTextEditor;
    if (!view.visible || editor === undefined || editor.document !== draft() || !follows(draft())) return;
    const { line, character } = editor.selection.active;
    const figure = figureAt(shown(), line, character);
    const node = figure && tree.nodeOf(figure);
    if (node === undefined || figure === undefined || closed.has(standingOf(figure))) return;
    await view.reveal(node, { select: true, focus: false, expand: false });
  });
}

const follows = (draft: TextDocument | undefined): boolean =>
  workspace.getConfiguration('saysWho', draft ?? null).get('figures.followCursor', true);

/** The groups that are folded away: the cursor does not open them. */
function closedGroups(view: TreeView<Node>): Set<Standing> {
  const closed = new Set<Standing>(['declined', 'restated', 'attributed', 'cited', 'background', 'exempt']);
  view.onDidExpandElement(({ element }) => element.kind === 'group' && closed.delete(element.id));
  view.onDidCollapseElement(({ element }) => element.kind === 'group' && closed.add(element.id));
  return closed;
}

/** What stands over the list; nothing where there is no draft, and the view's welcome speaks. */
function messageOf(
  draft: TextDocument | undefined,
  coverage: Coverage | undefined,
  query: string,
  count: number,
): string {
  if (draft === undefined || coverage === undefined) return '';
  if (query !== '') return l10n.t('{0} of {1} figures match “{2}”.', count, coverage.figures, query);
  const { figures, needSource, supported, unchecked } = coverage;
  if (unchecked !== null || needSource === 0) return coverageWords(coverage);
  if (count < figures)
    return l10n.t('{0} of {1} have a source. The list has {2} figures of {3}.', supported, needSource, count, figures);
  return l10n.t('{0} of {1} have a source.', supported, needSource);
}

/** Puts the cursor on a figure, in an editor that has the draft open already where there is one. */
async function showFigure(draft: TextDocument | undefined, { range }: Figure): Promise<void> {
  if (draft === undefined) return;
  const open = window.visibleTextEditors.find(({ document }) => document === draft);
  const editor = await window.showTextDocument(draft, open?.viewColumn);
  const place = draft.validateRange(
    new Range(range.start.line, range.start.character, range.end.line, range.end.character),
  );
  editor.selection = new Selection(place.start, place.start);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function mendFigure(draft: TextDocument | undefined, node: Node): Promise<void> {
  if (node.kind !== 'figure') return;
  await showFigure(draft, node.figure);
  await commands.executeCommand('editor.action.quickFix');
}

/** Asks what to look for; the list follows while it is typed, and comes back when that is given up. */
function askForFilter({ query, filter }: List): void {
  const before = query();
  const input = window.createInputBox();
  input.title = l10n.t('Filter Figures');
  input.placeholder = l10n.t('Words of the figure, its source, what it is about, or its status');
  input.value = before;
  let kept = false;
  input.onDidChangeValue(filter);
  input.onDidAccept(() => {
    kept = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!kept) filter(before);
    input.dispose();
  });
  input.show();
}

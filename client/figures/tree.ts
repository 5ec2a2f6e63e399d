import {
  type Command,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Figure } from '../protocol.js';
import { type Group, groupsOf, type Standing, standingOf } from './groups.js';
import { described, oneLine, spoken, standingIcon, standingName } from './words.js';

/** A line of the view: a standing with its figures, or one of them. */
export type Node =
  | { readonly kind: 'group'; readonly id: Standing; readonly group: Group }
  | { readonly kind: 'figure'; readonly id: string; readonly figure: Figure; readonly parent: Node };

/** The figures of a draft as the platform's tree asks for them. */
export interface FigureTree extends TreeDataProvider<Node> {
  show(figures: readonly Figure[]): void;
  nodeOf(figure: Figure): Node | undefined;
  dispose(): void;
}

export function figureTree(): FigureTree {
  const changed = new EventEmitter<undefined>();
  let last = '';
  let roots: readonly Node[] = [];
  let children = new Map<Node, readonly Node[]>();
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node === undefined ? roots : (children.get(node) ?? []))],
    getParent: (node) => (node.kind === 'figure' ? node.parent : undefined),
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node.group) : figureItem(node.id, node.figure)),
    show(figures) {
      // What is as it was keeps its place: the platform forgets the selection of what is replaced.
      const key = JSON.stringify(figures);
      if (key === last) return;
      last = key;
      roots = groupsOf(figures).map((group) => ({ kind: 'group', id: group.standing, group }));
      children = new Map(roots.map((root) => [root, nodesUnder(root)]));
      changed.fire(undefined);
    },
    nodeOf: ({ range: { start } }) =>
      [...children.values()].flat().find((node) => node.kind === 'figure' && isAt(node.figure, start)),
    dispose: () => changed.dispose(),
  };
}

const isAt = ({ range: { start } }: Figure, { line, character }: Figure['range']['start']): boolean =>
  start.line === line && start.character === character;

/** Their ids outlive a check, so that what is selected and open stays so: the phrase, counted where it is repeated. */
function nodesUnder(parent: Node): Node[] {
  if (parent.kind !== 'group') return [];
  const seen = new Map<string, number>();
  return parent.group.figures.map((figure) => {
    const count = (seen.get(figure.phrase) ?? 0) + 1;
    seen.set(figure.phrase, count);
    return { kind: 'figure', id: `${parent.id} ${figure.phrase} ${count}`, figure, parent };
  });
}

/** These are open at first: what is left to do. */
const todo: ReadonlySet<Standing> = new Set(['unsourced', 'weak']);

function groupItem({ standing, figures }: Group): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(standingName(standing), todo.has(standing) ? Expanded : Collapsed);
  item.id = standing;
  item.description = String(figures.length);
  item.iconPath = new ThemeIcon(standingIcon[standing], colours[standing]);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${standingName(standing)}, ${figures.length}` };
  return item;
}

/** Colour only repeats what shape and words say. */
const colours: Readonly<Partial<Record<Standing, ThemeColor>>> = {
  unsourced: new ThemeColor('list.errorForeground'),
  weak: new ThemeColor('list.warningForeground'),
};

function figureItem(id: string, figure: Figure): TreeItem {
  const item = new TreeItem(oneLine(figure.phrase));
  item.id = id;
  item.description = described(figure);
  item.tooltip = tooltip(figure);
  item.contextValue = todo.has(standingOf(figure)) || figure.status === 'background' ? 'figure.open' : 'figure';
  item.command = jumpTo(figure);
  item.accessibilityInformation = { label: spoken(figure) };
  return item;
}

const jumpTo = (figure: Figure): Command => ({
  command: 'saysWho.showFigure',
  title: l10n.t('Go to Figure'),
  arguments: [figure],
});

function tooltip(figure: Figure): MarkdownString {
  const text = new MarkdownString();
  text.appendText(oneLine(figure.sentence));
  text.appendMarkdown('\n\n');
  text.appendText(`${standingName(standingOf(figure))} · ${described(figure)}`);
  return text;
}

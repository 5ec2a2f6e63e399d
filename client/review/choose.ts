import {
  type Diagnostic,
  l10n,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from 'vscode';
import type { Fix } from './fixes.js';

/** What the writer does about a figure. */
export type Choice =
  | { readonly kind: 'fix'; readonly fix: Fix }
  | { readonly kind: 'next' | 'previous' | 'undo' | 'leave' };

export interface Asked {
  /** The figure's words in the draft. */
  readonly figure: string;
  readonly finding: Diagnostic;
  readonly index: number;
  readonly count: number;
  readonly fixes: readonly Fix[];
  /** Whether something was changed that may be taken back. */
  readonly undoable: boolean;
}

interface Item extends QuickPickItem {
  readonly choice?: Choice;
}

/** Shows a figure's fixes, numbered: a digit takes one at once, Enter the one that is marked, Escape leaves. */
export function choose(asked: Asked): Promise<Choice> {
  const pick = window.createQuickPick<Item>();
  const items = itemsFor(asked);
  pick.title = l10n.t('Figure {0} of {1}: “{2}”', asked.index + 1, asked.count, asked.figure.replace(/\s+/gu, ' '));
  pick.placeholder = asked.finding.message;
  pick.items = items;
  pick.ignoreFocusOut = true;
  pick.buttons = [back(), onward()];
  return new Promise((resolve) => {
    let choice: Choice = { kind: 'leave' };
    const take = (taken: Choice | undefined): void => {
      if (taken === undefined) return;
      choice = taken;
      pick.hide();
    };
    pick.onDidChangeValue((value) => take(items.find(({ label }) => label.startsWith(`${value} `))?.choice));
    pick.onDidAccept(() => take(pick.selectedItems[0]?.choice));
    pick.onDidTriggerButton((button) => take({ kind: button === QuickInputButtons.Back ? 'previous' : 'next' }));
    pick.onDidHide(() => {
      pick.dispose();
      resolve(choice);
    });
    pick.show();
  });
}

const back = () => QuickInputButtons.Back;
const onward = () => ({ iconPath: new ThemeIcon('arrow-right'), tooltip: l10n.t('Next figure') });

function itemsFor({ fixes, count, undoable }: Asked): Item[] {
  const numbered = fixes.map(
    (fix, index): Item => ({ label: `${index + 1}  ${fix.title}`, choice: { kind: 'fix', fix } }),
  );
  const moves: Item[] = [
    ...(count > 1
      ? ([
          { label: l10n.t('n  Next figure'), choice: { kind: 'next' } },
          { label: l10n.t('p  Previous figure'), choice: { kind: 'previous' } },
        ] as const)
      : []),
    ...(undoable ? ([{ label: l10n.t('u  Undo the last change'), choice: { kind: 'undo' } }] as const) : []),
  ];
  if (moves.length === 0) return numbered;
  return [...numbered, { label: '', kind: QuickPickItemKind.Separator }, ...moves];
}

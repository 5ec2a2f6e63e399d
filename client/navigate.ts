import {
  type Diagnostic,
  l10n,
  languages,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';

/** The rules whose findings are figures without a good source. */
const ABOUT_SOURCES: ReadonlySet<string> = new Set([
  'unsourced-figure',
  'weak-source',
  'late-attribution',
  'unattributed-headline',
  'repeated-without-source',
]);

/** Puts the cursor on the next figure without a source, or the one before; goes round at the draft's ends. */
export function goToFigure(direction: 'next' | 'previous'): void {
  const editor = draftAtHand();
  if (editor === undefined) return;
  const ranges = findingsAboutSources(editor.document).map(({ range }) => range);
  const target = direction === 'next' ? after(ranges, editor) : before(ranges, editor);
  if (target === undefined) {
    window.setStatusBarMessage(l10n.t('Every figure in this draft has a source.'), 3000);
    return;
  }
  editor.selection = new Selection(target.start, target.start);
  editor.revealRange(target, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The active editor where it has a draft, else one that is in sight. */
export const draftAtHand = (): TextEditor | undefined =>
  [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.languageId === 'markdown');

/** The findings of a draft that are figures without a good source, in order of place. */
export const findingsAboutSources = (document: TextDocument): Diagnostic[] =>
  languages
    .getDiagnostics(document.uri)
    .filter((found) => found.source === 'says-who' && ABOUT_SOURCES.has(ruleOf(found)))
    .sort((a, b) => a.range.start.compareTo(b.range.start));

const after = (ranges: readonly Range[], { selection }: TextEditor): Range | undefined =>
  ranges.find(({ start }) => start.isAfter(selection.active)) ?? ranges[0];

const before = (ranges: readonly Range[], { selection }: TextEditor): Range | undefined =>
  ranges.findLast(({ start }) => start.isBefore(selection.active)) ?? ranges.at(-1);

/** The rule that a diagnostic comes from. */
export const ruleOf = ({ code }: Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : (code ?? ''));

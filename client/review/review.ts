import {
  commands,
  type Diagnostic,
  Disposable,
  l10n,
  languages,
  Position,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { checkDraft } from '../check.js';
import { draftAtHand, findingsAboutSources } from '../navigate.js';
import type { Figure } from '../protocol.js';
import type { Server } from '../server.js';
import { choose } from './choose.js';
import { type Fix, fixesOf, questionFor } from './fixes.js';
import { spotlight } from './spotlight.js';

/** Milliseconds that the findings may take to follow an edit. */
const PATIENCE = 3000;

/** The commands of the review: one figure without a source after the other, its fixes one key away. */
export function reviewMode(server: Server): Disposable {
  const light = spotlight();
  let reviewing = false;
  const run = async (): Promise<void> => {
    const editor = draftAtHand();
    if (reviewing || editor === undefined) return;
    const { document } = await window.showTextDocument(editor.document, editor.viewColumn);
    reviewing = true;
    try {
      await review(server, document, light.on);
    } finally {
      reviewing = false;
      light.off();
    }
  };
  const runAt = async (uri: Uri, { range }: Figure): Promise<void> => {
    const editor = await window.showTextDocument(uri);
    const at = new Position(range.start.line, range.start.character);
    editor.selection = new Selection(at, at);
    await run();
  };
  return Disposable.from(
    light,
    commands.registerCommand('saysWho.review', run),
    commands.registerCommand('saysWho.reviewAt', runAt),
  );
}

async function review(server: Server, document: TextDocument, show: (finding: Diagnostic) => void): Promise<void> {
  await checkDraft(server);
  if (findingsAboutSources(document).length === 0) await afterFindingsChange(document, 1000);
  let applied = 0;
  let direction: 'here' | 'next' | 'previous' = 'here';
  for (;;) {
    const findings = findingsAboutSources(document);
    const index = indexAt(findings, direction);
    const finding = findings[index];
    if (finding === undefined) {
      window.setStatusBarMessage(l10n.t('Every figure in this draft has a source.'), 5000);
      return;
    }
    await goTo(document, finding);
    show(finding);
    const choice = await choose({
      figure: document.getText(finding.range),
      finding,
      index,
      count: findings.length,
      fixes: await fixesOf(server, document, finding),
      undoable: applied > 0,
    });
    if (choice.kind === 'leave') return;
    if (choice.kind === 'undo') {
      await undo(document);
      applied--;
      direction = 'here';
    } else if (choice.kind === 'fix') {
      const done = await apply(document, choice.fix);
      if (done) applied++;
      direction = 'here';
    } else direction = choice.kind;
  }
}

/** The finding to show: the one at or after the cursor, or the next or previous one, round at the draft's ends. */
function indexAt(findings: readonly Diagnostic[], direction: 'here' | 'next' | 'previous'): number {
  const at = window.activeTextEditor?.selection.active;
  if (at === undefined || findings.length === 0) return -1;
  const last = findings.length - 1;
  if (direction === 'previous') {
    const before = findings.findLastIndex(({ range }) => range.start.isBefore(at));
    return before < 0 ? last : before;
  }
  const after = findings.findIndex(({ range }) =>
    direction === 'next' ? range.start.isAfter(at) : range.start.isAfterOrEqual(at),
  );
  return Math.max(after, 0);
}

async function goTo(document: TextDocument, { range }: Diagnostic): Promise<void> {
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Applies a fix as one step of the undo history; false where the writer gave it up. */
async function apply(document: TextDocument, fix: Fix): Promise<boolean> {
  const said = fix.blank === null ? '' : await askFor(fix);
  if (said === undefined) return false;
  const changing = afterFindingsChange(document, PATIENCE);
  if (!(await workspace.applyEdit(fix.edit(said === '' ? (fix.blank ?? '') : said)))) return false;
  await changing;
  return true;
}

const askFor = (fix: Fix): Thenable<string | undefined> =>
  window.showInputBox({
    title: fix.title,
    prompt: questionFor(fix),
    ignoreFocusOut: true,
    validateInput: (words) => (words.includes('-->') ? l10n.t('A comment cannot hold “-->”.') : null),
  });

async function undo(document: TextDocument): Promise<void> {
  const changing = afterFindingsChange(document, PATIENCE);
  await window.showTextDocument(document);
  await commands.executeCommand('undo');
  await changing;
}

/** Comes back when the findings of a draft are other ones, or after so many milliseconds. */
function afterFindingsChange(document: TextDocument, patience: number): Promise<void> {
  const before = fingerprint(document);
  return new Promise((resolve) => {
    const done = (): void => {
      listening.dispose();
      clearTimeout(late);
      resolve();
    };
    const listening = languages.onDidChangeDiagnostics(() => {
      if (fingerprint(document) !== before) done();
    });
    const late = setTimeout(done, patience);
  });
}

/** The findings by what they say, not by where they stand: an edit moves them before they are checked again. */
const fingerprint = (document: TextDocument): string =>
  findingsAboutSources(document)
    .map(({ message }) => message)
    .join('\n');

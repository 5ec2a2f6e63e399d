import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
} from 'vscode-languageserver';
import { type Diagnostic as Finding, type Fix, fixes, type RuleId } from '../../engine/index.js';
import { isRange } from '../convert.js';
import { workspaceEditOf } from '../edits.js';
import { diagnosticOf } from '../report.js';
import { type Asked, badParams, type Feature, outdated, type Session } from '../session.js';

export const fixAllKind = 'source.fixAll.says-who';

/** The fixes of each finding in the engine's order, and all safe ones at once. */
export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
            resolveProvider: client.resolvesEdits,
          },
        }
      : {},
  register(session) {
    session.answer(CodeActionRequest.type, async (params, token) => {
      if (!isRange(params?.range)) throw badParams('a range is needed');
      const asked = await session.asked(params, token);
      if (asked.draft.text.length > asked.settings.maxSize) return [];
      return [
        ...(wants(params, CodeActionKind.QuickFix) ? quickFixes(session, asked, params) : []),
        ...(wants(params, fixAllKind) ? fixAll(session, asked) : []),
      ];
    });
    session.answer(CodeActionResolveRequest.type, async (action, token) => {
      const wanted = action.data;
      if (!isRemembered(wanted)) return action;
      const asked = await session.asked({ textDocument: { uri: wanted.uri } }, token);
      const fix = recall(asked, wanted);
      if (asked.draft.version !== wanted.version || fix === undefined) throw outdated();
      return { ...action, edit: workspaceEditOf(asked.draft, fix, session.client) };
    });
  },
};

/** Whether the client asked for a kind, by name or by one of its parents: `source` includes `source.fixAll.says-who`. */
function wants({ context }: CodeActionParams, kind: string): boolean {
  const only = context?.only;
  return !Array.isArray(only) || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

function quickFixes(session: Session, asked: Asked, params: CodeActionParams): CodeAction[] {
  const { draft, config } = asked;
  const { analysis, findings } = draft.verdict(config);
  const range = draft.places.span(params.range);
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    if (finding.end < range.start || finding.start > range.end) continue;
    const diagnostic = diagnosticFor(session, asked, finding, params);
    for (const [index, fix] of fixes(analysis, finding, config).entries()) {
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(actions.length === 0 && { isPreferred: true }),
        ...editNowOrLater(session, asked, finding, fix, index),
      });
    }
  }
  return actions;
}

/** The client's own diagnostic for a finding, so that it knows which one the action mends. */
function diagnosticFor(
  session: Session,
  { draft }: Asked,
  finding: Finding,
  { context }: CodeActionParams,
): Diagnostic {
  const ours = diagnosticOf(finding, draft.uri, draft.places, session.client);
  const same = context?.diagnostics?.find(
    ({ code, source, range }) =>
      source === ours.source && code === ours.code && JSON.stringify(range) === JSON.stringify(ours.range),
  );
  return same ?? ours;
}

/** What a client that resolves edits later sends back: which fix of which finding of which version. */
interface Remembered {
  readonly uri: string;
  readonly version: number;
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly fix: number;
}

const isRemembered = (data: unknown): data is Remembered =>
  typeof data === 'object' && data !== null && 'uri' in data && 'version' in data && 'rule' in data && 'fix' in data;

function editNowOrLater(
  { client }: Session,
  { draft }: Asked,
  finding: Finding,
  fix: Fix,
  index: number,
): Pick<CodeAction, 'edit' | 'data'> {
  if (!client.resolvesEdits) return { edit: workspaceEditOf(draft, fix, client) };
  const { rule, start, end } = finding;
  return { data: { uri: draft.uri, version: draft.version, rule, start, end, fix: index } satisfies Remembered };
}

function recall({ draft, config }: Asked, wanted: Remembered): Fix | undefined {
  const { analysis, findings } = draft.verdict(config);
  const finding = findings.find(
    ({ rule, start, end }) => rule === wanted.rule && start === wanted.start && end === wanted.end,
  );
  return finding && fixes(analysis, finding, config)[wanted.fix];
}

function fixAll({ client }: Session, { draft, config }: Asked): CodeAction[] {
  const { analysis, findings } = draft.verdict(config);
  const edits: Fix['edits'][number][] = [];
  for (const finding of findings) {
    const safe = fixes(analysis, finding, config).find(({ kind }) => kind === 'safe');
    const free = safe?.edits.every((edit) => edits.every((other) => edit.end < other.start || other.end < edit.start));
    if (safe !== undefined && free) edits.push(...safe.edits);
  }
  if (edits.length === 0) return [];
  return [{ title: 'Apply all safe fixes', kind: fixAllKind, edit: workspaceEditOf(draft, { edits }, client) }];
}

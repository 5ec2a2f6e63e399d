import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
} from 'vscode-languageserver';
import {
  citesByKey,
  citingUnder,
  type Diagnostic as Finding,
  type Fix,
  fixes,
  type RuleId,
  refactorings,
} from '../../engine/index.js';
import type { Client } from '../client.js';
import { isRange } from '../convert.js';
import type { OpenDraft } from '../drafts.js';
import { workspaceEditOf } from '../edits.js';
import { type Verdict, verdictOn } from '../judge.js';
import { safeEdits } from '../mend.js';
import { badParams, type Feature, outdated } from '../session.js';
import { diagnosticOf } from '../told.js';
import { addSource } from './commands.js';

export const fixAllKind = 'source.fixAll.says-who';

/** The fixes of each finding in the engine's order, and all safe ones at once. */
export const codeActions: Feature = {
  capabilities: (client) =>
    client.codeActions
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
            resolveProvider: client.resolvesEdits,
          },
        }
      : {},
  register(session) {
    session.answer(CodeActionRequest.type, async (params, token) => {
      if (!isRange(params?.range)) throw badParams('a range is needed');
      const { draft, setup } = await session.asked(params, token);
      const verdict = verdictOn({ draft, setup });
      if (verdict === null) return [];
      const judged = { draft, verdict, client: session.client };
      return [
        ...(wants(params, CodeActionKind.QuickFix) ? quickFixes(judged, params) : []),
        ...(wants(params, CodeActionKind.RefactorRewrite) ? rewrites(judged, params) : []),
        ...(wants(params, fixAllKind) ? fixAll(judged) : []),
      ];
    });
    session.answer(CodeActionResolveRequest.type, async (action, token) => {
      const wanted = action.data;
      if (!isRemembered(wanted)) return action;
      const { draft, setup } = await session.asked({ textDocument: { uri: wanted.uri } }, token);
      const fix = draft.version === wanted.version ? recall(draft.verdict(setup.config), wanted) : undefined;
      if (fix === undefined) throw outdated();
      return { ...action, edit: workspaceEditOf(draft, fix, session.client) };
    });
  },
};

/** Whether the client asked for a kind, by name or by one of its parents: `source` includes `source.fixAll.says-who`. */
function wants({ context }: CodeActionParams, kind: string): boolean {
  const only = context?.only;
  return !Array.isArray(only) || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

/** A draft's verdict, and the client that asks for what would mend it. */
interface Judged {
  readonly draft: OpenDraft;
  readonly verdict: Verdict;
  readonly client: Client;
}

/** Fixes are worked out for no more findings than this, when a client asks about a whole draft at once. */
const mostFindings = 200;

function quickFixes(judged: Judged, params: CodeActionParams): CodeAction[] {
  const { draft, verdict, client } = judged;
  const { analysis, findings, config } = verdict;
  const range = draft.places.span(params.range);
  const actions = new Map<string, CodeAction>();
  /** The edits behind each title: one action does for findings that the same edits mend. */
  const known = new Map<string, string>();
  const adds = offersToAdd(judged);
  const touched = findings.filter(({ start, end }) => end >= range.start && start <= range.end);
  for (const finding of touched.slice(0, mostFindings)) {
    const diagnostic = diagnosticFor(judged, finding, params);
    for (const [index, fix] of fixes(analysis, finding, config).entries()) {
      const { addSource: adding } = client.language.server;
      if (fix.newSource && adds && !actions.has(adding)) actions.set(adding, addingAction(judged, finding, diagnostic));
      const edits = JSON.stringify(fix.edits);
      if (known.get(fix.title) === edits) continue;
      const title = known.has(fix.title) ? `${fix.title} (${briefly(draft.text, finding)})` : fix.title;
      known.set(title, edits);
      actions.set(title, {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(actions.size === 0 && { isPreferred: true }),
        ...editNowOrLater(judged, finding, fix, index),
      });
    }
  }
  return [...actions.values()];
}

/**
 * Whether a new source can be added: asked for field by field in a client that does that; else as an entry for the
 * writer to fill in, where the draft cites by keys.
 */
const offersToAdd = ({ client, verdict: { analysis, config } }: Judged): boolean =>
  client.options.addsSources || (client.appliesEdits && citesByKey(analysis, config.citations));

function addingAction({ client, draft }: Judged, finding: Finding, diagnostic: Diagnostic): CodeAction {
  const given = { uri: draft.uri, range: draft.places.range(finding) };
  const command = client.options.addsSources ? 'saysWho.addSource' : addSource;
  const { addSource: title, addEntry } = client.language.server;
  return {
    title: client.options.addsSources ? title : addEntry,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [given] },
  };
}

/** Changes of form at a place; edits at once, for there are never many. */
function rewrites({ draft, verdict, client }: Judged, params: CodeActionParams): CodeAction[] {
  const { analysis, config } = verdict;
  const citing = citingUnder(config, analysis);
  return [...refactorings(analysis, draft.places.span(params.range), citing)].map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.RefactorRewrite,
    edit: workspaceEditOf(draft, fix, client),
  }));
}

/** Enough of a finding's words to tell it from another: clients show titles alone. */
function briefly(text: string, { start, end }: Finding): string {
  const words = text.slice(start, Math.min(end, start + 40)).replace(/\s+/gu, ' ');
  return end - start > 40 ? `${words}…` : words;
}

/** The client's own diagnostic for a finding, so that it knows which one the action mends. */
function diagnosticFor({ draft, client }: Judged, finding: Finding, { context }: CodeActionParams): Diagnostic {
  const ours = diagnosticOf(finding, draft.uri, draft.places, client);
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
  { client, draft }: Judged,
  finding: Finding,
  fix: Fix,
  index: number,
): Pick<CodeAction, 'edit' | 'data'> {
  if (!client.resolvesEdits) return { edit: workspaceEditOf(draft, fix, client) };
  const { rule, start, end } = finding;
  return { data: { uri: draft.uri, version: draft.version, rule, start, end, fix: index } satisfies Remembered };
}

function recall({ analysis, findings, config }: Verdict, wanted: Remembered): Fix | undefined {
  const finding = findings.find(
    ({ rule, start, end }) => rule === wanted.rule && start === wanted.start && end === wanted.end,
  );
  return finding && fixes(analysis, finding, config)[wanted.fix];
}

function fixAll({ draft, verdict, client }: Judged): CodeAction[] {
  const edits = safeEdits(verdict);
  if (edits.length === 0) return [];
  return [{ title: client.language.server.fixAll, kind: fixAllKind, edit: workspaceEditOf(draft, { edits }, client) }];
}

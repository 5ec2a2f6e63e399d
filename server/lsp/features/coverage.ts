import { NotificationType, RequestType } from 'vscode-languageserver';
import type { Claim, Diagnostic } from '../../engine/index.js';
import type { Draft } from '../drafts.js';
import type { Feature } from '../session.js';

/** How many of a draft's figures have a source: what a status item shows. */
export interface Coverage {
  readonly uri: string;
  readonly version: number;
  readonly figures: number;
  readonly needSource: number;
  readonly supported: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

export const coverageRequest = new RequestType<TextDocumentParams, Coverage, void>('says-who/coverage');

/** Sent after each change has settled, to clients whose `initializationOptions` ask for it. */
export const coverageChanged = new NotificationType<Coverage>('says-who/coverageChanged');

export const coverage: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.answer(coverageRequest, async (params, token) => {
      const { draft, config } = await session.asked(params, token);
      const { analysis, findings } = draft.verdict(config);
      return coverageOf(draft, analysis.claims, findings);
    });
    if (!session.client.options.coverage) return;
    session.drafts.onEvent(({ uri }, event) => {
      if (event === 'closed' || event === 'saved') return;
      session.start('coverage', async () => {
        const draft = await session.drafts.settled(uri);
        if (draft === undefined) return;
        const { config } = await session.setup(uri);
        const { analysis, findings } = draft.verdict(config);
        await session.connection.sendNotification(coverageChanged, coverageOf(draft, analysis.claims, findings));
      });
    });
  },
};

function coverageOf({ uri, version }: Draft, claims: readonly Claim[], findings: readonly Diagnostic[]): Coverage {
  const need = claims.filter(({ status }) => status !== 'exempt' && status !== 'background');
  const supported = need.filter(({ status }) => status === 'attributed' || status === 'cited' || status === 'restated');
  const count = (severity: Diagnostic['severity']): number => findings.filter((f) => f.severity === severity).length;
  return {
    uri,
    version,
    figures: claims.length,
    needSource: need.length,
    supported: supported.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

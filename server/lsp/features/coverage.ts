import { NotificationType, RequestType } from 'vscode-languageserver';
import type { Draft } from '../drafts.js';
import { verdictOn } from '../judge.js';
import type { Feature } from '../session.js';
import type { Setup } from '../setup.js';
import { type Tally, tallyOf } from '../tally.js';
import { whenSettled } from '../when-settled.js';

/** What a status item shows of a draft. */
export interface Coverage extends Tally {
  readonly uri: string;
  /** Null for a draft that is not open. */
  readonly version: number | null;
  /** The configuration file in force; null: none. */
  readonly configuration: string | null;
  /** Why the draft is not checked; null when it is. */
  readonly unchecked: 'ignored' | 'too large' | null;
}

export const coverageRequest = new RequestType<{ readonly textDocument: { readonly uri: string } }, Coverage, void>(
  'says-who/coverage',
);

/** Sent after each change has settled, to clients whose `initializationOptions` ask for it. */
export const coverageChanged = new NotificationType<Coverage>('says-who/coverageChanged');

export const coverage: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { client, connection, drafts, setups } = session;
    session.answer(coverageRequest, async (params, token) => {
      const { draft, setup } = await session.asked(params, token);
      return coverageOf(draft, setup);
    });
    if (!client.options.coverage) return;
    const tell = whenSettled(session, 'coverage', (draft, setup) =>
      connection.sendNotification(coverageChanged, coverageOf(draft, setup)),
    );
    drafts.onEvent(({ uri }, event) => {
      if (event === 'opened' || event === 'changed') tell(uri);
    });
    setups.onChange(() => {
      for (const { uri } of drafts.all()) tell(uri);
    });
  },
};

export function coverageOf(draft: Draft, setup: Setup): Coverage {
  return {
    uri: draft.uri,
    version: draft.version,
    ...tallyOf(verdictOn({ draft, setup })),
    configuration: setup.file,
    unchecked: setup.ignored ? 'ignored' : draft.text.length > setup.settings.maxSize ? 'too large' : null,
  };
}

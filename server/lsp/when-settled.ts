import type { OpenDraft } from './drafts.js';
import type { Session } from './session.js';
import type { Setup } from './setup.js';

/**
 * Work on a draft whenever it is called for, once the draft has settled: many calls until then make one run, and it
 * sees the draft's present version with the setup in force for that.
 */
export function whenSettled(
  { drafts, setups, start }: Session,
  what: string,
  work: (draft: OpenDraft, setup: Setup) => Promise<void>,
): (uri: string) => void {
  const waiting = new Set<string>();
  const run = async (uri: string): Promise<void> => {
    const draft = await drafts.settled(uri);
    waiting.delete(uri);
    if (draft === undefined) return;
    const { version } = draft;
    const setup = await setups.of(uri);
    if (drafts.get(uri) === draft && draft.version === version) await work(draft, setup);
    else call(uri);
  };
  const call = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    start(what, () => run(uri));
  };
  return call;
}

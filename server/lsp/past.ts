import type { Diagnostic as Finding } from '../engine/index.js';
import type { History } from '../host/history.js';
import type { Host } from '../host/host.js';
import { resolveIn, spelling } from '../host/location.js';
import { changesTo } from '../workspace/changes.js';
import { type KnownFindings, openBaseline } from '../workspace/known.js';
import type { Verdict } from './judge.js';
import type { Settings } from './settings.js';

/** What was there before: findings that a baseline knows, and those on lines that a branch did not change. */
export interface Past {
  /** Tells which findings of a draft, as it is now, are not new; null: all of them are. */
  of(uri: string, verdict: Verdict): ((finding: Finding) => boolean) | null;
}

/** The pasts of the drafts of a workspace, each looked up once. */
export interface Pasts {
  /** The same value as long as nothing changed; null for a draft without a past. */
  of(uri: string, settings: Pick<Settings, 'baseline' | 'since'>): Promise<Past | null>;
  /** Whether files that were written, created or deleted change the past of any draft. */
  filesChanged(uris: readonly string[]): boolean;
  forget(): void;
  /** A draft was closed. */
  close(uri: string): void;
}

export interface PastSurroundings {
  readonly files: Host;
  /** Absent where there is no git. */
  readonly history: History | null;
  readonly folderOf: (uri: string) => string | null;
  readonly complain: (error: unknown) => void;
}

export function pastsFrom({ files, history, folderOf, complain }: PastSurroundings): Pasts {
  const baselines = new Map<string, Promise<KnownFindings | null>>();
  const befores = new Map<string, { readonly ref: string; readonly past: Promise<Past | null> }>();
  const texts = new Map<string, { readonly text: string | null; readonly past: Past | null }>();
  const opened = new Map<string, KnownFindings | null>();
  const joined = new Map<string, { readonly parts: readonly unknown[]; readonly past: Past | null }>();
  const baselineAt = (file: string): Promise<KnownFindings | null> => {
    const found = baselines.get(file) ?? openBaseline(files, file).catch(quietly(complain, file));
    baselines.set(file, found);
    void found.then((known) => opened.set(file, known));
    return found;
  };
  const beforeOf = (uri: string, ref: string): Promise<Past | null> => {
    const known = befores.get(uri);
    if (known?.ref === ref) return known.past;
    const past = textBefore(history, uri, ref).then(same(uri), quietly(complain, 'saysWho.since'));
    befores.set(uri, { ref, past });
    return past;
  };
  /** The past that an earlier text is; the one from before where it is the same text. */
  const same = (uri: string) => (text: string | null) => {
    const last = texts.get(uri);
    const now = last?.text === text ? last : { text, past: text === null ? null : unchangedSince(text) };
    if (befores.has(uri)) texts.set(uri, now);
    return now.past;
  };
  return {
    async of(uri, { baseline, since }) {
      const folder = folderOf(uri);
      const known = folder === null || baseline === '' ? null : await baselineAt(resolveIn(folder, baseline));
      const before = since === '' ? null : await beforeOf(uri, since);
      const last = joined.get(uri);
      if (last?.parts[0] === known && last?.parts[1] === before) return last?.past ?? null;
      const past = either([known === null ? null : knownPast(known), before]);
      joined.set(uri, { parts: [known, before], past });
      return past;
    },
    filesChanged(uris) {
      const stale = [...opened].filter(([file, known]) =>
        uris.some((uri) => spelling(uri) === spelling(file) || known?.names(uri)),
      );
      for (const [file] of stale) {
        baselines.delete(file);
        opened.delete(file);
      }
      // A file that changed may have come with a commit or another branch.
      const looksBack = befores.size > 0;
      if (looksBack) history?.forget();
      befores.clear();
      return stale.length > 0 || looksBack;
    },
    forget() {
      history?.forget();
      befores.clear();
      baselines.clear();
      opened.clear();
    },
    close(uri) {
      for (const kept of [befores, texts, joined]) kept.delete(uri);
    },
  };
}

const quietly =
  (complain: (error: unknown) => void, what: string) =>
  (error: unknown): null => {
    complain(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  };

/** Old is what is old by any of them. */
function either(pasts: readonly (Past | null)[]): Past | null {
  const all = pasts.filter((past) => past !== null);
  if (all.length < 2) return all[0] ?? null;
  return {
    of(uri, verdict) {
      const tests = all.map((past) => past.of(uri, verdict)).filter((test) => test !== null);
      return tests.length === 0 ? null : (finding) => tests.some((test) => test(finding));
    },
  };
}

const knownPast = (known: KnownFindings): Past => ({
  of: (uri, { analysis, findings }) => known.among(uri, analysis, findings),
});

/** A file's text at the merge base with a ref; null where it had none. */
const textBefore = async (history: History | null, uri: string, ref: string): Promise<string | null> =>
  history === null || !/^file:/iu.test(uri) ? null : history.before(uri, ref);

/** The findings on lines that a text had already. */
const unchangedSince = (before: string): Past => ({
  of(_, { analysis: { text } }) {
    const isNew = changesTo(before, text);
    return (finding) => !isNew(finding);
  },
});

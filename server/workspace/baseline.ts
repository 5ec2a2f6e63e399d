import { type Analysis, type Span, sentenceAt } from '../engine/index.js';

/**
 * Findings that are known and not reported: “old debt”. A finding is known by its file, its rule and its sentence, so
 * that edits elsewhere do not disturb it and a paragraph that moves takes it along.
 */
export interface Baseline {
  readonly version: 1;
  /** In order of path, rule and sentence. */
  readonly findings: readonly Known[];
}

/** Findings of one rule in one sentence. */
export interface Known {
  /** From the baseline's folder, with forward slashes. */
  readonly path: string;
  readonly rule: string;
  /** As it is compared: white space collapsed. */
  readonly sentence: string;
  /** How many of them there are; 1 where absent. */
  readonly count?: number;
}

/** A finding as a baseline sees it. */
export interface Candidate {
  readonly rule: string;
  readonly sentence: string;
}

/** The sentence in which a finding begins, as it is compared. */
export const sentenceOf = (draft: Analysis, { start }: Span): string => collapsed(draft.text, sentenceAt(draft, start));

/** A stretch of text with its white space collapsed; of a very long one, its beginning. */
export const collapsed = (text: string, { start, end }: Span): string =>
  text
    .slice(start, Math.min(end, start + 2000))
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Reads a baseline.
 *
 * @throws Error whose message says what is wrong with it.
 */
export function readBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is no JSON');
  }
  const { version, findings } = (value ?? {}) as { readonly version?: unknown; readonly findings?: unknown };
  if (version !== 1 || !Array.isArray(findings)) throw new Error('it is no baseline of version 1');
  if (!findings.every(isKnown)) throw new Error('an entry is not one of path, rule, sentence and count');
  return { version: 1, findings };
}

function isKnown(value: unknown): value is Known {
  if (typeof value !== 'object' || value === null) return false;
  const { path, rule, sentence, count } = value as Readonly<Record<string, unknown>>;
  const counted = count === undefined || (Number.isInteger(count) && Number(count) > 0);
  return typeof path === 'string' && typeof rule === 'string' && typeof sentence === 'string' && counted;
}

/** What is left of a baseline while drafts are compared with it. */
export interface Comparison {
  /** The findings of a draft that the baseline does not know, in their order. */
  unknown<Finding extends Candidate>(path: string, findings: readonly Finding[]): Finding[];
  /** How many entries of the drafts compared so far, and of drafts that are gone, no finding needed. */
  stale(): number;
}

/** `exists` tells whether a draft of the baseline is still there: the entries of one that is gone serve all others. */
export function compareWith({ findings }: Baseline, exists: (path: string) => boolean): Comparison {
  const left = new Map<string, number>();
  const paths = new Set<string>();
  const gone = new Set<string>();
  for (const { path, rule, sentence, count } of findings) {
    if (!paths.has(path) && !exists(path)) gone.add(path);
    paths.add(path);
    const key = keyOf(gone.has(path) ? '' : path, rule, sentence);
    left.set(key, (left.get(key) ?? 0) + (count ?? 1));
  }
  const compared = new Set<string>(['']);
  const take = (key: string): boolean => {
    const more = left.get(key) ?? 0;
    if (more > 0) left.set(key, more - 1);
    return more > 0;
  };
  return {
    unknown(path, candidates) {
      compared.add(path);
      return candidates.filter(
        ({ rule, sentence }) => !take(keyOf(path, rule, sentence)) && !take(keyOf('', rule, sentence)),
      );
    },
    stale: () => [...left].reduce((sum, [key, count]) => sum + (compared.has(pathIn(key)) ? count : 0), 0),
  };
}

const keyOf = (path: string, rule: string, sentence: string): string => `${path}\0${rule}\0${sentence}`;

const pathIn = (key: string): string => key.slice(0, key.indexOf('\0'));

/**
 * The baseline once these drafts are all known: their entries are replaced, those of other drafts are kept as long as
 * the draft is there.
 */
export function updated(
  { findings }: Baseline,
  drafts: ReadonlyMap<string, readonly Candidate[]>,
  exists: (path: string) => boolean,
): Baseline {
  const kept = findings.filter(({ path }) => !drafts.has(path) && exists(path));
  const counts = new Map<string, Known & { count: number }>();
  for (const [path, candidates] of drafts) {
    for (const { rule, sentence } of candidates) {
      const key = keyOf(path, rule, sentence);
      const known = counts.get(key) ?? { path, rule, sentence, count: 0 };
      counts.set(key, { ...known, count: known.count + 1 });
    }
  }
  const own = [...counts.values()].map(({ count, ...entry }) => (count > 1 ? { ...entry, count } : entry));
  return { version: 1, findings: [...kept, ...own].sort(inOrder) };
}

function inOrder(a: Known, b: Known): number {
  const [left, right] = [keyOf(a.path, a.rule, a.sentence), keyOf(b.path, b.rule, b.sentence)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A baseline as it is written: one entry a line, so that a change of it reads well. */
export const textOfBaseline = ({ findings }: Baseline): string =>
  findings.length === 0
    ? '{"version": 1, "findings": []}\n'
    : `{"version": 1, "findings": [\n${findings.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;

import type { Analysis, Diagnostic } from '../engine/index.js';
import type { Host } from '../host/host.js';
import { type Location, parentOf, relativeTo } from '../host/location.js';
import { compareWith, type Known, readBaseline, sentenceOf } from './baseline.js';

/** A baseline made ready for being asked about each draft again and again. */
export interface KnownFindings {
  /** Tells which findings of a draft it knows; null: none. */
  among(
    draft: Location,
    analysis: Analysis,
    findings: readonly Diagnostic[],
  ): ((finding: Diagnostic) => boolean) | null;
  /** Whether it has entries of a file, or of files that are gone and may have become this one. */
  names(file: Location): boolean;
}

/** Opens a baseline; null where there is none. Rejects where it cannot be read. */
export async function openBaseline(host: Host, file: Location): Promise<KnownFindings | null> {
  const text = await host.read(file);
  if (text === null) return null;
  const folder = parentOf(file) ?? file;
  const byPath = new Map<string, Known[]>();
  for (const entry of readBaseline(text).findings) {
    const entries = byPath.get(entry.path);
    if (entries === undefined) byPath.set(entry.path, [entry]);
    else entries.push(entry);
  }
  const there = new Set(
    (await host.find(folder, (path) => byPath.has(path))).map((found) => relativeTo(folder, found)),
  );
  const gone = [...byPath].filter(([path]) => !there.has(path)).flatMap(([, entries]) => entries);
  return {
    among(draft, analysis, findings) {
      const path = relativeTo(folder, draft);
      const own = there.has(path) ? (byPath.get(path) ?? []) : [];
      if (own.length + gone.length === 0) return null;
      const comparison = compareWith({ version: 1, findings: [...own, ...gone] }, (other) => there.has(other));
      const candidates = findings.map((finding) => ({
        finding,
        rule: finding.rule,
        sentence: sentenceOf(analysis, finding),
      }));
      const left = new Set(comparison.unknown(path, candidates).map(({ finding }) => finding));
      return (finding) => !left.has(finding);
    },
    names: (other) =>
      byPath.has(relativeTo(folder, other)) || (gone.length > 0 && !there.has(relativeTo(folder, other))),
  };
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../engine/index.js';
import type { Location } from '../host/location.js';
import { reasonOf } from '../host/reason.js';
import type { Wants } from './inspect.js';
import type { FileReport } from './report.js';
import { writeTidily } from './write.js';

/** Reports of drafts that did not change: found by content and configuration, so a wrong one cannot be found. */
export interface Cache {
  /** The report on a draft with this content. */
  get(file: Location, key: string): FileReport | null;
  put(file: Location, key: string, report: FileReport): void;
  /** Writes it down. Returns why it could not be, or null. */
  save(): string | null;
}

interface Entry {
  readonly key: string;
  readonly report: FileReport;
}

const format = 1;

/** Opens a cache; one that is not there, of another version or damaged is an empty one. */
export function openCache(file: Location): Cache {
  const known = read(file);
  const entries = new Map<Location, Entry>();
  let changed = false;
  return {
    get(draft, key) {
      const entry = known.get(draft);
      if (entry?.key !== key) return null;
      entries.set(draft, entry);
      return entry.report;
    },
    put(draft, key, report) {
      entries.set(draft, { key, report });
      changed = true;
    },
    save() {
      if (!changed) return null;
      for (const [draft, entry] of known) if (!entries.has(draft) && existsSync(draft)) entries.set(draft, entry);
      try {
        writeTidily(file, JSON.stringify({ format, entries: [...entries] }));
        return null;
      } catch (thrown) {
        return reasonOf(thrown);
      }
    },
  };
}

function read(file: Location): Map<Location, Entry> {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as { format?: unknown; entries?: unknown };
    return value.format === format && Array.isArray(value.entries) ? new Map(value.entries) : new Map();
  } catch {
    return new Map();
  }
}

/** What a report depends on besides the draft's bytes: the program, the configuration and what was asked for. */
export function circumstancesOf(version: string, config: Config, wants: Wants & { readonly maxSize: number }): string {
  const built = statSync(fileURLToPath(import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return createHash('sha256')
    .update(JSON.stringify([version, built, config, wants]))
    .digest('base64url');
}

export const keyOf = (circumstances: string, bytes: Uint8Array): string =>
  createHash('sha256').update(circumstances).update(bytes).digest('base64url');

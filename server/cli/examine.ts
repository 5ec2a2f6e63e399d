import { type Config, mend } from '../engine/index.js';
import { contentNamed } from '../host/content.js';
import { decode } from '../host/decode.js';
import { reasonOf } from './failure.js';
import { replaceDraft } from './fix.js';
import { inspect, type Wants } from './inspect.js';
import type { FileReport } from './report.js';

/** One draft to be examined: plain data, so that a worker thread can take it. */
export interface Job {
  readonly path: string;
  readonly file: string;
  /** Its bytes where they came from standard input. */
  readonly bytes: Uint8Array | null;
  readonly wants: Wants;
  /** In UTF-16 code units: a longer one is not checked. */
  readonly maxSize: number;
  /** `write` puts the mended draft in place, `show` only says what it would be. */
  readonly fix: 'no' | 'write' | 'show';
}

/** What became of a draft. */
export interface Outcome {
  /** Null for a draft that could not be read. */
  readonly report: FileReport | null;
  /** Why it could not be read or written; the run ends with 2. */
  readonly problem: string | null;
  /** How many safe fixes were applied, or would be. */
  readonly fixed: number;
  /** For `show`: the text before and after, where they differ. */
  readonly change: { readonly before: string; readonly after: string } | null;
}

/** Reads, mends and checks one draft. Never throws: one bad draft does not take the others down. */
export function examine(job: Job, config: Config): Outcome {
  try {
    const bytes = job.bytes ?? contentNamed(job.file);
    const { text, mark } = decode(bytes);
    if (text.length > job.maxSize) throw new Error(tooLarge(text.length, job.maxSize));
    const mended = job.fix === 'no' ? { text, count: 0 } : mend(text, config);
    const changed = mended.text !== text;
    const report = inspect({ ...job, text: job.fix === 'write' ? mended.text : text }, config, job.wants);
    const change = changed && job.fix === 'show' ? { before: text, after: mended.text } : null;
    if (changed && job.fix === 'write') replaceDraft(job.file, bytes, mended.text, mark);
    return { report, problem: null, fixed: changed ? mended.count : 0, change };
  } catch (thrown) {
    return { report: null, problem: `cannot check ${job.path}: ${reasonOf(thrown)}`, fixed: 0, change: null };
  }
}

const tooLarge = (size: number, limit: number): string =>
  `it has ${size.toLocaleString('en')} characters, and the limit is ${limit.toLocaleString('en')} (--max-size)`;

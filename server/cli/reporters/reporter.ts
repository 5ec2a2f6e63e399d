import { relativeTo } from '../../host/location.js';
import type { FileReport, Summary } from '../report.js';
import type { Style } from '../style.js';

/** Where Says Who is published. */
export const home = 'https://github.com/says-who/says-who';

/** A finished run, as a reporter sees it. */
export interface Run {
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  /** What went wrong beside the findings: an unreadable draft, a path that does not exist. */
  readonly problems: readonly string[];
}

/** What a report needs beside the run. */
export interface Setting {
  readonly style: Style;
  /** The width of the terminal; of an ordinary page where there is none. */
  readonly columns: number;
  readonly version: string;
  /** The current folder and, in a pipeline, the repository's, absolute. */
  readonly folder: string;
  readonly repository: string | null;
  /** A rule's page as Markdown, where the pages are installed. */
  readonly pageOf: (rule: string) => string | null;
}

/** A whole report as text, with its final line end. */
export type Reporter = (run: Run, setting: Setting) => string;

/** A file's path from the repository, or from the current folder where none is known; as given when it lies outside. */
export function fromRoot({ file, path }: FileReport, { repository, folder }: Setting): string {
  const relative = relativeTo(repository ?? folder, file);
  return relative.startsWith('../') ? path : relative;
}

/** A format and what it must be told of each draft. */
export interface Format {
  readonly report: Reporter;
  readonly fixes?: boolean;
  /** Whether columns in bytes of UTF-8 are needed. */
  readonly bytes?: boolean;
}

import type { Extent, FigureKind, Reach, Severity, Status, Tally } from '../engine/index.js';

/** What the command knows of one file once it was checked: plain data that holds no more of its text than is shown. */
export interface FileReport {
  /** As given on the command line, or relative to the current folder for found files. */
  readonly path: string;
  /** The same file's absolute path. */
  readonly file: string;
  /** False for a configuration file, which is listed for the problems in it. */
  readonly draft: boolean;
  readonly findings: readonly ReportedFinding[];
  /** Empty unless figures were asked for. */
  readonly figures: readonly ReportedFigure[];
  readonly tally: Tally;
}

/** A half-open stretch in UTF-16 code units of the file, with lines and columns counted from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The same columns in bytes of UTF-8, where a format asks for them. */
  readonly bytes?: { readonly column: number; readonly endColumn: number };
}

export interface ReportedFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly url: string;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly ReportedFix[];
  readonly excerpt: Excerpt;
  /** The sentence it stands in, normalised: what it is known by when other text is edited. */
  readonly sentence: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (Place & { readonly text: string })[];
}

/** The line that a finding begins in, clipped around it, and the stretch of the clip to underline. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ReportedFigure extends Place {
  readonly text: string;
  readonly phrase: string;
  readonly sentence: string;
  readonly value: {
    readonly low: number | null;
    readonly high: number | null;
    readonly hedge: NonNullable<Extent['hedge']> | null;
  };
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly status: Status;
  readonly reach: Reach | null;
  readonly reason: string | null;
  readonly source: Words | null;
  readonly cue: Words | null;
  readonly citations: readonly {
    readonly kind: string;
    readonly target: string;
    readonly start: number;
    readonly end: number;
  }[];
}

interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A whole run's numbers. */
export interface Summary extends Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function summaryOf(files: readonly FileReport[]): Summary {
  const total = {
    files: files.filter(({ draft }) => draft).length,
    figures: 0,
    needSource: 0,
    supported: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
  };
  for (const { tally, findings } of files) {
    total.figures += tally.figures;
    total.needSource += tally.needSource;
    total.supported += tally.supported;
    for (const { severity } of findings) {
      if (severity === 'error') total.errors++;
      else if (severity === 'warning') total.warnings++;
      else if (severity === 'info') total.infos++;
    }
  }
  return total;
}

/** Supported ÷ figures that need a source, in per cent; 100 where none needs one. */
export const coverageOf = ({ needSource, supported }: Tally): number =>
  needSource === 0 ? 100 : (100 * supported) / needSource;

/** “14 figures need a source, 11 have one”. */
export const coverageLine = ({ needSource, supported }: Tally): string => {
  if (needSource === 0) return 'No figure needs a source';
  if (needSource === 1) return `1 figure needs a source, ${supported === 1 ? 'and has one' : 'and has none'}`;
  return `${needSource} figures need a source, ${supported} ${supported === 1 ? 'has' : 'have'} one`;
};

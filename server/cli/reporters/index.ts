import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import { figuresCsv } from './figures-csv.js';
import { figuresHtml } from './figures-html.js';
import { figuresJson } from './figures-json.js';
import { figuresMarkdown } from './figures-markdown.js';
import { figuresCompact, figuresPretty } from './figures-text.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { rdjson } from './rdjson.js';
import type { Format } from './reporter.js';

/** The formats of `check`, in the order in which the help lists them. Two are loaded only when asked for: they hash. */
const check = {
  pretty: { report: pretty, fixes: true },
  compact: { report: compact },
  json: { report: json, fixes: true },
  sarif: async () => ({ report: (await import('./sarif.js')).sarif, fixes: true }),
  github: { report: github },
  gitlab: async () => ({ report: (await import('./gitlab.js')).gitlab }),
  junit: { report: junit },
  checkstyle: { report: checkstyle },
  rdjson: { report: rdjson, fixes: true, bytes: true },
} as const satisfies Readonly<Record<string, Format | (() => Promise<Format>)>>;

/** The formats of `figures`. */
const figures = {
  pretty: { report: figuresPretty },
  compact: { report: figuresCompact },
  json: { report: figuresJson },
  csv: { report: figuresCsv },
  markdown: { report: figuresMarkdown },
  html: { report: figuresHtml },
} as const satisfies Readonly<Record<string, Format>>;

export type CheckFormat = keyof typeof check;
export type FiguresFormat = keyof typeof figures;

export const checkFormats = Object.keys(check) as CheckFormat[];
export const figuresFormats = Object.keys(figures) as FiguresFormat[];

export async function checkFormat(name: CheckFormat): Promise<Format> {
  const format: Format | (() => Promise<Format>) = check[name];
  return typeof format === 'function' ? format() : format;
}

export const figuresFormat = (name: FiguresFormat): Format => figures[name];

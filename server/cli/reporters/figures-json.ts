import { jsonOf } from '../style.js';
import type { Reporter } from './reporter.js';

/** Every figure of every draft with what supports it; `schemas/figures.schema.json` describes it. */
export const figuresJson: Reporter = ({ files }) => {
  const report = {
    version: 1,
    files: files.map(({ path, figures }) => ({
      path,
      figures: figures.map((figure) => ({
        start: figure.start,
        end: figure.end,
        line: figure.line,
        column: figure.column,
        text: figure.text,
        phrase: figure.phrase,
        value: figure.value,
        unit: figure.unit,
        kind: figure.kind,
        status: figure.status,
        reach: figure.reach,
        reason: figure.reason,
        source: figure.source,
        cue: figure.cue,
        citations: figure.citations,
      })),
    })),
  };
  return `${jsonOf(report, 1)}\n`;
};

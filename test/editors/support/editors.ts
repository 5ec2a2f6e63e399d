import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve('out/server/cli/main.js');

/** What an editor did with a draft. */
export interface Visit {
  /** The findings as the editor has them, in its own coordinates. */
  readonly diagnostics: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  /** Titles of the actions offered at the first finding. */
  readonly actions: readonly string[];
  /** The draft after the first action was chosen; as it was when none was offered. */
  readonly text: string;
}

/** Whether an editor is installed; on CI it must be. */
export function installed(command: string): boolean {
  const found = spawnSync(command, ['--version']).status === 0;
  if (!found && process.env.CI === 'true')
    throw new Error(`${command} is not installed: run scripts/install-editors.sh`);
  return found;
}

/** A home of its own with a draft and `says-who` on the path, for as long as `use` runs. */
export function withDraft<T>(text: string, use: (home: Home) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'says-who-editor-'));
  try {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'says-who'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(bin, 'says-who'), 0o755);
    mkdirSync(join(folder, 'work'));
    writeFileSync(join(folder, 'work', 'draft.md'), text);
    return use({ folder, draft: join(folder, 'work', 'draft.md'), outcome: join(folder, 'outcome.json') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Home {
  readonly folder: string;
  readonly draft: string;
  /** Where the editor's script writes a `Visit`. */
  readonly outcome: string;
}

/** Runs an editor on a script until it has written what it did; with `choose`, it applies an action too. */
export function visit(home: Home, command: string, args: readonly string[], choose: boolean): Visit {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: join(home.folder, 'work'),
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      PATH: `${join(home.folder, 'bin')}:${process.env.PATH}`,
      HOME: home.folder,
      XDG_CONFIG_HOME: join(home.folder, 'config'),
      XDG_DATA_HOME: join(home.folder, 'data'),
      XDG_STATE_HOME: join(home.folder, 'state'),
      XDG_CACHE_HOME: join(home.folder, 'cache'),
      DRAFT: home.draft,
      OUTCOME: home.outcome,
      ...(choose && { CHOOSE: '1' }),
    },
  });
  try {
    return JSON.parse(readFileSync(home.outcome, 'utf8')) as Visit;
  } catch {
    throw new Error(`${command} ended with ${status} and wrote nothing.\n${stdout}\n${stderr}`);
  }
}

/** The command's findings in a draft. */
export function checked(draft: string): { start: number; end: number; message: string }[] {
  const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', 'json', draft], { encoding: 'utf8' });
  const { files } = JSON.parse(stdout) as { files: { findings: { start: number; end: number; message: string }[] }[] };
  return (files[0]?.findings ?? []).map(({ start, end, message }) => ({ start, end, message }));
}

/** A block of code in docs/editors.md, by its first line. */
export function documented(firstLine: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const block = [...page.matchAll(/^```\w+\n(?<code>[\s\S]*?)^```/gmu)].find(({ groups }) =>
    groups?.code?.startsWith(`${firstLine}\n`),
  );
  if (block?.groups?.code === undefined) throw new Error(`docs/editors.md has no block that begins with ${firstLine}`);
  return block.groups.code;
}

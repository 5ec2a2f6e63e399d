import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));
const bundle = join(root, 'dist', 'cli.js');

let built = false;

/** Bundles the command once for all suites; those that need it before their tests run call this themselves. */
export function build(): void {
  if (!built) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root });
  built = true;
}

before(function () {
  this.timeout(120_000);
  build();
});

/** What a run of the command came to. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the bundled command in a folder, as a process of its own, outside any pipeline. */
export function saysWho(folder: string, args: readonly string[], { input, environment }: Circumstances = {}): Ran {
  build();
  const ran: SpawnSyncReturns<string> = spawnSync(process.execPath, [bundle, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: input ?? '',
    env: { PATH: process.env.PATH, HOME: folder, ...environment },
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

const folders: string[] = [];

/** A new folder with these files, removed when the suite ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'says-who-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Drafts whose verdict is plain: one finding of that severity, or none. */
export const drafts = {
  error: 'The shelling killed 23 people on Friday.\n',
  warning: 'Some 4,100 dock workers went on strike.\n',
  clean: 'According to the Health Ministry, the shelling killed 23 people.\n',
};

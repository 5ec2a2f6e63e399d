// The end-to-end tests in a real VS Code. DESKTOP=1 runs the same suite in a desktop VS Code that @vscode/test-electron downloads.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installCode } from './install-code.mjs';
import { root, run } from './run.mjs';
import { chromium, openWindow } from './window.mjs';

const CI = process.env.CI === 'true' || process.env.CI === '1';
const LIMIT = 240_000;

/** Writes the counts that `npm test` adds up, and ends. */
function end(counts, status) {
  if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify(counts));
  process.exit(status);
}

function missing(what) {
  console.error(`\n*** END-TO-END TESTS ${CI ? 'FAILED' : 'SKIPPED'}: ${what}.\n`);
  end(CI ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 }, CI ? 1 : 0);
}

function installChromium() {
  if (chromium() !== null || process.platform !== 'linux' || process.getuid?.() !== 0) return;
  console.log('Installing Chromium from Debian …');
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

const { build } = await import('esbuild');
const tests = path.join(root, 'out', 'e2e', 'index.cjs');
await build({
  entryPoints: [path.join(root, 'test', 'e2e', 'index.ts')],
  outfile: tests,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha'],
  logLevel: 'warning',
});
if (!existsSync(path.join(root, 'dist', 'extension.cjs')) && run(process.execPath, ['scripts/build.mjs']) !== 0)
  end({ passed: 0, failed: 1, skipped: 0 }, 1);

const work = mkdtempSync(path.join(tmpdir(), 'says-who e2e (ü)-'));
cpSync(path.join(root, 'test', 'e2e', 'workspace'), work, { recursive: true });
const report = path.join(work, '..', `${path.basename(work)}.txt`);
const counted = `${report}.json`;
const env = { SAYS_WHO_REPORT: report, SAYS_WHO_COUNTS: counted };

let status;
if (process.env.DESKTOP === '1') {
  const { runTests } = await import('@vscode/test-electron');
  status = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [work, '--disable-extensions'],
    extensionTestsEnv: env,
  }).catch(() => 1);
} else {
  installChromium();
  if (chromium() === null) missing('Chromium is not installed (Debian: apt-get install chromium)');
  if (!installCode()) missing('VS Code could not be installed from npm');
  const window = await openWindow({ folder: work, tests, env });
  const late = new Promise((resolve) => setTimeout(() => resolve('late'), LIMIT).unref());
  status = await Promise.race([window.finished, late]);
  if (status === 'late') console.error(`no result within ${LIMIT / 1000} s\n${window.log.slice(-40).join('\n')}`);
  if (status !== 0 && process.env.SCREENSHOT) await window.page.screenshot({ path: process.env.SCREENSHOT });
  await window.close();
}
if (existsSync(report)) process.stdout.write(readFileSync(report, 'utf8'));
const counts = existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
if (status !== 0 && counts.failed === 0) counts.failed = 1;
for (const left of [work, report, counted]) rmSync(left, { recursive: true, force: true });
end(counts, counts.failed === 0 ? 0 : 1);

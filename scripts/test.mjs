// npm test: installs what it needs, then types, lint and format, every suite, and the end-to-end tests in a real VS Code.
// `npm test -- engine lsp` runs some parts only. The last line is the sum.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bin, install, run } from './run.mjs';

/** What no part takes when all is well, on the slowest of machines: one that takes longer hangs, and is ended. */
const MINUTES = 15;

const CI = process.env.CI === 'true' || process.env.CI === '1';
const folder = mkdtempSync(path.join(tmpdir(), 'says-who-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs a suite that writes its counts; one that ends without counting counts as one failure. */
function suite(name, start) {
  console.log(`\n— ${name}`);
  const counts = path.join(folder, `${name}.json`);
  const status = start({ COUNTS: counts });
  const counted = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(sum)) sum[key] += counted[key] ?? 0;
  if (counted.failed > 0) failures.push(name);
}

const mocha =
  (name, ...extra) =>
  (env) =>
    bin(
      'mocha',
      ['--reporter', 'scripts/count-reporter.cjs', '--forbid-only', ...extra, `out/test/${name}/**/*.test.js`],
      env,
      MINUTES,
    );

const script =
  (name, ...args) =>
  (env) =>
    run(process.execPath, [`scripts/${name}.mjs`, ...args], env, MINUTES);

const parts = {
  check: () => {
    console.log('— types, lint, format, licences');
    const checks = [() => bin('tsc', ['-b']), () => bin('biome', ['check', '--error-on-warnings', '.'])];
    if ([...checks, () => run(process.execPath, ['scripts/licences.mjs'])].some((check) => check() !== 0)) {
      sum.failed++;
      failures.push('check');
    }
  },
  engine: () => suite('engine', mocha('engine')),
  docs: () => suite('docs', mocha('docs')),
  trust: () => suite('trust', mocha('trust')),
  fuzz: () => suite('fuzz', mocha('fuzz', '--timeout', '60000')),
  eval: () => suite('eval', mocha('eval')),
  workspace: () => suite('workspace', mocha('workspace')),
  cli: () => suite('cli', mocha('cli', '--timeout', '60000')),
  npm: () => suite('npm', mocha('npm')),
  lsp: () => suite('lsp', mocha('lsp', '--timeout', '30000')),
  client: () => suite('client', mocha('client')),
  editors: () => {
    if (CI || process.getuid?.() === 0) run('bash', ['scripts/install-editors.sh'], {}, MINUTES);
    suite('editors', mocha('editors', '--timeout', '120000'));
  },
  e2e: () => suite('e2e', script('e2e')),
  web: () => suite('web', script('web')),
  places: () => suite('places', script('places')),
  package: () => suite('package', script('screenshots', '--check')),
};

install();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no part named ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
if (
  run(process.execPath, ['scripts/build.mjs']) !== 0 ||
  (!asked.includes('check') && asked.length > 0 && bin('tsc', ['-b']) !== 0)
) {
  sum.failed++;
  failures.push('build');
}
for (const [name, part] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) part();
}
rmSync(folder, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);

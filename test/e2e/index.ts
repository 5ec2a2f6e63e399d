import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { suites } from './suites/index.js';
import { watchWaysOut } from './ways-out.js';

/** What VS Code calls to run the tests in its extension host. */
export function run(): Promise<void> {
  watchWaysOut();
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    color: false,
    ...(process.env.GREP !== undefined && { grep: process.env.GREP }),
  });
  const report = process.env.SAYS_WHO_REPORT;
  if (report !== undefined) {
    writeFileSync(report, '');
    Mocha.reporters.Base.consoleLog = (...line: unknown[]) => appendFileSync(report, `${format(...line)}\n`);
  }
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  suites();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`)),
    );
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      const counts = process.env.SAYS_WHO_COUNTS;
      if (counts !== undefined)
        writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  });
}

// Mocha's own report, and the counts as JSON in the file that COUNTS names. A suite whose process goes on after its last
// test (a server left running, a timer) is told what it left, ended, and counted as failed.
const { writeFileSync } = require('node:fs');
const { Dot, Spec } = require('mocha').reporters;

/** How long a suite may take to let go of everything after its last test, in milliseconds. */
const PARTING = 10_000;

module.exports = class extends (process.env.REPORT === 'spec' ? Spec : Dot) {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const count = (failed) => {
        if (process.env.COUNTS)
          writeFileSync(process.env.COUNTS, JSON.stringify({ passed: passes, failed, skipped: pending }));
      };
      count(failures);
      setTimeout(() => {
        console.error(`The tests have ended, but not their process: ${process.getActiveResourcesInfo().join(', ')}`);
        count(failures + 1);
        process.exit(1);
      }, PARTING).unref();
    });
  }
};

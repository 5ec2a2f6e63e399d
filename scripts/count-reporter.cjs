// Mocha's own report, and the counts as JSON in the file that COUNTS names.
const { writeFileSync } = require('node:fs');
const { Dot, Spec } = require('mocha').reporters;

module.exports = class extends (process.env.REPORT === 'spec' ? Spec : Dot) {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (process.env.COUNTS)
        writeFileSync(process.env.COUNTS, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};

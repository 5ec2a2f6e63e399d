// npm start [-- PATH …]: installs, builds and checks the example drafts, or the paths given.
import { install, run } from './run.mjs';

install();
if (run(process.execPath, ['scripts/build.mjs']) !== 0) process.exit(1);
const args = process.argv.slice(2);
// The examples have slips on purpose: findings are what is to be seen, so they do not make the exit status.
const status = run(process.execPath, [
  'dist/cli.js',
  'check',
  '--fail-on',
  'never',
  ...(args.length > 0 ? args : ['examples']),
]);
process.exit(status);

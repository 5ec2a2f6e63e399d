import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, saysWho } from './support/command.js';

/** docs/ci.md has this table: what ends the command how. */
describe('the exit status', () => {
  const folder = folderWith({
    'error.md': drafts.error,
    'warning.md': drafts.warning,
    'clean.md': drafts.clean,
    'latin1.md': Buffer.from('Na\xEFve: 12 killed.', 'latin1'),
    'broken/says-who.yaml': 'rules: [\n',
    'broken/a.md': drafts.error,
    'odd/says-who.yaml': 'rule: {}\n',
    'odd/a.md': drafts.clean,
  });
  const cases: readonly (readonly [status: number, why: string, args: readonly string[], says?: RegExp])[] = [
    [0, 'no finding', ['clean.md']],
    [0, 'only warnings', ['warning.md']],
    [1, 'an error', ['error.md']],
    [1, 'an error in one of several', ['clean.md', 'error.md', 'warning.md']],
    [1, 'a warning under --fail-on warning', ['--fail-on', 'warning', 'warning.md']],
    [0, 'an error under --fail-on never', ['--fail-on', 'never', 'error.md']],
    [0, 'as many warnings as --max-warnings', ['--max-warnings', '1', 'warning.md']],
    [1, 'more warnings than --max-warnings', ['--max-warnings', '0', 'warning.md'], /more than --max-warnings 0/u],
    [0, 'enough coverage', ['--min-coverage', '100', 'clean.md']],
    [1, 'too little coverage', ['--min-coverage', '80', 'warning.md'], /0\.0 % is less than --min-coverage 80/u],
    [1, 'errors hidden by nothing', ['--quiet', 'error.md']],
    [1, 'a wrong key in a configuration', ['odd/a.md']],
    [0, 'the figures of a draft with errors', ['figures', 'error.md']],
    [0, 'help', ['--help']],
    [0, 'help on a command', ['check', '--help']],
    [0, 'version', ['--version']],
    [0, 'a rule explained', ['explain', 'unsourced-figure']],
    [0, 'a configuration shown', ['config', 'clean.md']],
    [2, 'an unknown option', ['--frob', 'clean.md'], /unknown option --frob/u],
    [2, 'an unknown format', ['--format', 'jason', 'clean.md'], /did you mean json/iu],
    [2, 'an unknown threshold', ['--fail-on', 'errors', 'clean.md'], /did you mean error/iu],
    [2, 'a number that is none', ['--max-warnings', 'few', 'clean.md'], /whole number/u],
    [2, 'a percentage over 100', ['--min-coverage', '120', 'clean.md'], /percentage/u],
    [2, 'an option without its value', ['clean.md', '--format'], /--format needs a value/u],
    [2, 'a value for a switch', ['--quiet=yes', 'clean.md'], /--quiet takes no value/u],
    [1, 'more worker threads than drafts', ['--concurrency', '999', 'error.md', 'clean.md']],
    [2, 'no worker thread', ['--concurrency', '0', 'clean.md'], /from 1/u],
    [2, 'a command behind an option', ['--quiet', 'figures', 'clean.md'], /a command comes first: says-who figures/u],
    [2, 'a command misspelt', ['figure', 'clean.md'], /says-who figures/u],
    [2, 'an empty path, as an unset variable gives it', [''], /an empty path/u],
    [2, 'a glob in a folder that is not there', ['nowhere/*.md'], /no file matches nowhere\/\*\.md/u],
    [
      2,
      'a baseline of changed lines only',
      ['--baseline', 'b.json', '--update-baseline', '--since', 'HEAD'],
      /must see whole drafts/u,
    ],
    [0, 'help on the server', ['lsp', '--help']],
    [2, 'options that exclude each other', ['--fix', '--fix-dry-run', 'clean.md'], /exclude each other/u],
    [2, 'an option of another command', ['figures', '--fix', 'clean.md'], /unknown option --fix/u],
    [2, 'an unknown rule', ['explain', 'unsourced-figures'], /did you mean unsourced-figure\?/u],
    [2, 'no such path', ['nowhere.md'], /no such path: nowhere\.md/u],
    [2, 'a glob that matches nothing', ['*.txt'], /no file matches \*\.txt/u],
    [2, 'an unreadable draft', ['latin1.md'], /latin1\.md: line 1 is not valid UTF-8/u],
    [2, 'an unreadable draft among errors', ['error.md', 'latin1.md', 'clean.md']],
    [2, 'an unreadable configuration', ['broken/a.md'], /cannot read the configuration broken\/says-who\.yaml/u],
    [2, 'a configuration that is not there', ['--config', 'none.yaml', 'clean.md'], /none\.yaml/u],
    [2, 'a report that cannot be written', ['-o', 'clean.md/report.json', 'clean.md'], /cannot write the report/u],
    [2, 'a server without a transport', ['lsp'], /--stdio/u],
  ];
  for (const [status, why, args, says] of cases) {
    it(`is ${status} for ${why}`, () => {
      const ran = saysWho(folder, args);
      assert.equal(ran.status, status, ran.err || ran.out);
      if (says !== undefined) assert.match(ran.err, says);
      if (status === 2) assert.notEqual(ran.err, '');
    });
  }

  it('is 2 after all the other drafts were checked', () => {
    const { out, status } = saysWho(folder, ['latin1.md', 'nowhere.md', 'error.md']);
    assert.equal(status, 2);
    assert.match(out, /^error\.md:1:\d+: error: /mu);
  });

  it('is 2 for a draft that may not be read', function () {
    if (process.getuid?.() === 0) this.skip();
    const closed = folderWith({ 'closed.md': drafts.clean });
    chmodSync(join(closed, 'closed.md'), 0);
    const { err, status } = saysWho(closed, ['closed.md']);
    assert.equal(status, 2);
    assert.match(err, /permission denied/u);
  });
});

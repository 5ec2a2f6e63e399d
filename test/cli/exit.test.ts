import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, saysWho } from './support/command.js';
import { endings } from './support/endings.js';

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
    'circle/says-who.yaml': 'extends: ../circle/says-who.yaml\n',
    'circle/a.md': drafts.clean,
  });
  for (const [status, why, args, says] of endings) {
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

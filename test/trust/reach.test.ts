import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drafts, folderWith, saysWho } from '../cli/support/command.js';
import { startClient } from '../lsp/support/client.js';
import { startProcess } from '../lsp/support/process.js';
import { memory } from '../workspace/memory.js';

type Git = (...words: string[]) => void;

const cites = (name: string): string => `---\nbibliography: ${name}\n---\n\nSome 40 ships left [@a].\n`;
const idle = '<!-- says-who-disable-next-line weak-source -- asked for -->';

describe('what a folder of somebody else can reach', function () {
  if (process.platform === 'win32') return;
  this.timeout(60_000);

  it('by a link in a draft’s front matter: nothing outside, and the draft is told', () => {
    const folder = folderWith({
      'secret/refs.bib': '@misc{a, title={Hidden}}',
      'secret/refs.yaml': 'password: hunter2\n - x: y: z\n',
      'desk/real.bib': '@misc{a, title={Open}}',
    });
    const desk = join(folder, 'desk');
    for (const name of ['refs.bib', 'refs.yaml']) symlinkSync(`../secret/${name}`, join(desk, name));
    symlinkSync('../secret', join(desk, 'sub'));
    symlinkSync('real.bib', join(desk, 'in.bib'));
    for (const name of ['refs.bib', 'refs.yaml', 'sub/refs.bib']) {
      writeFileSync(join(desk, 'a.md'), cites(name));
      const { out } = saysWho(desk, ['a.md']);
      assert.match(out, /a\.md:2:15: .* is not read: it lies outside of this workspace\./u, name);
      assert.doesNotMatch(out, /hunter2|password/u);
    }
    writeFileSync(join(desk, 'a.md'), cites('in.bib'));
    assert.doesNotMatch(saysWho(desk, ['a.md']).out, /unreadable-source|unknown-citation/u);
    // The folder that one works in may itself be a link.
    symlinkSync('desk', join(folder, 'link'));
    assert.doesNotMatch(saysWho(join(folder, 'link'), ['a.md']).out, /unreadable-source|unknown-citation/u);
  });

  it('by a link in its configuration: what is told on standard error', () => {
    const folder = folderWith({
      'house.yaml': 'rules: {weak-source: off}\n',
      'refs.bib': '@misc{a, title={Hidden}}',
      'desk/says-who.yaml': 'extends: ./house.yaml\nsources: refs.bib\n',
      'desk/a.md': drafts.clean,
      'linked/a.md': drafts.clean,
    });
    for (const name of ['house.yaml', 'refs.bib']) symlinkSync(`../${name}`, join(folder, 'desk', name));
    symlinkSync('../house.yaml', join(folder, 'linked', 'says-who.yaml'));
    const told = (reads: string): string => `says-who: says-who.yaml reads ${reads}, outside of its folder\n`;
    assert.equal(saysWho(join(folder, 'desk'), []).err, told('../house.yaml') + told('../refs.bib'));
    assert.equal(saysWho(join(folder, 'linked'), []).err, told('../house.yaml'));
    assert.equal(saysWho(folder, ['desk', 'linked']).err, '');
  });

  it('by a draft that is a link: it is checked, and mended only where it is named', () => {
    const text = `Quiet.\n\n${idle}\nStill quiet.\n`;
    const folder = folderWith({ 'other/b.md': text, 'desk/a.md': text });
    const desk = join(folder, 'desk');
    symlinkSync('../other/b.md', join(desk, 'out.md'));
    const { err } = saysWho(desk, ['--fix']);
    assert.match(err, /out\.md is a link that leads out of this folder\n/u);
    assert.match(err, /out\.md is not mended: name it to mend what it leads to\n/u);
    assert.equal(readFileSync(join(folder, 'other/b.md'), 'utf8'), text);
    assert.doesNotMatch(readFileSync(join(desk, 'a.md'), 'utf8'), /disable/u);
    saysWho(desk, ['--fix', 'out.md']);
    assert.doesNotMatch(readFileSync(join(folder, 'other/b.md'), 'utf8'), /disable/u);
  });

  /** A repository whose settings and hooks run a program wherever git lets them; `ran` says what was run. */
  function evilRepository(): { readonly folder: string; readonly ran: () => string; readonly git: Git } {
    const attributes = '*.md diff=evil filter=evil merge=evil\n';
    const folder = folderWith({ 'a.md': drafts.clean, 'b.md': drafts.clean, '.gitattributes': attributes });
    const trace = join(folder, '.git', 'ran');
    const program = join(folder, '.git', 'evil.sh');
    const git: Git = (...words) =>
      void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
        cwd: folder,
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
        stdio: 'ignore',
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'one');
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${trace}'\ncat "$1" 2>/dev/null\n`);
    chmodSync(program, 0o755);
    mkdirSync(join(folder, '.git', 'hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout'])
      writeFileSync(join(folder, '.git', 'hooks', hook), `#!/bin/sh\necho ${hook} >> '${trace}'\n`, { mode: 0o755 });
    const settings = {
      'core.fsmonitor': program,
      'diff.external': program,
      'diff.evil.textconv': program,
      'diff.evil.command': program,
      'core.pager': program,
      'pager.diff': program,
      'core.sshCommand': program,
      'core.editor': program,
      'alias.diff': `!${program}`,
      'alias.rev-parse': `!${program}`,
    };
    for (const [key, value] of Object.entries(settings)) git('config', key, value);
    // Its times are new and its text is not, so that git would write its index anew.
    writeFileSync(join(folder, 'b.md'), drafts.clean);
    writeFileSync(join(folder, 'a.md'), drafts.error);
    return { folder, git, ran: () => (existsSync(trace) ? readFileSync(trace, 'utf8') : '') };
  }

  it('by the settings and hooks of its repository: no program but git', () => {
    const { folder, git, ran } = evilRepository();
    const { status, out } = saysWho(folder, ['--since', 'HEAD']);
    assert.deepEqual([status, ran()], [1, '']);
    assert.match(out, /^a\.md:1:/u);
    git('diff');
    assert.notEqual(ran(), '', 'git by itself would run them');
  });

  it('by these and its settings for the editor: not even a filter', async () => {
    const { folder, git, ran } = evilRepository();
    for (const key of ['clean', 'smudge', 'process'])
      git('config', `filter.evil.${key}`, join(folder, '.git', 'evil.sh'));
    const options = { settings: { since: 'HEAD' } };
    const client = await startProcess('stdio', { folders: [pathToFileURL(folder).href], options });
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    await client.open(uri, drafts.error);
    assert.ok((await client.diagnosticsOf(uri, 1)).length > 0);
    client.stop();
    assert.equal(ran(), '');
  });
});

const isUnknown = ({ code }: { readonly code?: unknown }): boolean => code === 'unknown-citation';

describe('a bibliography that changes on the disk', () => {
  it('is read again, however the client spells its name', async () => {
    const files: Record<string, string> = { 'file:///my%20desk/refs%20(1).bib': '@misc{a, title={Old}}' };
    const client = await startClient({ folders: ['file:///my%20desk'], disk: memory(files) });
    const uri = 'file:///my%20desk/a.md';
    await client.open(uri, cites('refs (1).bib').replace('@a', '@b'));
    assert.ok((await client.diagnosticsOf(uri, 1)).some(isUnknown));
    files['file:///my%20desk/refs%20(1).bib'] = '@misc{b, title={New}}';
    const change = { uri: 'file:///my%20desk/refs%20%281%29.bib', type: 2 };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
    await client.lookFor((params) => params.uri === uri && !params.diagnostics.some(isUnknown));
    client.stop();
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { drafts, folderWith, saysWho } from './support/command.js';

/** The drafts that arguments name in a folder, in their order. */
function named(folder: string, ...args: string[]): string[] {
  const { out, err } = saysWho(folder, ['figures', '--format', 'json', ...args]);
  assert.equal(err, '');
  return (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);
}

const empty = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, '']));

describe('the drafts of a run', () => {
  it('are all Markdown files below, sorted, without hidden folders and dependencies', () => {
    const folder = folderWith(
      empty('b.md', 'a/z.markdown', 'a/A.MD', 'c.txt', '.notes/x.md', 'node_modules/p/README.md', 'd.qmd', '.e.md'),
    );
    assert.deepEqual(named(folder), ['a/A.MD', 'a/z.markdown', 'b.md', 'd.qmd']);
    assert.deepEqual(named(folder, '.'), ['a/A.MD', 'a/z.markdown', 'b.md', 'd.qmd']);
  });

  it('are not those that a .gitignore leaves out, of the folder or of one below', () => {
    const folder = folderWith({
      ...empty('a.md', 'old/b.md', 'new/c.md', 'new/d.draft.md', 'new/keep.draft.md', 'out/e.md', 'deep/out/f.md'),
      '.gitignore': 'old/\n*.draft.md\n/out\n',
      'new/.gitignore': '!keep.draft.md\n',
    });
    assert.deepEqual(named(folder), ['a.md', 'deep/out/f.md', 'new/c.md', 'new/keep.draft.md']);
  });

  it('are not those that a .gitignore above leaves out, up to the root of the repository', () => {
    const folder = folderWith({
      ...empty('desk/drafts/a.md', 'desk/drafts/b.old.md', 'desk/drafts/c.tmp.md'),
      '.gitignore': '*.old.md\n',
      'desk/.gitignore': '*.tmp.md\n',
    });
    mkdirSync(join(folder, 'desk', '.git'));
    assert.deepEqual(named(join(folder, 'desk', 'drafts')), ['a.md', 'b.old.md']);
  });

  it('are those of an ignored folder that is named', () => {
    const folder = folderWith({ ...empty('old/a.md', '.git/HEAD'), '.gitignore': 'old/\n' });
    assert.deepEqual(named(folder, 'old'), ['old/a.md']);
    assert.deepEqual(named(folder, 'old/a.md'), ['old/a.md']);
  });

  it('may be globs', () => {
    const folder = folderWith(empty('a.md', 'b/c.md', 'b/d/e.md', 'b/f.txt', 'b/g.markdown'));
    assert.deepEqual(named(folder, '**/*.md'), ['a.md', 'b/c.md', 'b/d/e.md']);
    assert.deepEqual(named(folder, 'b/*'), ['b/c.md', 'b/g.markdown']);
    assert.deepEqual(named(folder, './b/**'), ['b/c.md', 'b/d/e.md', 'b/g.markdown']);
    assert.deepEqual(named(folder, 'b/*.{txt,markdown}'), ['b/f.txt', 'b/g.markdown']);
  });

  it('are each checked once, in the order of the arguments', () => {
    const folder = folderWith(empty('a.md', 'b.md', 'c/d.md'));
    assert.deepEqual(named(folder, 'b.md', '.', './a.md'), ['b.md', 'a.md', 'c/d.md']);
  });

  it('keep the path that was given', () => {
    const folder = folderWith(empty('a.md', 'b/c.md'));
    assert.deepEqual(named(folder, './a.md', join(folder, 'b/c.md')), ['./a.md', join(folder, 'b/c.md')]);
    assert.deepEqual(named(join(folder, 'b'), '../a.md', '..'), ['../a.md', 'c.md']);
  });

  it('are followed through links, and those that lead out of the folder are told', function () {
    if (process.platform === 'win32') this.skip();
    const folder = folderWith({ 'desk/a.md': drafts.clean, 'other/b.md': drafts.error });
    symlinkSync('../other/b.md', join(folder, 'desk/out.md'));
    symlinkSync('a.md', join(folder, 'desk/in.md'));
    const { out, err, status } = saysWho(folder, ['desk']);
    assert.equal(status, 1);
    assert.match(out, /^desk\/out\.md:1:21: error/mu);
    assert.equal(err, 'says-who: desk/out.md is a link that leads out of this folder\n');
  });

  it('are reached through links to files, not through links to folders', () => {
    const folder = folderWith(empty('real/a.md'));
    symlinkSync('real/a.md', join(folder, 'link.md'));
    symlinkSync('.', join(folder, 'circle'));
    symlinkSync('nowhere.md', join(folder, 'dead.md'));
    assert.deepEqual(named(folder), ['link.md', 'real/a.md']);
  });

  it('may come from standard input, under the configuration of their name', () => {
    const folder = folderWith({ 'drafts/says-who.yaml': 'rules: {unsourced-figure: hint}' });
    const plain = saysWho(folder, ['--stdin'], { input: drafts.error });
    assert.equal(plain.status, 1);
    assert.match(plain.out, /^<stdin>:1:21: error: /u);
    const configured = saysWho(folder, ['--stdin', '--stdin-filename', 'drafts/new.md'], { input: drafts.error });
    assert.equal(configured.status, 0);
    assert.match(configured.out, /^drafts\/new\.md:1:21: hint: /u);
    assert.equal(saysWho(folder, ['--stdin', 'a.md']).status, 2);
    assert.equal(saysWho(folder, ['--stdin-filename', 'a.md']).status, 2);
    assert.equal(saysWho(folder, ['--stdin'], { input: Buffer.from([0xff]) }).status, 2);
  });
});

describe('the configuration of a run', () => {
  const files = {
    'says-who.yaml': 'rules: {unsourced-figure: warning}\nignore: archive/\n',
    'a.md': drafts.error,
    'archive/b.md': drafts.error,
    'house.yaml': 'rules: {unsourced-figure: off}\n',
    'strict/says-who.yaml': 'extends: ../says-who.yaml\nrules: {unsourced-figure: error}\n',
    'strict/c.md': drafts.error,
  };

  it('is found for each draft by itself', () => {
    const { out, status } = saysWho(folderWith(files), []);
    assert.equal(status, 1);
    assert.match(out, /^a\.md:1:21: warning: .*\nstrict\/c\.md:1:21: error: .*\n$/u);
  });

  it('leaves out what it ignores, and says so of a draft that was named', () => {
    const { out, err, status } = saysWho(folderWith(files), ['archive/b.md']);
    assert.deepEqual([out, status], ['', 0]);
    assert.match(err, /archive\/b\.md is left out, as says-who\.yaml says/u);
  });

  it('may be one file, or none', () => {
    assert.equal(saysWho(folderWith(files), ['--config', 'house.yaml']).out, '');
    assert.match(saysWho(folderWith(files), ['--no-config', 'archive']).out, /^archive\/b\.md:1:21: error: /u);
  });

  it('is printed with the origin of each value', () => {
    const { out, status } = saysWho(folderWith(files), ['config', 'strict/c.md']);
    assert.equal(status, 0);
    assert.match(out, /^# strict\/c\.md: strict\/says-who\.yaml$/mu);
    assert.match(out, /^ {2}unsourced-figure: error +# strict\/says-who\.yaml:2$/mu);
    assert.match(out, /^ {2}style: auto +# default$/mu);
  });

  it('is printed with what it ignores and with its sources, each with who names it', () => {
    const folder = folderWith({
      'says-who.yaml': 'sources: "h*.bib"\nignore: [archive/]\n',
      'house.bib': '',
      'desk/own.bib': '',
      'desk/a.md': '---\nbibliography: own.bib\n---\n',
    });
    const { out, status } = saysWho(folder, ['config', 'desk/a.md']);
    assert.equal(status, 0);
    assert.match(out, /^ignore:\n {2}- archive\/ +# says-who\.yaml:2$/mu);
    assert.match(out, /^sources:\n {2}- house\.bib +# says-who\.yaml:1\n {2}- desk\/own\.bib +# desk\/a\.md:2$/mu);
  });

  it('that reads files outside of its folder and of this one says which', () => {
    const folder = folderWith({
      'house.yaml': 'rules: {weak-source: off}\n',
      'refs.bib': '',
      'desk/says-who.yaml': 'extends: ../house.yaml\nsources: [../refs.bib, own.bib]\n',
      'desk/own.bib': '',
      'desk/a.md': drafts.clean,
    });
    const told = (reads: string): string => `says-who: says-who.yaml reads ${reads}, outside of its folder\n`;
    assert.equal(saysWho(join(folder, 'desk'), []).err, told('../house.yaml') + told('../refs.bib'));
    assert.deepEqual(saysWho(folder, []), { status: 0, out: '', err: '' });
  });

  it('under a wrong name is reported and not in force', () => {
    const folder = folderWith({ 'says-who.yml': 'rules: {unsourced-figure: off}\n', 'a.md': drafts.error });
    const { out, status } = saysWho(folder, []);
    assert.equal(status, 1);
    assert.match(out, /^says-who\.yml:1:1: warning: .*did you mean says-who\.yaml\? .*\na\.md:1:21: error: /u);
    assert.match(saysWho(folder, ['config', 'a.md']).err, /says-who\.yml: .*did you mean says-who\.yaml\?/u);
  });
});

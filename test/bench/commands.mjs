// The commands: one article, one long draft, a folder.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf } from './drafts.mjs';
import { run, runs } from './measure.mjs';

/** How many files the folder has, and how large each is: 10 MB in all. */
const FILES = 1000;
const SIZE = 10_000;

export function commands({ root, here, folder, say, versions }) {
  const bin = (name) => path.join(here, 'node_modules', '.bin', name);
  const ours = path.join(root, 'dist', 'cli.js');
  const article = written(folder, 'article.md', draftOf(5_000));
  const draft = written(folder, 'draft.md', draftOf(50_000));
  const peers = {
    'bare `node -e 0`': () => [process.execPath, ['-e', '0']],
    'Says Who': (file) => [process.execPath, [ours, file]],
    [`rumdl ${versions('rumdl')} (native)`]: (file) => [bin('rumdl'), ['check', '--no-cache', file]],
    [`write-good ${versions('write-good')}`]: (file) => [bin('write-good'), [file]],
    [`markdownlint-cli2 ${versions('markdownlint-cli2')}`]: (file) => [bin('markdownlint-cli2'), [file]],
    [`remark-cli ${versions('remark-cli')}, parsing only`]: (file) => [bin('remark'), ['--quiet', '--no-stdout', file]],
    'remark-cli + recommended': (file) => [
      bin('remark'),
      [
        '--quiet',
        '--no-stdout',
        '--use',
        path.join(here, 'node_modules/remark-preset-lint-recommended/index.js'),
        file,
      ],
    ],
    [`textlint ${versions('textlint')}, four rules`]: (file) => [
      bin('textlint'),
      // It looks for its rules beside the folder that it is started in.
      ['--config', '.textlintrc.json', path.join(folder, file)],
      here,
    ],
    [`cspell ${versions('cspell')}`]: (file) => [bin('cspell'), ['--no-progress', file]],
  };
  const files = {};
  for (const [name, command] of Object.entries(peers)) {
    const measured = (times, file) => {
      const [program, args, cwd = folder] = command(path.basename(file));
      return runs(times, program, args, { cwd });
    };
    measured(1, article);
    files[name] = { article: measured(5, article), draft: measured(3, draft) };
    say(name, files[name]);
  }
  rmSync(article);
  rmSync(draft);
  return { files, folder: overFolder({ bin, ours, folder, say, versions }) };
}

function overFolder({ bin, ours, folder, say, versions }) {
  const drafts = path.join(folder, 'drafts');
  mkdirSync(drafts);
  const tenth = path.join(folder, 'tenth');
  mkdirSync(tenth);
  for (let i = 0; i < FILES; i++) {
    const draft = draftOf(SIZE, i + 1);
    written(drafts, `draft-${i}.md`, draft);
    if (i < FILES / 10) written(tenth, `draft-${i}.md`, draft);
  }
  const cache = path.join(folder, 'cache');
  const commandLines = {
    'Says Who, one thread': [process.execPath, [ours, '--concurrency', '1', 'drafts']],
    'Says Who, two threads': [process.execPath, [ours, '--concurrency', '2', 'drafts']],
    'Says Who, one thread, a tenth of the drafts': [process.execPath, [ours, '--concurrency', '1', 'tenth']],
    'Says Who, `--cache`, nothing changed': [process.execPath, [ours, '--cache', '--cache-location', cache, 'drafts']],
    [`rumdl ${versions('rumdl')} (native)`]: [bin('rumdl'), ['check', '--no-cache', 'drafts']],
    [`markdownlint-cli2 ${versions('markdownlint-cli2')}`]: [bin('markdownlint-cli2'), ['drafts/**/*.md']],
    [`remark-cli ${versions('remark-cli')}, parsing only`]: [
      bin('remark'),
      ['--quiet', '--no-stdout', '--ext', 'md', 'drafts'],
    ],
  };
  const results = {};
  for (const [name, [command, args]] of Object.entries(commandLines)) {
    if (args.includes('--cache')) run(command, args, { cwd: folder });
    results[name] = runs(3, command, args, { cwd: folder });
    say(name, results[name]);
  }
  return results;
}

function written(folder, name, text) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

// A bibliography of 20,000 entries: how long the server reads it, whether it answers meanwhile, and how fast keys are offered.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { quantile, startServer } from './server.mjs';

const COUNT = 20_000;
const DRAFT = 'Some 41 people died [@author7word2007]. More [@auth\n';

export async function library({ root, folder, say }) {
  const results = {};
  for (const [name, write] of Object.entries(LIBRARIES)) {
    const home = path.join(folder, name);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, name), write());
    results[name] = await measured(path.join(root, 'dist', 'server.cjs'), home, name);
    say(name, results[name]);
  }
  return results;
}

async function measured(script, home, name) {
  const text = `---\nbibliography: ${name}\n---\n\n${DRAFT}`;
  const uri = pathToFileURL(path.join(home, 'draft.md')).href;
  const server = await startServer(script, {}, pathToFileURL(home).href);
  const done = server.published(1);
  const start = performance.now();
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  let loaded = null;
  done.then(({ arrived }) => {
    loaded = arrived - start;
  });
  // A request that needs nothing is answered as soon as the server comes to it.
  const waits = [];
  while (loaded === null || waits.length < 100) {
    waits.push(await took(() => server.request('says-who/nothing', {})));
    await pause(10);
  }
  const completions = [];
  for (let round = 0; round < 40; round++) {
    const position = { line: 4, character: DRAFT.trimEnd().length - (round % 3) };
    completions.push(await took(() => server.request('textDocument/completion', { textDocument: { uri }, position })));
    await pause(10);
  }
  const memory = server.memory();
  await server.stop();
  return {
    loaded,
    longest: Math.max(...waits),
    first: completions[0],
    p50: quantile(completions, 0.5),
    p99: quantile(completions, 0.99),
    memory,
  };
}

const pause = (ms) => new Promise((settle) => setTimeout(settle, ms));

async function took(task) {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

const each = (write) => Array.from({ length: COUNT }, (_, index) => write(index, 2000 + (index % 25)));

export const LIBRARIES = {
  'refs.bib': () =>
    each(
      (index, year) =>
        `@article{author${index}word${year},\n  author = {Lind, Ana and Reis, Tom},\n  title = {On the mills of {Brenn}, part ${index}},\n  journal = {Journal of Mills},\n  year = {${year}},\n  url = {https://e.org/${index}}\n}\n`,
    ).join('\n'),
  'refs.json': () =>
    JSON.stringify(
      each((index, year) => ({
        id: `author${index}word${year}`,
        type: 'article-journal',
        title: `On the mills of Brenn, part ${index}`,
        author: [
          { family: 'Lind', given: 'Ana' },
          { family: 'Reis', given: 'Tom' },
        ],
        issued: { 'date-parts': [[year]] },
        URL: `https://e.org/${index}`,
      })),
      null,
      1,
    ),
  'refs.yaml': () =>
    `references:\n${each(
      (index, year) =>
        `- id: author${index}word${year}\n  type: article-journal\n  title: On the mills of Brenn, part ${index}\n  author:\n  - family: Lind\n    given: Ana\n  issued: ${year}\n  URL: https://e.org/${index}\n`,
    ).join('')}`,
};

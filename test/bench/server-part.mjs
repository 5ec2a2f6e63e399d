// The language server over stdio: opening a draft, typing, and the edits that change everything after them.
import path from 'node:path';
import { draftOf } from './drafts.mjs';
import { edited, opened, quantile, startServer, typing } from './server.mjs';

export async function serverPart({ root, say }) {
  const script = path.join(root, 'dist', 'server.cjs');
  const results = {};
  for (const size of [50_000, 200_000, 1_000_000]) {
    const draft = draftOf(size);
    const server = await startServer(script);
    const open = await opened(server, draft);
    const count = 300;
    const times = await edited(server, typing(draft, count));
    const warm = times.slice(count / 3);
    const memory = server.memory();
    const structural = {};
    let version = 2 + count;
    for (const [name, edits] of Object.entries(STRUCTURAL)) {
      const took = await edited(server, edits(draft), version);
      version += took.length;
      structural[name] = Math.max(...took.filter((_, index) => index % 2 === 0));
    }
    results[size] = {
      open,
      p50: quantile(warm, 0.5),
      p99: quantile(warm, 0.99),
      memory,
      structural,
    };
    say(size, results[size]);
    await server.stop();
  }
  return results;
}

/** Each edit, and the one that takes it back; three times. */
const thrice = (text, line) =>
  [1, 2, 3].flatMap(() => {
    const lines = text.split('\n').length - 1;
    return [
      { line, character: 0, text },
      { line, character: 0, end: { line: line + lines, character: 0 }, text: '' },
    ];
  });

const STRUCTURAL = {
  'a new paragraph': (draft) => thrice('Some 40 people left.\n\n', middle(draft)),
  'a definition': (draft) => thrice('[^new]: The desk.\n\n', middle(draft)),
  'a fence that opens near the start': (draft) => thrice('```\n', lineAfterBlank(draft, 2)),
  'a comment that opens near the start': (draft) => thrice('<!--\n', lineAfterBlank(draft, 2)),
};

const middle = (draft) => lineAfterBlank(draft, draft.split('\n').length >> 1);

function lineAfterBlank(draft, from) {
  const lines = draft.split('\n');
  let line = from;
  while (lines[line] !== '' || !/^[A-Z]/u.test(lines[line + 1] ?? '')) line++;
  return line + 1;
}

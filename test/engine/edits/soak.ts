import { drafts } from '../../fuzz/material.js';
import { longDraft } from './long.js';
import { walk } from './walk.js';

/** `npm run soak -- 100000`: that many random edits, each analysed as an edit and from nothing; both must say the same. */
const wanted = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1);
let done = 0;
for (let seed = first; done < wanted; seed++) {
  const draft = drafts[seed % drafts.length] ?? '';
  const from = draft.indexOf('\n\n', (seed * 7919) % (draft.length + 1)) + 2;
  done += walk(draft.slice(from, from + 900), 100, seed);
  // In a long draft it is a part of the surroundings that is looked at again.
  if (seed % 10 === 0) done += walk(longDraft(300, seed), 40, seed, 100_000);
  if (seed % 50 === 0) console.log(`${done} edits`);
}
console.log(`${done} edits, from seed ${first}: each gave what a fresh analysis gives`);

import { drafts } from '../../fuzz/material.js';
import { PIECES } from '../markdown/hostile.js';
import { longDraft } from './long.js';
import { walk } from './walk.js';

const paragraphs = (draft: string, count: number): string => draft.split('\n\n').slice(0, count).join('\n\n');

/** Beginnings of the project's own drafts, and what makes trouble. */
const starts: readonly string[] = [
  ...drafts.slice(0, 12).map((draft) => paragraphs(draft, 4)),
  PIECES.join('\n\n').slice(0, 900),
  '',
  'Ingrid Ness ran it for 17 years.\n\nNess: 40 books.\n\nAnd?\n\nNess: 41 more.\n',
];

describe('an analysis kept over edits', () => {
  for (const [index, start] of starts.entries())
    it(`is the analysis of the edited text, from ${JSON.stringify(start.slice(0, 40))}`, () => {
      walk(start, 150, index + 1);
    }).timeout(240_000);

  for (const seed of [1, 2])
    it(`is that in a draft longer than anything in it reaches, from seed ${seed}`, () => {
      walk(longDraft(260, seed), 30, seed, 100_000);
    }).timeout(240_000);
});

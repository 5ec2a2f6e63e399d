import { type Random, randomFrom } from '../../fuzz/random.js';

/** Blocks that speak for others, or let others speak for them. */
const BLOCKS: readonly string[] = [
  'Rain fell in the hills for as long as anybody can remember.',
  'Some 4,000 people fled.',
  'Some 43% stayed, and 12 boats sank.',
  'The ministry said 4,000 people had fled.',
  'The ministry said on Monday:\n\n- 64 dead\n- 31 missing\n- 12% worse',
  'Key findings of the office’s report:\n\n1. 64 dead\n2. 31 missing',
  'The bureau compiled the following statistics:\n\n**311 million**\n\nThe value of 40 boats.\n\n**12 million**\n\nAll others.',
  '- 64 dead\n- 31 missing\n\nThese figures were given by the ministry.',
  'We asked 1,200 pupils about it.',
  'A survey by the union found 12% of nurses sick.',
  'Of respondents, 40% agree, and 51% sleep badly.',
  '“We lost 12 of them,” said Ana Reis. “And then',
  '“we lost 30 more.”',
  '“There were 900 of us.”',
  'That is a share of 12 in a hundred.',
  'Overall, use grew by 40%.',
  '> We lost 40 boats.\n>\n> — Ana Reis, nurse',
  '| Town | Dead | Source |\n|---|---|---|\n| Lenn | 12 | Harbour Office |\n| Orre | 40 | |\n\nSource: Harbour Office',
  '## A heading',
  'That is according to the ONS.',
  'Here are the answers below:',
];

/** A draft of so many blocks, longer than anything in it reaches. */
export function longDraft(blocks: number, seed: number): string {
  const random: Random = randomFrom(seed);
  return Array.from({ length: blocks }, () => random.pick(random.once(2) ? BLOCKS.slice(0, 4) : BLOCKS)).join('\n\n');
}

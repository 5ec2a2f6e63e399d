// Drafts that nobody writes and somebody will open: each about as large as asked.
const rows = (size, row) => row.repeat(Math.ceil(size / row.length));

export const hostile = {
  'a table of thousands of rows': (size) =>
    `| Place | Dead |\n|---|---|\n${rows(size, '| North Vell | 41 people |\n')}`,
  'one list of thousands of items': (size) => rows(size, '- Some 40 people left, the ministry said\n'),
  'one paragraph on one line': (size) => rows(size, 'Some 4,000 people fled the town, the ministry said. Rain fell. '),
  'one sentence': (size) => rows(size, '40, people, said, '),
  footnotes: (size) =>
    Array.from({ length: Math.ceil(size / 48) }, (_, i) => `Some ${i} fled.[^${i}]\n\n[^${i}]: The desk.\n\n`).join(''),
  'link definitions': (size) =>
    Array.from({ length: Math.ceil(size / 40) }, (_, i) => `[source ${i}]: https://example.org/${i}\n`).join(''),
  'a run of <': (size) => '<'.repeat(size),
  'a run of [': (size) => '['.repeat(size),
  'links that do not close': (size) => rows(size, '[a]('),
  'emphasis that does not close': (size) => rows(size, '*a **b '),
  'quotes in quotes': (size) => `${'>'.repeat(500)} 40 dead\n`.repeat(Math.ceil(size / 509)),
  'a fence that nothing closes': (size) => `\`\`\`\n${rows(size, 'Some 40 people left.\n\n')}`,
  'a comment that nothing closes': (size) => `<!--\n${rows(size, 'Some 40 people left.\n\n')}`,
  'front matter that nothing closes': (size) => `---\n${rows(size, 'title: 40 people left\n')}`,
  'lines ended by CR': (size) => rows(size, 'Some 40 people left.\r\r'),
};

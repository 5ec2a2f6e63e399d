// The tables of docs/performance.md.
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
const number = (value, digits = 0) =>
  value === undefined || Number.isNaN(value)
    ? ''
    : value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const milliseconds = (value) => number(value, value < 10 ? 1 : 0);
const size = (bytes) => (bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`);
const times = (value, of) => (value === undefined ? '' : `${number(value / of, value / of < 10 ? 1 : 0)} ×`);

/** What a table shows: what one part of the run measured. */
const part = (name, render) => ({ part: name, render });

export const tables = {
  machine: { part: 'machine', render: (machine) => `Measured on: ${machine}.\n` },
  files: part('commands', ({ files }) => {
    const own = files['Says Who'];
    return `${table(
      ['', '5 KB: CPU s', 'of Says Who', 'wall s', 'MB', '50 KB: CPU s', 'of Says Who', 'wall s', 'MB'],
      Object.entries(files).map(([name, { article, draft }]) => [
        name,
        number(article.cpu, 2),
        times(article.cpu, own.article.cpu),
        number(article.wall, 2),
        number(article.memory),
        number(draft.cpu, 2),
        times(draft.cpu, own.draft.cpu),
        number(draft.wall, 2),
        number(draft.memory),
      ]),
    )}\n`;
  }),
  folder: part('commands', ({ folder }) => {
    const own = folder['Says Who, one thread'];
    return `${table(
      ['', 'CPU s', 'of Says Who', 'wall s', 'MB'],
      Object.entries(folder).map(([name, { cpu, wall, memory }]) => [
        name,
        number(cpu, 1),
        times(cpu, own.cpu),
        number(wall, 1),
        number(memory),
      ]),
    )}\n`;
  }),
  keystrokes: part('keystrokes', (keystrokes) => {
    const sizes = Object.keys(keystrokes['Says Who']);
    return `${table(
      ['', ...sizes.flatMap((bytes) => [`${size(Number(bytes))}: p50 ms`, 'of Says Who'])],
      Object.entries(keystrokes).map(([name, found]) => [
        name,
        ...sizes.flatMap((bytes) => [
          found[bytes] === undefined ? '' : milliseconds(found[bytes].p50),
          times(found[bytes]?.p50, keystrokes['Says Who'][bytes].p50),
        ]),
      ]),
    )}\n`;
  }),
  server: part('server', (server) => {
    const kinds = Object.keys(Object.values(server)[0].structural);
    return `${table(
      ['', ...Object.keys(server).map((bytes) => size(Number(bytes)))],
      [
        ['opening: first diagnostics, ms', ...Object.values(server).map(({ open }) => milliseconds(open.first))],
        ['opening: all of them, ms', ...Object.values(server).map(({ open }) => milliseconds(open.all))],
        ['typing, p50 ms', ...Object.values(server).map(({ p50 }) => milliseconds(p50))],
        ['typing, p99 ms', ...Object.values(server).map(({ p99 }) => milliseconds(p99))],
        ...kinds.map((kind) => [
          `${kind}, ms`,
          ...Object.values(server).map(({ structural }) => milliseconds(structural[kind])),
        ]),
        ['memory, MB', ...Object.values(server).map(({ memory }) => number(memory))],
      ],
    )}\n`;
  }),
  library: part(
    'library',
    (files) =>
      `${table(
        ['20,000 entries in', 'read, ms', 'longest pause, ms', 'first completion, ms', 'p50', 'p99', 'MB'],
        Object.entries(files).map(([name, found]) => [
          `\`${name}\``,
          milliseconds(found.loaded),
          milliseconds(found.longest),
          milliseconds(found.first),
          milliseconds(found.p50),
          milliseconds(found.p99),
          number(found.memory),
        ]),
      )}\n`,
  ),
  growth: part(
    'growth',
    ({ sizes }) =>
      `${table(
        ['one draft of', 'CPU ms', 'CPU ms per MB', 'first time, ms', 'MB'],
        Object.entries(sizes).map(([bytes, found]) => [
          size(Number(bytes)),
          milliseconds(found?.cpu),
          number((found?.cpu / found?.size) * 1e6),
          milliseconds(found?.cold),
          number(found?.memory),
        ]),
      )}\n`,
  ),
  hostile: part(
    'growth',
    ({ hostile }) =>
      `${table(
        ['1 MB of', 'CPU s, first time', 's per MB'],
        Object.entries(hostile).map(([name, found]) => [
          name,
          found === null ? 'over 120' : number(found.cold / 1000, 2),
          found === null ? '' : number((found.cold / 1000 / found.size) * 1e6, 1),
        ]),
      )}\n`,
  ),
  memory: part(
    'memory',
    ({ open }) =>
      `${table(
        ['MB held with', 'before', 'open', 'of the system', 'closed again'],
        Object.entries(open).map(([name, found]) => [
          name,
          ...[found.before, found.during, found.resident, found.after].map((value) => number(value)),
        ]),
      )}\n`,
  ),
  day: part(
    'memory',
    ({ day }) =>
      `${table(
        ['after edits', 'objects', 'MB held', 'of them compiled code', 'of the system'],
        day.map(({ name, objects, held, code, resident }) => [
          typeof name === 'number' ? number(name) : name,
          number(objects),
          number(held, 1),
          number(code, 1),
          number(resident),
        ]),
      )}\n`,
  ),
};

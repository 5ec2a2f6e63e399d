// Drafts of any size, the same on every machine: news prose with figures, sources, links, notes, lists and tables.

/** A generator of numbers below a bound, of xorshift kind; the same for the same seed. */
export function numbersFrom(seed) {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const words = (text) => text.trim().split(/\s*\|\s*/u);
const BODIES = words(
  'the Harbour Office|the Ministry of Works|the Orre Valley Council|the National Audit Board|Vell Water|the Northern Rail Union|the Institute for Public Health|the Sarre Chamber of Commerce|the regional police|the Fisheries Agency|the University of Orre|the State Statistics Bureau',
);
const PEOPLE = words(
  'Ana Reis|Tomas Veld|Ingrid Ness|Karel Dorn|Mira Osei|Jonas Pell|Lena Marsh|Emil Sand|Ruth Calder|Piet Haan',
);
const ROLES = words(
  'a spokeswoman for the council|who runs the night ferry|the mayor|a surveyor|head of the union|an economist at the university|a nurse|the harbour master',
);
const THINGS = words(
  'houses|residents|commuters|patients|boats|teachers|tonnes of grain|jobs|trees|tickets|pupils|lorries|farms|permits|complaints|volunteers',
);
const DONE = words(
  'were damaged|were moved|were counted|had been lost|were sold|were refused|are still waiting|were closed|have been repaired|were left without water',
);
const PLACES = words(
  'in Vell|along the river|north of Orre|at the old quay|across the valley|in the upper town|on the coast',
);
const TIMES = words(
  'last year|since March|in 2023|over the winter|this spring|within six weeks|by the end of June|on 14 May',
);
const PLAIN = words(
  'Nobody on the quay remembers a winter like it|The road is narrow and the bridge older than anyone who crosses it|Shops opened late and closed early|The council met behind closed doors and said nothing afterwards|Rain fell on the hills and the river did the rest|Most of those who left have come back, though not to the same streets|The plan was drawn up in haste and revised at leisure|What happened next depends on whom you ask|Work on the new pumping station goes on, slowly|The ferry still runs, but no longer at night|Children walk the long way round to school|It was, people here agree, a quiet year|The old warehouse has a new roof and no tenants|Letters went unanswered and calls were not returned|The market moved to the square, where the wind is worse',
);

/** Prose in Markdown of about `size` characters. */
export function draftOf(size, seed = 7) {
  const next = numbersFrom(seed);
  const pick = (list) => list[next(list.length)];
  const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const amount = () =>
    pick([
      () => `${2 + next(98)}`,
      () => `${(1 + next(900)).toString()},${String(next(1000)).padStart(3, '0')}`,
      () => `${1 + next(99)}%`,
      () => `£${1 + next(40)}.${next(10)}m`,
      () => `some ${10 + next(90) * 10}`,
      () => `more than ${1 + next(90)},000`,
      () => pick(words('a dozen|two thirds of the|one in five|nearly half the|hundreds of|three')),
    ])();
  const fact = () => `${amount()} ${pick(THINGS)} ${pick(DONE)} ${pick(PLACES)} ${pick(TIMES)}`;
  const sentence = (notes) => (next(2) === 0 ? plain() : stated(notes));
  const plain = () => pick([() => `${pick(PLAIN)}.`, () => `${pick(PLAIN)}; ${pick(PLAIN).toLowerCase()}.`])();
  const stated = (notes) =>
    pick([
      () => `${pick(PLAIN)}, as ${pick(PEOPLE)} remembers it.`,
      () => `${upper(fact())}.`,
      () => `${upper(fact())}, ${pick(BODIES)} said.`,
      () => `According to ${pick(BODIES)}, ${fact()}.`,
      () => `“${upper(fact())},” said ${pick(PEOPLE)}, ${pick(ROLES)}.`,
      () => `${upper(pick(BODIES))} [reported](https://example.org/${next(9999)}) that ${fact()}.`,
      () => `${upper(fact())}.${notes === null ? '' : `[^${notes()}]`}`,
      () => `It is *believed* that ${fact()}.`,
    ])();
  const paragraph = (notes) => Array.from({ length: 1 + next(5) }, () => sentence(notes)).join(' ');
  const list = () => Array.from({ length: 3 + next(4) }, () => `- ${upper(fact())}`).join('\n');
  const table = () =>
    [
      `| Place | ${upper(pick(THINGS))} |`,
      '|---|---|',
      ...[1, 2, 3].map(() => `| ${pick(PLACES)} | ${amount()} |`),
    ].join('\n');
  const parts = [`# ${upper(pick(PLACES).replace(/^\S+ /u, ''))}: a year in figures`];
  const definitions = [];
  let length = parts[0].length;
  const note = () => {
    const label = definitions.length + 1;
    definitions.push(`[^${label}]: ${upper(pick(BODIES))}, annual report, p. ${1 + next(300)}.`);
    length += definitions.at(-1).length + 1;
    return label;
  };
  const kinds = [
    () => `## ${pick(PLAIN)}`,
    list,
    () => (next(4) === 0 ? table() : paragraph(null)),
    () => `> ${paragraph(null)}`,
  ];
  while (length < size) {
    const part = kinds[next(20)]?.() ?? paragraph(next(3) === 0 ? note : null);
    parts.push(part);
    length += part.length + 2;
  }
  return `${parts.join('\n\n')}\n\n${definitions.join('\n')}\n`;
}
